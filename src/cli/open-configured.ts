import type { Config } from '../config.ts';
import { type Database, openDatabase } from '../db/open.ts';

/** The database to serve from: PostgreSQL as the login role, or the embedded folder. */
export function openForServing(config: Config): Promise<Database> {
  return config.DATABASE_URL
    ? openDatabase({ url: config.DATABASE_URL })
    : openDatabase({ folder: config.DATA_FOLDER });
}

/**
 * The database for migrations, imports of whole sets and verification: as the owner.
 * @throws Error when PostgreSQL is configured for serving and no owner's address is given.
 */
export function openAsOwner(config: Config): Promise<Database> {
  if (config.OWNER_DATABASE_URL) return openDatabase({ url: config.OWNER_DATABASE_URL, poolSize: 2 });
  if (config.DATABASE_URL) {
    throw new Error(
      'Set OWNER_DATABASE_URL: this needs a database user that may take the role commonweal_owner.',
    );
  }
  return openDatabase({ folder: config.DATA_FOLDER });
}
