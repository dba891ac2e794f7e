import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, openTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { makeWorld } from '../../test/support/world.ts';
import { sources } from '../main.ts';
import { inspectDatabase, versionWarnings } from './inspect.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open.ts';

describe.each(engines)('the database (%s)', (engine) => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await openTestDatabase(engine);
  });
  afterAll(() => db.close());

  const names = (query: string): Promise<string[]> =>
    db.prepare(async (root) => {
      const { rows } = await sql.raw<{ name: string }>(query).execute(root);
      return rows.map((row) => row.name);
    });

  it('forces row-level security on every table', async () => {
    const tables = await names(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
    );
    expect(tables.length).toBeGreaterThan(20);
    const open = await names(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and not (relrowsecurity and relforcerowsecurity)",
    );
    expect(open).toEqual([]);
  });

  it('pins the search path of every rule, and lets none be immutable', async () => {
    const loose = await names(`
      select proname as name from pg_proc
      where pronamespace = 'private'::regnamespace
        and (provolatile = 'i' or not coalesce(proconfig, '{}') @> array['search_path=""'])
    `);
    expect(loose).toEqual([]);
  });

  it('lets nobody but the app role call a rule, and nobody read the views about all users that rules stand on', async () => {
    const open = await names(`
      select proname as name from pg_proc p
      where pronamespace = 'private'::regnamespace
        and exists (select 1 from aclexplode(p.proacl) a where a.grantee = 0)
    `);
    expect(open).toEqual([]);
    const views = await names(`
      select relname as name from pg_class where relnamespace = 'private'::regnamespace and relkind = 'v'
    `);
    expect(views).toContain('sight');
    for (const view of views) {
      const [may] = await names(
        `select has_any_column_privilege('commonweal_app', 'private.${view}', 'select')::text as name`,
      );
      expect(may, view).toBe('false');
    }
  });

  it("keeps passwords, sessions and the audit trail out of the app role's reach", async () => {
    for (const table of ['credentials', 'sessions', 'audit_entries', 'audit_details', 'deployment']) {
      const [may] = await names(
        `select has_any_column_privilege('commonweal_app', 'public.${table}', 'select, insert, update')::text as name`,
      );
      expect(may, table).toBe('false');
    }
  });

  it('explains every policy', async () => {
    const silent = await names(`
      select polname || ' on ' || polrelid::regclass as name from pg_policy
      where obj_description(oid, 'pg_policy') is null
    `);
    expect(silent).toEqual([]);
  });

  it('refuses to write in a transaction that reads', async () => {
    const world = await makeWorld(db);
    const actor = await world.user(await world.agency('Council'));
    const attempt = db.database
      .as(actor)
      .read((tx) =>
        sql`insert into searches (id, partnership_id, user_id, terms, made_at) values (gen_random_uuid(), ${world.partnershipId}, ${actor.userId}, 'x', now())`.execute(
          tx as never,
        ),
      );
    await expect(attempt).rejects.toMatchObject({ code: '25006' });
  });

  it('shows a transaction of nobody no rows at all', async () => {
    const world = await makeWorld(db);
    await world.user(await world.agency('Council'));
    const seen = await db.database.asNobody().read((tx) => tx.selectFrom('users').select('id').execute());
    expect(seen).toEqual([]);
  });

  it('does nothing when it is up to date', async () => {
    if (engine === 'postgresql') return;
    expect(await migrate(db.database, sources)).toEqual({ applied: [], policies: 'unchanged' });
  });
});

describe('migrations', () => {
  it('refuse a file that was edited after it was applied, and one that is gone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'commonweal-migrations-'));
    const migrations = join(folder, 'migrations');
    mkdirSync(migrations);
    writeFileSync(join(migrations, '0001_first.sql'), 'create table first (id integer primary key);');
    const database = await openDatabase({ memory: true });
    try {
      expect(await migrate(database, { migrations, policies: [] })).toEqual({
        applied: ['0001_first.sql'],
        policies: 'applied',
      });
      writeFileSync(join(migrations, '0001_first.sql'), 'create table first (id bigint primary key);');
      await expect(migrate(database, { migrations, policies: [] })).rejects.toThrow(
        '0001_first.sql was edited',
      );
      const empty = join(folder, 'empty');
      mkdirSync(empty);
      await expect(migrate(database, { migrations: empty, policies: [] })).rejects.toThrow(
        'its file is gone',
      );
    } finally {
      await database.close();
    }
  });

  it('apply policies again when a file changes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'commonweal-policies-'));
    const migrations = join(folder, 'migrations');
    cpSync(sources.migrations, migrations, { recursive: true });
    const policies = join(folder, 'policies.sql');
    writeFileSync(policies, 'create policy nobody on agencies for select to commonweal_app using (false);');
    const database = await openDatabase({ memory: true });
    try {
      await migrate(database, { migrations, policies: [policies] });
      writeFileSync(
        policies,
        'create policy somebody on agencies for select to commonweal_app using (true);',
      );
      expect((await migrate(database, { migrations, policies: [policies] })).policies).toBe('applied');
      const found = await database.administer((root) =>
        sql<{
          name: string;
        }>`select policyname as name from pg_policies where tablename = 'agencies' order by 1`.execute(root),
      );
      expect(found.rows.map((row) => row.name)).toEqual(['owner', 'somebody']);
    } finally {
      await database.close();
    }
  });
});

