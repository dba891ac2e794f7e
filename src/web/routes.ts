import type { FastifyContextConfig, FastifyInstance } from 'fastify';
import type { Access } from './page.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    subject?: string;
  }
}

/** A route as `npm run routes` lists it. */
export interface RouteDeclaration {
  readonly method: string;
  readonly url: string;
  readonly access: Access;
  readonly subject: string;
}

/** What a route must say of itself. */
export function declareRoute(access: Access, subject: string): FastifyContextConfig {
  return { access, subject };
}

/**
 * Makes the server refuse any route that does not declare who may ask and what it discloses, and lists those that do.
 * @throws Error, at registration, naming the route.
 */
export function refuseUndeclared(server: FastifyInstance, declared: RouteDeclaration[]): void {
  server.addHook('onRoute', (route) => {
    const access = route.config?.access;
    const subject = route.config?.subject;
    const methods = [route.method].flat();
    if (access === undefined || (Array.isArray(access) && access.length === 0)) {
      throw new Error(`Route ${methods.join(', ')} ${route.url} declares no access.`);
    }
    if (subject === undefined || subject === '') {
      throw new Error(`Route ${methods.join(', ')} ${route.url} declares no audit subject.`);
    }
    for (const method of methods) declared.push({ method, url: route.url, access, subject });
  });
}
