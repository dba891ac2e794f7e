import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { serveAssets } from './assets.ts';
import { readRefusal, STATUS, withoutContent } from './errors.tsx';
import type { Access, Page } from './page.ts';
import { type Respond, respondWith } from './respond.ts';
import { declareRoute, type RouteDeclaration, refuseUndeclared } from './routes.ts';
import { answerGet, answerPost } from './serve-page.ts';
import type { ServerParts } from './server-parts.ts';

/** A server, and the routes it declared. */
export interface Served {
  readonly server: FastifyInstance;
  readonly declared: readonly RouteDeclaration[];
}

const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
} as const;

/**
 * The web server, ready to listen or to be injected into.
 * @throws Error when a route declares no access or no audit subject: such a server must not start.
 */
export async function createServer(parts: ServerParts): Promise<Served> {
  const server = Fastify({
    logger: parts.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 256 * 1024,
    routerOptions: { maxParamLength: 64 },
    trustProxy: false,
  });
  const declared: RouteDeclaration[] = [];
  refuseUndeclared(server, declared);
  // Browsers send our forms and nothing else; JSON and plain text would arrive in shapes that no form has.
  server.removeAllContentTypeParsers();
  await server.register(cookie);
  await server.register(formbody, { bodyLimit: 256 * 1024 });
  logWithoutContent(server);
  server.addHook('onSend', async (_request, reply) => {
    reply.headers(SECURITY_HEADERS);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  const respond = respondWith(parts);
  serveAssets(server, parts.assets);
  for (const page of parts.pages) registerPage(server, page, parts, respond);
  answerFaults(server, respond);
  return { server, declared };
}

function registerPage(server: FastifyInstance, page: Page, parts: ServerParts, respond: Respond): void {
  const config = declareRoute(page.access as Access, page.audit?.subject);
  server.get(page.url, { config }, (request, reply) => answerGet(page, request, reply, parts, respond));
  if (page.form) {
    server.post(page.url, { config }, (request, reply) => answerPost(page, request, reply, parts, respond));
  }
}

function answerFaults(server: FastifyInstance, respond: Respond): void {
  server.setNotFoundHandler((request, reply) => respond.error(request, reply, 404));
  server.setErrorHandler((error, request, reply) => {
    const refusal = readRefusal(error);
    const own = (error as { statusCode?: number }).statusCode;
    const status = refusal ? STATUS[refusal.kind] : own !== undefined && own < 500 ? own : 500;
    if (status === 500) request.log.error(withoutContent(error), 'a request failed');
    return respond.error(request, reply, status);
  });
}

/** One line a request: the route's pattern and never the address itself, nor anything that was sent. */
function logWithoutContent(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
      },
      'answered',
    );
  });
}
