import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillDemo } from '../../../demo/index.ts';
import { migrate } from '../../../src/db/migrate.ts';
import { openDatabase } from '../../../src/db/open.ts';
import { londonDate } from '../../../src/kernel/london-date.ts';
import { assemble, sources } from '../../../src/main.ts';
import { readAssets } from '../../../src/web/assets.ts';
import type { RouteDeclaration } from '../../../src/web/routes.ts';
import { buildAssets } from '../../../tools/build.ts';

/** The real program, serving a copy of the demo on a port of this machine that nobody else has. */
export interface OpenDemo {
  /** `http://127.0.0.1:` and the port. */
  readonly address: string;
  readonly declared: readonly RouteDeclaration[];
  close(): Promise<void>;
}

/** Makes what every copy of the demo is opened from: the filled database and the built assets. */
export async function prepareDemo(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await buildAssets(join(folder, 'assets'));
  const database = await openDatabase({ memory: true });
  await migrate(database, sources);
  await fillDemo(database, { today: londonDate(new Date()) });
  const snapshot = await database.snapshot();
  await database.close();
  writeFileSync(join(folder, 'demo.tar'), Buffer.from(await snapshot.arrayBuffer()));
}

/** Opens a copy of the prepared demo: what is written in it is gone when it is closed. */
export async function openDemo(folder: string): Promise<OpenDemo> {
  const snapshot = new Blob([readFileSync(join(folder, 'demo.tar'))]);
  const database = await openDatabase({ memory: true, snapshot });
  const config = { DEMO: true, SECURE_COOKIES: false, LOG_LEVEL: 'error' } as const;
  const { server, declared } = await assemble(config, database, readAssets(join(folder, 'assets')));
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    address,
    declared,
    close: async () => {
      await server.close();
      await database.close();
    },
  };
}
