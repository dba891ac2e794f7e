import { fillDemo } from '../../demo/index.ts';
import { readConfig } from '../config.ts';
import { migrate } from '../db/migrate.ts';
import { londonDate } from '../kernel/london-date.ts';
import { sources } from '../main.ts';
import { openAsOwner } from './open-configured.ts';

/** `commonweal demo`: fills an empty database, of either kind, with the demo partnership. */
export async function runDemo(): Promise<void> {
  const database = await openAsOwner(readConfig(process.env));
  try {
    await migrate(database, sources);
    await fillDemo(database, { today: londonDate(new Date()) });
    process.stdout.write('The database holds the demo partnership now. Serve it with DEMO=yes.\n');
  } finally {
    await database.close();
  }
}
