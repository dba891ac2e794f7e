import { type Clock, systemClock } from '../src/kernel/clock.ts';
import type { Engine, TestDatabase } from '../test/support/database.ts';
import { findPostgres, startPostgres } from '../test/support/find-postgres.ts';

/**
 * Does the same on a fresh, migrated database of each engine: the embedded one, and PostgreSQL where it can be had.
 * @returns the engines that were used.
 */
export async function onEachEngine(
  work: (db: TestDatabase, engine: Engine) => Promise<void>,
  clock: Clock = systemClock,
): Promise<readonly Engine[]> {
  const postgres = process.env.TEST_POSTGRES_URL || findPostgres() ? await startPostgres() : null;
  if (postgres) process.env.TEST_POSTGRES_URL = postgres.url;
  try {
    // It reads TEST_POSTGRES_URL when it is loaded.
    const { engines, openTestDatabase } = await import('../test/support/database.ts');
    for (const engine of engines) {
      const db = await openTestDatabase(engine, clock);
      try {
        await work(db, engine);
      } finally {
        await db.close();
      }
    }
    return engines;
  } finally {
    postgres?.stop();
  }
}
