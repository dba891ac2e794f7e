import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Config, readConfig } from '../config.ts';
import { inspectDatabase } from '../db/inspect.ts';
import type { Database } from '../db/open.ts';
import { assemble } from '../main.ts';
import { isDemo } from '../modules/access/index.ts';
import { readAssets } from '../web/assets.ts';
import { openForServing } from './open-configured.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** What the build made of styles and scripts: beside the compiled program, or in dist/ when it runs from its sources. */
const ASSETS = [join(ROOT, 'assets'), join(ROOT, 'dist', 'assets')].find(existsSync) ?? ROOT;

/** `commonweal serve` */
export async function runServe(): Promise<void> {
  const config = readConfig(process.env);
  const database = await openForServing(config);
  await serve(config, database);
}

/**
 * Serves until the process is told to stop, then lets requests finish and closes the database.
 * @returns the address it listens on.
 * @throws Error when the database is not safe to serve from; the database is closed then.
 */
export async function serve(config: Config, database: Database): Promise<string> {
  try {
    const { warnings } = await inspectDatabase(database);
    for (const warning of warnings) process.stderr.write(`${warning}\n`);
    if (database.engine === 'embedded') await tidyUp(database);
    const demo = config.DEMO && (await database.asNobody().read(isDemo));
    const { server } = await assemble({ ...config, DEMO: demo }, database, readAssets(ASSETS));
    const address = await server.listen({ port: config.PORT, host: config.HOST });
    const stop = (): void => {
      void server
        .close()
        .then(() => database.close())
        .then(() => process.exit(0));
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    return address;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** A server tidies itself in the background; the embedded database has nobody to do it but us, at each start. */
async function tidyUp(database: Database): Promise<void> {
  await database.administer((root) => sql`vacuum (analyze)`.execute(root));
}
