import { readConfig } from '../config.ts';
import { migrate } from '../db/migrate.ts';
import { sources } from '../main.ts';
import { openAsOwner } from './open-configured.ts';

/** `commonweal migrate` */
export async function runMigrate(): Promise<void> {
  const database = await openAsOwner(readConfig(process.env));
  try {
    const { applied, policies } = await migrate(database, sources);
    process.stdout.write(
      `Migrations applied: ${applied.length === 0 ? 'none needed' : applied.join(', ')}\n`,
    );
    process.stdout.write(`Row policies: ${policies}\n`);
  } finally {
    await database.close();
  }
}
