import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { LOOKERS, type Looker, type Scene, setScene } from '../../../test/support/people-scene.ts';
import { EXPECTED, lookAsActor } from '../../../test/support/people-sight.ts';

/** A guard in a function: its words, what stands there without it, and some of those who then see what they must not. */
type FunctionGuard = readonly [
  name: string,
  guard: string | RegExp,
  without: string,
  leaksTo: readonly Looker[],
];

const FUNCTIONS: readonly FunctionGuard[] = [
  ['look', 'x.person_id is not null', 'false', ['kept']],
  ['look', 'private.caseworkers', 'public.users', ['analyst', 'member', 'administrator']],
  [
    'my_shared_holdings',
    /\$function\$[\s\S]*\$function\$/g,
    `$function$
#variable_conflict use_column
begin return query select s.person_id, s.agency_id from public.source_records s; end $function$`,
    ['holder', 'sharer'],
  ],
  ['my_named_addresses', 'where r.user_id = (select m.user_id from private.me() m)', '', ['sharer']],
  [
    'find_pointers',
    "bool_or(kind = 'family') and (",
    "bool_or(kind = 'family') or (",
    ['signatory', 'health'],
  ],
  [
    'find_pointers',
    'and private.has_current_agreement((select agency_id from me), r.purpose)',
    '',
    ['unsigned'],
  ],
  ['find_pointers', 'and r.id not in (select private.my_records(2))', '', ['holder', 'sharer']],
  ['find_pointers', 'where exists (select 1 from private.my_casework_agencies())', '', ['analyst', 'member']],
  ['find_pointers', /[kr]\.partnership_id = \(select partnership_id from me\)/g, 'true', ['stranger']],
];

/** Tables whose rows are kept by their policy alone, each with somebody who sees them without it. */
const TABLES: readonly (readonly [table: string, leaksTo: readonly Looker[]])[] = [
  ['people', ['stranger', 'unsigned', 'kept', 'administrator']],
  ['source_records', ['stranger', 'unsigned', 'kept']],
  ['person_aliases', ['stranger', 'health']],
  ['person_addresses', ['stranger', 'sharer']],
  ['person_phones', ['stranger', 'health']],
  ['person_identifiers', ['stranger', 'health']],
  ['person_keys', ['stranger', 'health']],
  ['household_members', ['stranger', 'health']],
  ['person_relationships', ['stranger', 'sharer']],
];

describe('each guard of a person, taken away, is missed', () => {
  let db: TestDatabase;
  let scene: Scene;
  beforeAll(async () => {
    db = await openTestDatabase('embedded');
    scene = await setScene(db);
  });
  afterAll(() => db.close());

  /** Those who see something else than they must. */
  const leaks = async (lookers: readonly Looker[]): Promise<Looker[]> => {
    const found: Looker[] = [];
    for (const looker of lookers) {
      const sight = await lookAsActor(db, scene.lookers[looker], scene);
      if (JSON.stringify(sight) !== JSON.stringify(EXPECTED[looker])) found.push(looker);
    }
    return found;
  };
  const run = (statement: string) => db.prepare((root) => sql.raw(statement).execute(root));

  it('leaks nothing while all stand', async () => {
    expect(await leaks(LOOKERS)).toEqual([]);
  });

  it.each(FUNCTIONS)('%s: %s', async (name, guard, without, leaksTo) => {
    const { rows } = await db.prepare((root) =>
      sql<{ definition: string }>`
        select pg_get_functiondef(('private.' || ${name}::text)::regproc) as definition
      `.execute(root),
    );
    const definition = rows[0]?.definition ?? '';
    const unguarded = definition.replaceAll(guard, () => without);
    expect(unguarded).not.toBe(definition);
    await run(unguarded);
    const leaked = await leaks(leaksTo);
    await run(definition);
    expect(leaked).toEqual(leaksTo);
  });

  it.each(TABLES)('read on %s', async (table, leaksTo) => {
    const { rows } = await db.prepare((root) =>
      sql<{ qual: string }>`
        select qual from pg_policies where tablename = ${table} and policyname = 'read'
      `.execute(root),
    );
    await run(`alter policy read on ${table} using (true)`);
    const leaked = await leaks(leaksTo);
    await run(`alter policy read on ${table} using (${rows[0]?.qual})`);
    expect(leaked).toEqual(leaksTo);
  });

  it('a key made of a protected address, and the rule that such a key confirms nothing', async () => {
    const { holder } = scene.lookers;
    const key = { kind: 'postcode', key: 'ZZ9 9ZZ', person_id: scene.personId };
    const values = { ...key, agency_id: holder.agencyId, partnership_id: holder.partnershipId };
    const findersOfIt = ['sharer', 'health', 'signatory'] as const;
    await db.prepare((root) => root.insertInto('person_keys').values(values).execute());
    expect(await leaks(findersOfIt)).toEqual([]);
    const { rows } = await db.prepare((root) =>
      sql<{ definition: string }>`
        select pg_get_functiondef('private.is_sheltered_postcode'::regproc) as definition
      `.execute(root),
    );
    await run((rows[0]?.definition ?? '').replace('return exists', 'return false and exists'));
    const leaked = await leaks(findersOfIt);
    await run(rows[0]?.definition ?? '');
    await db.prepare((root) => root.deleteFrom('person_keys').where('key', '=', 'ZZ9 9ZZ').execute());
    expect(leaked).toEqual(findersOfIt);
  });

  it('leaks nothing once all stand again', async () => {
    expect(await leaks(LOOKERS)).toEqual([]);
  });
});
