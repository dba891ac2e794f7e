import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Actor } from '../../src/kernel/actor.ts';
import { type Clock, systemClock } from '../../src/kernel/clock.ts';
import { assemble } from '../../src/main.ts';
import { startSession } from '../../src/modules/access/index.ts';
import type { AssetFiles } from '../../src/web/assets.ts';
import type { TestDatabase } from './database.ts';

/** The real program on a test database, with a browser-like client for each actor. */
export interface TestApp {
  readonly server: FastifyInstance;
  /** A client that is signed in as an actor. */
  signedIn(actor: Actor): Promise<TestClient>;
  close(): Promise<void>;
}

/** Sends requests with the actor's session, and forms with its token. */
export interface TestClient {
  get(url: string): Promise<LightMyRequestResponse>;
  post(url: string, fields: Record<string, string | readonly string[]>): Promise<LightMyRequestResponse>;
}

/** Assets that need no build: tests of pages look at HTML. Browser tests build the real ones. */
export const noAssets: AssetFiles = {
  links: { css: '/assets/app.css', js: '/assets/app.js', favicon: '/assets/favicon.svg' },
  files: new Map(),
};

/** A page without the token that differs from one answer to the next, to compare it with another. */
export function withoutToken(body: string): string {
  return body.replaceAll(/name="_once" value="[^"]*"/g, '');
}

/** Boots the program. */
export async function bootApp(
  { database }: TestDatabase,
  options: { clock?: Clock; demo?: boolean; assets?: AssetFiles } = {},
): Promise<TestApp> {
  const config = { DEMO: options.demo ?? false, SECURE_COOKIES: false, LOG_LEVEL: 'silent' } as const;
  const { server } = await assemble(
    config,
    database,
    options.assets ?? noAssets,
    options.clock ?? systemClock,
  );
  await server.ready();
  return {
    server,
    signedIn: async (actor) => {
      const token = await database.asNobody().write((tx) => startSession(tx, actor.userId));
      const cookies = { 'commonweal-session': token };
      const csrf = await findCsrfToken(server, cookies);
      return {
        get: (url) => server.inject({ method: 'GET', url, cookies }),
        post: (url, fields) =>
          server.inject({
            method: 'POST',
            url,
            cookies,
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            payload: encode({ ...fields, _csrf: csrf }),
          }),
      };
    },
    close: async () => {
      await server.close();
    },
  };
}

async function findCsrfToken(server: FastifyInstance, cookies: Record<string, string>): Promise<string> {
  const page = await server.inject({ method: 'GET', url: '/sign-out', cookies });
  const token = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1];
  if (!token) throw new Error(`No form token on the sign-out page (status ${page.statusCode}).`);
  return token;
}

function encode(fields: Record<string, string | readonly string[]>): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) form.append(name, one);
  return form.toString();
}
