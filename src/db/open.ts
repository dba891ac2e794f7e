import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Clock, systemClock } from '../kernel/clock.ts';
import { type Identity, type Session, sessionFor } from './as.ts';
import { lockFolder } from './lock-folder.ts';
import { preparing } from './prepare.ts';
import type { DB } from './schema.gen.ts';

/** Where the data lives: a PostgreSQL server, a folder for the embedded database, or memory (tests). */
export type DatabaseLocation =
  | { readonly url: string; readonly poolSize?: number }
  | { readonly folder: string }
  | { readonly memory: true; readonly snapshot?: Blob };

/** An open database. The root handle stays inside; the rest of the program gets `as` and `asNobody`. */
export interface Database {
  readonly engine: 'embedded' | 'postgresql';
  /** Transactions on behalf of a signed-in user. */
  as(identity: Identity): Session;
  /** Transactions of nobody: sign-in itself. Row-level security shows such a transaction no rows. */
  asNobody(): Session;
  /** Runs statements as the connection's own role: migrations, verification and roles. Not for requests. */
  administer<T>(work: (root: Kysely<DB>) => Promise<T>): Promise<T>;
  /** A copy of an embedded database, to open others from (tests). Throws on PostgreSQL. */
  snapshot(): Promise<Blob>;
  close(): Promise<void>;
}

// Dates stay text (they have no time zone to be shifted by), and so do numbers wider than JavaScript's.
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.DATE
      ? (value: string) => value
      : (pg.types.getTypeParser as (oid: number, format?: string) => (value: string) => unknown)(oid, format),
};

/**
 * Opens the database.
 * @throws Error when the embedded folder is in use by another process, or the server cannot be reached.
 */
export async function openDatabase(
  location: DatabaseLocation,
  clock: Clock = systemClock,
): Promise<Database> {
  if ('url' in location) {
    const pool = new pg.Pool({ connectionString: location.url, max: location.poolSize ?? 10, types });
    return assemble('postgresql', pool, clock, {
      snapshot: () => Promise.reject(new Error('a snapshot is for the embedded database only')),
      close: () => Promise.resolve(),
    });
  }
  const lock = 'folder' in location ? lockFolder(location.folder) : null;
  try {
    const embedded = await PGlite.create(embeddedOptions(location));
    const pool = new pg.Pool({ ...createPgConfig(embedded), max: 1, types } as pg.PoolConfig);
    return assemble('embedded', pool, clock, {
      snapshot: () => embedded.dumpDataDir('none'),
      close: async () => {
        await embedded.close();
        lock?.release();
      },
    });
  } catch (error) {
    lock?.release();
    throw error;
  }
}

function embeddedOptions(location: { folder: string } | { memory: true; snapshot?: Blob }): PGliteOptions {
  if ('folder' in location) return { dataDir: location.folder };
  return location.snapshot ? { loadDataDir: location.snapshot } : {};
}

interface EngineParts {
  snapshot(): Promise<Blob>;
  close(): Promise<void>;
}

function assemble(engine: Database['engine'], pool: pg.Pool, clock: Clock, parts: EngineParts): Database {
  // An idle connection that the server drops is replaced by the pool; the next query reports what matters.
  pool.on('error', () => undefined);
  const root = new Kysely<DB>({ dialect: new PostgresDialect({ pool: preparing(pool) }) });
  return {
    engine,
    as: (identity) => sessionFor(root, clock, identity),
    asNobody: () => sessionFor(root, clock, null),
    administer: (work) => work(root),
    snapshot: parts.snapshot,
    close: async () => {
      await root.destroy();
      await parts.close();
    },
  };
}
