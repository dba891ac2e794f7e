import { describe, expect, it } from 'vitest';
import { SOURCE_RULES } from '../../tools/source-rules/index.ts';
import { readSourceFiles, type SourceFile } from '../../tools/source-rules/source-file.ts';
import { plant } from './plant.ts';

const rules = Object.values(SOURCE_RULES).flat();

/** What the rules say of some files, as `rule path:line`. */
function findings(files: readonly SourceFile[]): string[] {
  return rules.flatMap((rule) => rule(files)).map(({ rule, path, line }) => `${rule} ${path}:${line}`);
}

/** Tables of two modules, so that ownership can be judged. */
const MIGRATIONS: readonly SourceFile[] = [
  { path: 'migrations/0001_people.sql', text: 'create table people (id uuid primary key);' },
  { path: 'migrations/0002_cases_risk.sql', text: 'create table cases (id uuid primary key);' },
  { path: 'src/modules/people/index.ts', text: '' },
  { path: 'src/modules/cases/index.ts', text: '' },
];

const people = (name: string) => `src/modules/people/${name}`;
const cases = (name: string) => `src/modules/cases/${name}`;

/** Each breaks one rule on its last line. */
const PLANTED: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['kebab-case', 'src/web/layoutParts.ts', ''],
  ['kebab-case', 'src/modules/cases/Pages/open-case.page.tsx', ''],
  ['kebab-case', 'migrations/2_cases.sql', ''],
  ['meaningful-names', cases('case-service.ts'), ''],
  ['meaningful-names', cases('utils.ts'), ''],
  ['meaningful-names', cases('open-case.ts'), 'export class CaseManager {}'],
  ['meaningful-names', cases('open-case.ts'), 'export interface BaseCase {}'],
  ['meaningful-names', cases('open-case.ts'), 'export type CaseImpl = string;'],
  ['meaningful-names', cases('open-case.ts'), 'export function dateHelper() {}'],
  ['pages-hold-no-sql', cases('pages/open-case.page.tsx'), `import { sql } from 'kysely';`],
  [
    'pages-hold-no-sql',
    cases('pages/open-case.page.tsx'),
    `const rows = (tx) => tx.selectFrom('cases').execute();`,
  ],
  ['pages-hold-no-sql', cases('pages/open-case.page.tsx'), 'const rows = (tx) => sql`select 1`.execute(tx);'],
  ['nouns-are-pure', cases('case.ts'), `import { readFileSync } from 'node:fs';`],
  [
    'nouns-are-pure',
    cases('case.ts'),
    `import type { ReadTx } from '../../db/as.ts'; export const load = (tx: ReadTx) => tx;`,
  ],
  ['nouns-are-pure', cases('case.ts'), `import { sql } from 'kysely';`],
  ['nouns-are-pure', cases('case-note.ts'), `import { sql } from 'kysely';`],
  ['nouns-are-pure', cases('note.ts'), `import { sql } from 'kysely';`],
  ['nouns-are-pure', cases('case.ts'), `export const told = () => fetch('https://example.org');`],
  ['nouns-are-pure', cases('case.ts'), 'export const late = (due: Date) => due < new Date();'],
  ['nouns-are-pure', cases('case.ts'), 'export const late = (due: number) => due < Date.now();'],
  ['raw-html-only-in-bridge', 'src/web/layout.tsx', 'const view = <p>{raw(text)}</p>;'],
  [
    'raw-html-only-in-bridge',
    'src/web/layout.tsx',
    'const view = <p dangerouslySetInnerHTML={{ __html: text }} />;',
  ],
  ['only-db-opens-databases', 'src/cli/backup.ts', 'const pool = new pg.Pool();'],
  ['only-db-opens-databases', 'src/main.ts', 'const root = new Kysely({ dialect });'],
  ['only-db-opens-databases', 'demo/fill.ts', 'const embedded = await PGlite.create();'],
  [
    'only-commands-administer',
    cases('open-case.ts'),
    'const past = (database) => database.administer((root) => root);',
  ],
  ['transactions-are-mandatory', cases('open-case.ts'), 'export async function openCase(tx?: WriteTx) {}'],
  [
    'transactions-are-mandatory',
    cases('open-case.ts'),
    'export async function openCase(tx: WriteTx | null) {}',
  ],
  [
    'every-table-has-an-owner',
    'migrations/0003_sundries.sql',
    'create table sundries (id uuid primary key);',
  ],
  ['modules-keep-to-their-tables', cases('open-case.ts'), `const write = (tx) => tx.insertInto('people');`],
  ['modules-keep-to-their-tables', cases('open-case.ts'), 'const write = sql`update people set id = null`;'],
  ['modules-keep-to-their-tables', cases('policies.sql'), 'delete from public.people;'],
  [
    'modules-keep-to-their-tables',
    people('person-queries.ts'),
    `const read = (tx) => tx.selectFrom('cases as c');`,
  ],
  [
    'modules-keep-to-their-tables',
    people('person-queries.ts'),
    'const read = sql`select 1 from people join cases using (id)`;',
  ],
  ['only-modules-write-tables', 'src/web/session.ts', `const write = (tx) => tx.deleteFrom('people');`],
  [
    'no-upserts',
    cases('policies.sql'),
    'insert into cases values (1) on conflict (id) do update set id = 2;',
  ],
  ['no-upserts', cases('open-case.ts'), 'const write = (tx) => tx.onConflict((c) => c.doUpdateSet({}));'],
  [
    'no-upserts',
    'demo/fill.ts',
    'const write = sql`insert into cases values (1) on conflict (id) do update set id = 2`;',
  ],
  ['lower-case-sql', 'migrations/0003_cases.sql', 'SELECT 1;'],
  ['lower-case-sql', cases('case-queries.ts'), 'const read = sql`select 1 FROM cases`;'],
  [
    'policy-functions-are-not-immutable',
    cases('policies.sql'),
    'create function private.mine() returns uuid language sql immutable as $$ select 1 $$;',
  ],
  ['nothing-unfinished', cases('case.ts'), `// ${'TO'}DO: say why`],
  ['nothing-silenced', cases('case.ts'), `// ${'@ts'}-ignore`],
  ['nothing-silenced', cases('case.ts'), `const wrong = text as ${'any'};`],
  ['short-functions', cases('case.ts'), `export function long() {${'\n'.repeat(60)}}`],
];

