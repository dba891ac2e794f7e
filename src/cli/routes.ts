import { parseArgs } from 'node:util';
import { migrate } from '../db/migrate.ts';
import { openDatabase } from '../db/open.ts';
import { assemble, sources } from '../main.ts';
import type { RouteDeclaration } from '../web/routes.ts';

/** `commonweal routes [--json]`: what `npm run routes` prints. */
export async function runRoutes(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
  const database = await openDatabase({ memory: true });
  try {
    await migrate(database, sources);
    const noAssets = { links: { css: '', js: '', favicon: '' }, files: new Map() };
    const config = { DEMO: true, SECURE_COOKIES: false, LOG_LEVEL: 'silent' } as const;
    const { server, declared } = await assemble(config, database, noAssets);
    await server.close();
    if (values.json) process.stdout.write(`${JSON.stringify(declared, null, 2)}\n`);
    else for (const route of declared) process.stdout.write(`${inWords(route)}\n`);
  } finally {
    await database.close();
  }
}

function inWords({ method, url, access, subject }: RouteDeclaration): string {
  const who = typeof access === 'string' ? access : access.join(', ');
  return `${method.padEnd(5)} ${url.padEnd(44)} ${who} | ${subject}`;
}
