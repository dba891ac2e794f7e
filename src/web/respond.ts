import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasRole } from '../kernel/actor.ts';
import { londonDate } from '../kernel/london-date.ts';
import { DEFAULT_BRAND_COLOUR } from './brand.ts';
import { isToken, newToken } from './csrf.ts';
import { errorScreen, type Refused } from './errors.tsx';
import { documentText } from './govuk/index.ts';
import { Layout } from './layout.tsx';
import type { Frame, Screen } from './page.ts';
import type { ServerParts, SignedIn } from './server-parts.ts';

export const SESSION_COOKIE = 'commonweal-session';
const FORM_COOKIE = 'commonweal-form';

/** Who asks, found once a request. */
export interface Visitor {
  readonly signedIn: SignedIn | null;
  readonly csrfToken: string;
}

/** How pages leave the server. */
export interface Respond {
  visitor(request: FastifyRequest, reply: FastifyReply): Promise<Visitor>;
  frame(request: FastifyRequest, visitor: Visitor): Frame;
  screen(reply: FastifyReply, frame: Frame, screen: Screen, more?: ScreenOptions): FastifyReply;
  error(request: FastifyRequest, reply: FastifyReply, status: number, more?: Refused): Promise<FastifyReply>;
  keepSession(reply: FastifyReply, token: string): void;
}

interface ScreenOptions {
  readonly status?: number;
  readonly hasErrors?: boolean;
  readonly success?: string | undefined;
}

/** Makes the ways in which pages leave the server: found visitor, frame, layout, cookies. */
export function respondWith(parts: ServerParts): Respond {
  const cookieOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure: parts.secureCookies } as const;
  const visitors = new WeakMap<FastifyRequest, Promise<Visitor>>();

  const keepSession = (reply: FastifyReply, token: string): void => {
    if (token === 'end')
      reply.clearCookie(SESSION_COOKIE, cookieOptions).header('clear-site-data', '"cache"');
    else reply.setCookie(SESSION_COOKIE, token, cookieOptions);
  };

  const findVisitor = async (request: FastifyRequest, reply: FastifyReply): Promise<Visitor> => {
    const token = request.cookies[SESSION_COOKIE];
    const signedIn = token ? await parts.authenticate(token) : null;
    if (signedIn) {
      if (signedIn.renewed) keepSession(reply, signedIn.renewed);
      return { signedIn, csrfToken: signedIn.csrfToken };
    }
    const known = request.cookies[FORM_COOKIE];
    const csrfToken = isToken(known) ? known : newToken();
    if (csrfToken !== known)
      reply.setCookie(FORM_COOKIE, csrfToken, { ...cookieOptions, sameSite: 'strict' });
    return { signedIn: null, csrfToken };
  };

  const visitor: Respond['visitor'] = (request, reply) => {
    const found = visitors.get(request) ?? findVisitor(request, reply);
    visitors.set(request, found);
    return found;
  };

  const frame: Respond['frame'] = (request, { signedIn, csrfToken }) => ({
    actor: signedIn?.actor ?? null,
    csrfToken,
    onceToken: newToken(),
    now: parts.clock.now(),
    today: londonDate(parts.clock.now()),
    path: request.url.split('?')[0] ?? '/',
  });

  const screen: Respond['screen'] = (reply, frame, screen, more = {}) => {
    const document = Layout({
      title: screen.title,
      partnershipName: frame.actor?.partnershipName ?? 'Community safety partnership',
      user: frame.actor,
      navigation: navigationFor(frame, parts),
      breadcrumbs: screen.breadcrumbs,
      hasErrors: more.hasErrors,
      csrfToken: frame.csrfToken,
      demoBanner: parts.demoBanner,
      success: more.success,
      handling: screen.handling,
      brandColour: frame.actor?.brandColour ?? DEFAULT_BRAND_COLOUR,
      assets: parts.assets.links,
      children: screen.body,
    });
    return reply
      .code(more.status ?? 200)
      .type('text/html; charset=utf-8')
      .send(documentText(document));
  };

  const error: Respond['error'] = async (request, reply, status, more) =>
    screen(reply, frame(request, await visitor(request, reply)), errorScreen(status, more), { status });

  return { visitor, frame, screen, error, keepSession };
}

function navigationFor(frame: Frame, parts: ServerParts): { text: string; href: string; current: boolean }[] {
  const { actor, path } = frame;
  if (!actor) return [];
  return parts.navigation
    .filter((item) => item.roles === 'everybody' || hasRole(actor, item.roles))
    .toSorted((a, b) => a.order - b.order)
    .map(({ text, href }) => ({
      text,
      href,
      current: href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`),
    }));
}