describe('the embedded folder', () => {
  it('is locked: a second process is turned away with a message', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'commonweal-folder-')), 'data');
    const database = await openDatabase({ folder });
    try {
      await expect(openDatabase({ folder })).rejects.toThrow(`in use by process ${process.pid}`);
    } finally {
      await database.close();
    }
    const again = await openDatabase({ folder });
    await again.close();
  });

  it('is taken over from a process that died', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'commonweal-folder-'));
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(join(parent, 'data.lock'), String(dead));
    const database = await openDatabase({ folder: join(parent, 'data') });
    await database.close();
  });

  it('is taken over from a dead process that had the number of this one, as in a container', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'commonweal-folder-'));
    writeFileSync(join(parent, 'data.lock'), String(process.pid));
    const database = await openDatabase({ folder: join(parent, 'data') });
    await database.close();
  });

  it('is said to be for trying out', async () => {
    const database = await openDatabase({ memory: true });
    const { warnings } = await inspectDatabase(database);
    await database.close();
    expect(warnings.join()).toContain('for trying out and single-desk use');
  });
});

describe('versions of PostgreSQL', () => {
  it.each([
    [150018, 'Update to 15.20'],
    [160015, 'Update to 16.16'],
    [170011, 'Update to 17.12'],
    [180006, 'Update to 18.7'],
    [140030, 'too old'],
  ])('%i is warned about', (version, words) => {
    expect(versionWarnings(version).join()).toContain(words);
  });
  it.each([150020, 160016, 170012, 180007, 190000])('%i is not', (version) => {
    expect(versionWarnings(version)).toEqual([]);
  });
});

describe.runIf(engines.includes('postgresql'))('what the server signs in as', () => {
  const server = process.env.TEST_POSTGRES_URL ?? '';

  it('may be the login role', async () => {
    const db = await openTestDatabase('postgresql');
    await expect(inspectDatabase(db.database)).resolves.toBeDefined();
    await db.close();
  });

  it('may not be a superuser', async () => {
    const database = await openDatabase({ url: server, poolSize: 1 });
    await expect(inspectDatabase(database)).rejects.toThrow('is a superuser');
    await database.close();
  });

  it.each([
    ['bypasses row-level security', 'bypassrls', '', 'has BYPASSRLS'],
    [
      'may take the owner role',
      'in role commonweal_owner, commonweal_app',
      '',
      'may take the role commonweal_owner',
    ],
    ['owns a table', '', 'create table mine (id integer)', 'owns the table mine'],
    ['cannot take the app role', '', '', 'is not a member of commonweal_app'],
  ])('may not be one that %s', async (_what, attribute, statement, message) => {
    const db = await openTestDatabase('postgresql');
    const role = `test_${Math.random().toString(36).slice(2, 10)}`;
    const name = await db.prepare(async (root) => {
      await sql.raw(`create role ${role} login ${attribute}`).execute(root);
      await sql.raw(`grant create on schema public to ${role}`).execute(root);
      const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(root);
      return rows[0]?.name ?? '';
    });
    const url = new URL(server);
    url.username = role;
    url.pathname = `/${name}`;
    const database = await openDatabase({ url: url.href, poolSize: 1 });
    if (statement) await database.administer((root) => sql.raw(statement).execute(root));
    await expect(inspectDatabase(database)).rejects.toThrow(message);
    await database.close();
    await db.prepare(async (root) => {
      await sql.raw(`drop owned by ${role}`).execute(root);
      await sql.raw(`drop role ${role}`).execute(root);
    });
    await db.close();
  });
});
