import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import { migrate } from '../../src/db/migrate.ts';
import { type Database, openDatabase } from '../../src/db/open.ts';
import type { DB } from '../../src/db/schema.gen.ts';
import { type Clock, systemClock } from '../../src/kernel/clock.ts';
import { sources } from '../../src/main.ts';

/** A migrated, empty database of one test file. */
export interface TestDatabase {
  /** What the program is given: on PostgreSQL it signs in as commonweal_login. */
  readonly database: Database;
  /** Runs as a superuser, past row-level security: for preparing rows, and for negative controls. */
  prepare<T>(work: (root: Kysely<DB>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export type Engine = 'embedded' | 'postgresql';

/**
 * The engines that tests run on. PostgreSQL is left out only where `npm test` found none and said so; CI fails then.
 */
export const engines: readonly Engine[] = process.env.TEST_POSTGRES_URL
  ? ['embedded', 'postgresql']
  : ['embedded'];

/** Opens a fresh migrated database of an engine. Each test makes a partnership of its own in it, which keeps tests apart. */
export function openTestDatabase(engine: Engine, clock: Clock = systemClock): Promise<TestDatabase> {
  return engine === 'embedded' ? openEmbedded(clock) : openPostgresql(clock);
}

let snapshot: Promise<Blob> | null = null;

async function openEmbedded(clock: Clock): Promise<TestDatabase> {
  snapshot ??= migratedSnapshot();
  const database = await openDatabase({ memory: true, snapshot: await snapshot }, clock);
  return { database, prepare: (work) => database.administer(work), close: () => database.close() };
}

async function migratedSnapshot(): Promise<Blob> {
  const database = await openDatabase({ memory: true });
  await migrate(database, sources);
  const copy = await database.snapshot();
  await database.close();
  return copy;
}

/** Named after the SQL it is made of: on a server that is kept running, a changed migration or policy makes a new one. */
const TEMPLATE = `commonweal_template_${digestOfSql()}`;

async function openPostgresql(clock: Clock): Promise<TestDatabase> {
  const server = process.env.TEST_POSTGRES_URL ?? '';
  const name = `commonweal_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await withClient(server, async (client) => {
    // Several test workers start at once: one makes the template, the others wait for it.
    await client.query('select pg_advisory_lock(4712)');
    const known = await client.query('select 1 from pg_database where datname = $1', [TEMPLATE]);
    if (known.rowCount === 0) await makeTemplate(client, server);
    await client.query(`create database ${name} template ${TEMPLATE}`);
    await client.query('select pg_advisory_unlock(4712)');
  });
  const owner = await openDatabase({ url: addressOf(server, name), poolSize: 2 });
  const database = await openDatabase(
    { url: addressOf(server, name, 'commonweal_login'), poolSize: 6 },
    clock,
  );
  return {
    database,
    prepare: (work) => owner.administer(work),
    close: async () => {
      await database.close();
      await owner.close();
      await withClient(server, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

async function makeTemplate(client: pg.Client, server: string): Promise<void> {
  const building = `${TEMPLATE}_building`;
  await client.query(`drop database if exists ${building} with (force)`);
  await client.query(`create database ${building}`);
  const database = await openDatabase({ url: addressOf(server, building), poolSize: 1 });
  await database.administer(async (root) => {
    const { createRoles } = await import('../../src/db/migrate.ts');
    await createRoles(root);
    await sql`select 1`.execute(root);
  });
  await migrate(database, sources);
  await database.close();
  await client.query(`alter database ${building} rename to ${TEMPLATE}`);
}

function digestOfSql(): string {
  const migrations = readdirSync(sources.migrations).map((name) => join(sources.migrations, name));
  const digest = createHash('sha256');
  for (const file of [...migrations.sort(), ...sources.policies]) digest.update(readFileSync(file));
  return digest.digest('hex').slice(0, 12);
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function addressOf(server: string, database: string, user?: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  if (user) {
    url.username = user;
    url.password = '';
  }
  return url.href;
}
