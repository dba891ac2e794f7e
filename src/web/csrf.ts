import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** A new token for forms. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/**
 * Whether a form came from our own page: it carries the token, and the browser does not say it came from elsewhere.
 * @param expected the session's token, or before sign-in the one in the visitor's cookie.
 */
export function isOurForm(request: FastifyRequest, typed: unknown, expected: string | undefined): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (typeof typed !== 'string' || expected === undefined || expected === '') return false;
  const given = Buffer.from(typed);
  const wanted = Buffer.from(expected);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