describe('the source rules', () => {
  it.each(PLANTED)('report %s in %s: %s', (rule, path, text) => {
    expect(findings([...MIGRATIONS, { path, text }])).toContain(`${rule} ${path}:1`);
  });

  it('report a file of more than 300 lines', () => {
    const long = { path: cases('case.ts'), text: 'export {};\n'.repeat(301) };
    expect(findings([...MIGRATIONS, long])).toContain(`short-files ${long.path}:301`);
  });

  it('report a test of more than 500 lines, and no shorter one', () => {
    const path = cases('case.test.ts');
    const long = (lines: number) => findings([...MIGRATIONS, { path, text: 'export {};\n'.repeat(lines) }]);
    expect(long(501)).toContain(`short-files ${path}:501`);
    expect(long(500)).toEqual([]);
  });

  it('allow a sound module', () => {
    const sound: SourceFile[] = [
      ...MIGRATIONS,
      {
        path: cases('case.ts'),
        text: `import { createHash } from 'node:crypto';\nexport const digest = (text: string) => createHash('sha256').update(text);`,
      },
      {
        path: cases('open-case.ts'),
        text: `import type { WriteTx } from '../../db/as.ts';\nexport const openCase = (tx: WriteTx) => tx.insertInto('cases');`,
      },
      {
        path: cases('case-queries.ts'),
        text: `export const read = (tx) => tx.selectFrom('cases').innerJoin('people', 'a', 'b');`,
      },
      {
        path: cases('pages/open-case.page.tsx'),
        text: `import { openCase } from '../open-case.ts';\nexport const page = openCase;`,
      },
      {
        path: cases('policies.sql'),
        text: `comment on table cases is 'SELECT from cases: update of INSERT';`,
      },
      { path: 'src/web/govuk/html.ts', text: 'export const html = raw(text);' },
      { path: 'src/db/open.ts', text: 'export const root = new Kysely({ dialect });' },
    ];
    expect(findings(sound)).toEqual([]);
  });

  it('fail when they have read no file', () => {
    const empty = plant(
      Object.fromEntries(
        ['src', 'demo', 'bench', 'assure', 'test', 'tools', 'migrations'].map((folder) => [
          `${folder}/.keep`,
          '',
        ]),
      ),
    );
    expect(() => readSourceFiles(empty)).toThrow('no source file was read');
  });
});
