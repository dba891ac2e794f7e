import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from './open.ts';
import type { DB } from './schema.gen.ts';

/** Where the SQL is: the forward-only migrations, and each module's row policies in module order. */
export interface Sources {
  readonly migrations: string;
  readonly policies: readonly string[];
}

/** What a migration run did. */
export interface Migrated {
  readonly applied: readonly string[];
  readonly policies: 'unchanged' | 'applied';
}

const RUN_AS_OWNER = sql`set local role commonweal_owner`;

/**
 * Brings the schema up to date: applies new migrations, each in its own transaction, and then re-applies all
 * policies if any policy file changed since the last run.
 * @throws Error when an applied migration's file was edited or is missing: migrations only go forward.
 */
export async function migrate(database: Database, sources: Sources): Promise<Migrated> {
  return database.administer(async (root) => {
    if (database.engine === 'embedded') await createRoles(root);
    await createBookkeeping(root);
    const applied = await applyMigrations(root, sources.migrations);
    const policies = await applyPolicies(root, sources.policies, applied.length > 0);
    return { applied, policies };
  });
}

/** The statements that create the roles, for a database administrator to run once. */
export function rolesSql(): string {
  return readFileSync(join(import.meta.dirname, 'roles.sql'), 'utf8');
}

/** Creates the roles. Needs a superuser; the embedded database and tests have one. */
export async function createRoles(root: Kysely<DB>): Promise<void> {
  await root.transaction().execute(async (tx) => {
    // Roles belong to the whole server: two test databases being prepared at once must take turns.
    await sql`select pg_advisory_xact_lock(4711)`.execute(tx);
    await sql.raw(rolesSql()).execute(tx);
  });
}

async function createBookkeeping(root: Kysely<DB>): Promise<void> {
  await asOwner(root, async (tx) => {
    await sql
      .raw(`
        create schema if not exists migration;
        create table if not exists migration.applied (
          name text primary key,
          checksum text not null,
          applied_at timestamptz not null default now()
        );
        create table if not exists migration.policies (
          only_row boolean primary key default true check (only_row),
          checksum text not null
        );
      `)
      .execute(tx);
  });
}

async function applyMigrations(root: Kysely<DB>, folder: string): Promise<string[]> {
  const files = readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort();
  const known = await sql<{ name: string; checksum: string }>`
    select name, checksum from migration.applied order by name
  `.execute(root);
  const texts = new Map(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  for (const { name, checksum } of known.rows) {
    const text = texts.get(name);
    if (text === undefined)
      throw new Error(`Migration ${name} was applied to this database but its file is gone.`);
    if (checksumOf(text) !== checksum) {
      throw new Error(`Migration ${name} was edited after it was applied. Write a new migration instead.`);
    }
  }
  const done = new Set(known.rows.map((row) => row.name));
  const pending = files.filter((name) => !done.has(name));
  for (const name of pending) {
    const text = texts.get(name) ?? '';
    await asOwner(root, async (tx) => {
      await sql.raw(text).execute(tx);
      await sql`insert into migration.applied (name, checksum) values (${name}, ${checksumOf(text)})`.execute(
        tx,
      );
    });
  }
  return pending;
}

async function applyPolicies(
  root: Kysely<DB>,
  files: readonly string[],
  force: boolean,
): Promise<Migrated['policies']> {
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const known = await sql<{ checksum: string }>`select checksum from migration.policies`.execute(root);
  if (!force && known.rows[0]?.checksum === checksumOf(text)) return 'unchanged';
  await asOwner(root, async (tx) => {
    await dropPolicies(tx);
    await sql.raw(text).execute(tx);
    await admitOwner(tx);
    // Functions are born executable by everybody; only what a file grants to the app role stays.
    await sql`revoke execute on all functions in schema private from public`.execute(tx);
    await sql`delete from migration.policies`.execute(tx);
    await sql`insert into migration.policies (checksum) values (${checksumOf(text)})`.execute(tx);
  });
  return 'applied';
}

/** Takes every policy, rule function and grant away, so that the files alone say what holds. */
async function dropPolicies(tx: Transaction<DB>): Promise<void> {
  await sql
    .raw(`
      do $$
      declare
        policy record;
      begin
        for policy in select policyname, tablename from pg_policies where schemaname = 'public' loop
          execute format('drop policy %I on public.%I', policy.policyname, policy.tablename);
        end loop;
      end
      $$;
      drop schema if exists private cascade;
      create schema private;
      comment on schema private is 'Rules that row policies call. Rebuilt from the policies.sql files whenever one changes.';
      revoke all on schema private from public;
      revoke all on all tables in schema public from public, commonweal_app;
      grant usage on schema public, private to commonweal_app;
    `)
    .execute(tx);
}

/** Row-level security is forced on the owner too; its definer functions decide on whole tables, so it is let in by name. */
async function admitOwner(tx: Transaction<DB>): Promise<void> {
  await sql
    .raw(`
      do $$
      declare
        name text;
      begin
        for name in select tablename from pg_tables where schemaname = 'public' loop
          execute format('create policy owner on public.%I to commonweal_owner using (true) with check (true)', name);
          execute format(
            'comment on policy owner on public.%I is ''The owner runs migrations and the definer functions that decide access; no request takes this role.''',
            name
          );
        end loop;
      end
      $$;
    `)
    .execute(tx);
}

function asOwner<T>(root: Kysely<DB>, work: (tx: Transaction<DB>) => Promise<T>): Promise<T> {
  return root.transaction().execute(async (tx) => {
    await RUN_AS_OWNER.execute(tx);
    return work(tx);
  });
}

function checksumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
