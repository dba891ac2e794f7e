/**
 * `npm run generate`: writes what is derived from the migrated database (kysely's types, the data dictionary and the
 * policy catalogue), the table of the configuration and the demo's sample exports. With `--check` it writes nothing and
 * exits 1 naming each file that is stale.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { sampleExports } from '../demo/exports.ts';
import { describeConfig } from '../src/config.ts';
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

function configuration(): string {
  const rows = describeConfig().map(({ key, words }) => `| \`${key}\` | ${words.replaceAll('|', '\\|')} |`);
  return [
    '# Configuration',
    'Environment variables, checked at the start; every fault is told at once. Generated from `src/config.ts` by `npm run generate`; do not edit.',
    ['| key | meaning |', '|---|---|', ...rows].join('\n'),
    '',
  ].join('\n\n');
}

function current(path: string): Buffer | null {
  try {
    return readFileSync(resolve(ROOT, path));
  } catch {
    return null;
  }
}

function write(path: string, content: Buffer): void {
  mkdirSync(dirname(resolve(ROOT, path)), { recursive: true });
  writeFileSync(resolve(ROOT, path), content);
  console.log(`wrote ${path}`);
}

const catalogue = await migratedCatalogue();
const files: [string, Buffer][] = [
  ['src/db/schema.gen.ts', Buffer.from(schemaTypes(catalogue.relations))],
  ['docs/site/reference/data-dictionary.md', Buffer.from(dataDictionary(catalogue.relations))],
  ['docs/site/reference/configuration.md', Buffer.from(configuration())],
  ['docs/site/reference/policy-catalogue.md', Buffer.from(policyCatalogue(catalogue))],
  ...sampleExports().map(({ name, bytes }): [string, Buffer] => [`demo/exports/${name}`, Buffer.from(bytes)]),
];
const stale = files.filter(([path, content]) => !current(path)?.equals(content));
const missing = [...undocumented(catalogue.relations), ...unexplained(catalogue)];

if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is stale: run npm run generate`);
} else {
  for (const [path, content] of stale) write(path, content);
}
for (const what of missing) console.error(what);
const failed = missing.length > 0 || (process.argv.includes('--check') && stale.length > 0);
process.exit(failed ? 1 : 0);
