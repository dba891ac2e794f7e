import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** A new token for forms. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/** Whether a text has the form of a token. */
export function isToken(text: unknown): text is string {
  return typeof text === 'string' && /^[\w-]{32}$/.test(text);
}

/**
 * Whether what was sent may be shown back to whoever sent it, though its token is not the right one: it is their own
 * only if it came from a page of ours. Else any site could have its words shown under our name.
 */
export function isFromOurPage(request: FastifyRequest, token: unknown): boolean {
  const site = request.headers['sec-fetch-site'];
  // An old browser, and one that was led here without HTTPS, does not say: there a token of the right form must do.
  return site === undefined ? isToken(token) : site === 'same-origin';
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
