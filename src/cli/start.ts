import { demoAccounts, fillDemo } from '../../demo/index.ts';
import { readConfig } from '../config.ts';
import { migrate } from '../db/migrate.ts';
import { openDatabase } from '../db/open.ts';
import { londonDate } from '../kernel/london-date.ts';
import { sources } from '../main.ts';
import { isDemo } from '../modules/access/index.ts';
import { serve } from './serve.ts';

/** `commonweal start`: everything needed to try Commonweal out, in the embedded database. */
export async function runStart(): Promise<void> {
  const config = { ...readConfig(process.env), DEMO: true };
  if (config.DATABASE_URL) {
    throw new Error(
      '`commonweal start` is for trying out, in the embedded database. With DATABASE_URL set, run `commonweal migrate` and `commonweal serve`.',
    );
  }
  const database = await openDatabase({ folder: config.DATA_FOLDER });
  try {
    await migrate(database, sources);
    if (!(await database.asNobody().read(isDemo))) {
      process.stdout.write('Filling the demo partnership...\n');
      await fillDemo(database, { today: londonDate(new Date()) });
    }
  } catch (error) {
    await database.close();
    throw error;
  }
  const accounts = await demoAccounts(database);
  const address = await serve(config, database);
  process.stdout.write(
    `\nCommonweal is at ${address}\n\nDemo accounts (choose one on the sign-in page; no password):\n`,
  );
  for (const { name, jobTitle, agency, tip } of accounts) {
    process.stdout.write(`  ${name}, ${jobTitle}, ${agency}\n    ${tip}\n`);
  }
}
