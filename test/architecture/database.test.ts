import { resolve } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../src/db/migrate.ts';
import { type Database, openDatabase } from '../../src/db/open.ts';
import type { DB } from '../../src/db/schema.gen.ts';
import { sources } from '../../src/main.ts';
import { policyFiles, ROOT } from '../../tools/sources.ts';
import { databaseFaults } from './database-faults.ts';

const PLANTED: readonly (readonly [statement: string, fault: string])[] = [
  ['create table loose (id uuid primary key)', 'table loose does not force row-level security'],
  [
    'create table loose (id uuid primary key); alter table loose enable row level security',
    'table loose does not force row-level security',
  ],
  ['create view loose as select id from public.people', 'view loose is not security_invoker'],
  [
    `create function private.loose() returns integer language sql stable as 'select 1'`,
    'function loose does not pin an empty search_path',
  ],
  [
    `create function private.loose() returns integer language sql immutable set search_path = '' as 'select 1'`,
    'function loose is immutable',
  ],
  [
    `create function private.loose() returns integer language sql stable set search_path = '' as 'select 1'`,
    'everybody may execute function loose',
  ],
  ['grant update on people to commonweal_app', 'commonweal_app may update table people: name the columns'],
  ['grant select on people to public', 'everybody may select table people'],
  [
    `create table loose (id uuid primary key, agency_id uuid);
     create policy loose on loose for select using (agency_id is not null)`,
    'policy loose on loose has no column that leads an index',
  ],
];

describe('the catalogue of the migrated database', () => {
  let database: Database;

  beforeAll(async () => {
    database = await openDatabase({ memory: true });
    await migrate(database, sources);
  });
  afterAll(() => database.close());

  it('breaks no rule of row-level security', async () => {
    expect(await database.administer(databaseFaults)).toEqual([]);
  });

  it.each(PLANTED)('is found out by the check: %s', async (statement, fault) => {
    expect(await database.administer((root) => faultsAfter(root, statement))).toContain(fault);
  });

  it('has the policies of every module, in module order', () => {
    expect([...sources.policies].map((file) => resolve(ROOT, file))).toEqual(policyFiles());
  });
});

/** The faults once a statement has been run, which is rolled back. */
async function faultsAfter(root: Kysely<DB>, statement: string): Promise<string[]> {
  const planted = new Error('roll back');
  let faults: string[] = [];
  await root
    .transaction()
    .execute(async (tx) => {
      await sql.raw(statement).execute(tx);
      faults = await databaseFaults(tx);
      throw planted;
    })
    .catch((error: unknown) => {
      if (error !== planted) throw error;
    });
  return faults;
}
