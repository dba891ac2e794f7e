/**
 * `npm run generate`: writes what is derived from the migrated database: kysely's types, the data dictionary and the
 * policy catalogue. With `--check` it writes nothing and exits 1 naming each file that is stale.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { migrate } from '../src/db/migrate.ts';
import { openDatabase } from '../src/db/open.ts';
import { dataDictionary, undocumented } from './catalogue/data-dictionary.ts';
import { policyCatalogue, unexplained } from './catalogue/policy-catalogue.ts';
import { type Catalogue, readCatalogue } from './catalogue/read-catalogue.ts';
import { schemaTypes } from './catalogue/schema-types.ts';
import { policyFiles, ROOT } from './sources.ts';

async function migratedCatalogue(): Promise<Catalogue> {
  const database = await openDatabase({ memory: true });
  try {
    await migrate(database, { migrations: resolve(ROOT, 'migrations'), policies: policyFiles() });
    return await database.administer(readCatalogue);
  } finally {
    await database.close();
  }
}

function current(path: string): string | null {
  try {
    return readFileSync(resolve(ROOT, path), 'utf8');
  } catch {
    return null;
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(resolve(ROOT, path)), { recursive: true });
  writeFileSync(resolve(ROOT, path), text);
  console.log(`wrote ${path}`);
}

const catalogue = await migratedCatalogue();
const files: [string, string][] = [
  ['src/db/schema.gen.ts', schemaTypes(catalogue.relations)],
  ['docs/site/reference/data-dictionary.md', dataDictionary(catalogue.relations)],
  ['docs/site/reference/policy-catalogue.md', policyCatalogue(catalogue)],
];
const stale = files.filter(([path, text]) => current(path) !== text);
const missing = [...undocumented(catalogue.relations), ...unexplained(catalogue)];

if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is stale: run npm run generate`);
} else {
  for (const [path, text] of stale) write(path, text);
}
for (const what of missing) console.error(what);
const failed = missing.length > 0 || (process.argv.includes('--check') && stale.length > 0);
process.exit(failed ? 1 : 0);
