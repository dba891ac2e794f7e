import { readFileSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { migrate } from '../db/migrate.ts';
import { sources } from '../main.ts';
import { createPartnership, parsePartnershipFile } from '../modules/access/index.ts';
import { openAsOwner } from './open-configured.ts';

/** `commonweal import partnership FILE.json`: agencies, teams, users and agreements of a new partnership. */
export async function runImportPartnership([path]: readonly string[]): Promise<void> {
  if (!path) throw new Error('Name the file: `commonweal import partnership FILE.json`.');
  const file = parsePartnershipFile(readJson(path));
  const database = await openAsOwner(readConfig(process.env));
  try {
    await migrate(database, sources);
    await database.administer((root) => root.transaction().execute((tx) => createPartnership(tx, file)));
    process.stdout.write(
      `${file.name}: ${file.agencies.length} agencies, ${file.users.length} users, ${file.agreements.length} agreements.\nGive each user a password: \`commonweal set-password EMAIL\`.\n`,
    );
  } finally {
    await database.close();
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} cannot be read as JSON: ${error instanceof Error ? error.message : error}`);
  }
}
