import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeWorld, type World } from '../../../test/support/world.ts';
import type { DB } from '../../db/schema.gen.ts';
import type { Actor } from '../../kernel/actor.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { openRecord, shareRecord } from './index.ts';

const clock = fixedClock('2026-03-10T09:00:00Z');

/** Changes, each of which takes the record from the sharer's sight, on every table that the decision reads. */
const CHANGES: readonly (readonly [table: string, change: (scene: Scene) => string])[] = [
  ['users', ({ sharer }) => `update users set disabled_at = now() where id = '${sharer.userId}'`],
  ['user_roles', ({ sharer }) => `delete from user_roles where user_id = '${sharer.userId}'`],
  ['agreements', () => `update agreements set purpose = 'prevent'`],
  [
    'agreement_signatories',
    ({ sharer }) => `delete from agreement_signatories where agency_id = '${sharer.agencyId}'`,
  ],
  ['records', () => `update records set purpose = 'prevent'`],
  ['shares', () => `update shares set ended_at = now()`],
  [
    'parties',
    ({ recordId, lead, world, personId }) => `
    insert into parties
      (id, partnership_id, record_id, person_id, role, added_at, added_by, added_by_agency_id)
    values (
      gen_random_uuid(), '${world.partnershipId}', '${recordId}', '${personId}', 'victim', now(),
      '${lead.userId}', '${lead.agencyId}'
    )`,
  ],
  [
    'exclusions',
    ({ recordId, lead, sharer, world }) => `
    insert into exclusions (id, partnership_id, user_id, record_id, reason, created_at, created_by)
    values (
      gen_random_uuid(), '${world.partnershipId}', '${sharer.userId}', '${recordId}', 'Test', now(), '${lead.userId}'
    )`,
  ],
];

interface Scene {
  readonly world: World;
  readonly lead: Actor;
  readonly sharer: Actor;
  readonly recordId: string;
  /** Somebody whom the sharer is kept away from, and who is not on the record yet. */
  readonly personId: string;
}

describe.each(engines)('what a user sees is looked up once a transaction (%s)', (engine) => {
  let db: TestDatabase;
  let scene: Scene;
  beforeAll(async () => {
    db = await openTestDatabase(engine, clock);
    scene = await setScene(db);
  });
  afterAll(() => db.close());

  it.each(CHANGES)('and again once %s change', async (_table, change) => {
    const { before, after } = await lookTwice(db, scene, change(scene));
    expect(before).toEqual([scene.recordId]);
    expect(after).toEqual([]);
  });

  it('and again for somebody else', async () => {
    const analyst = await scene.world.user(scene.sharer.agencyId, ['analyst']);
    const seen = await inVain(db, async (tx) => {
      await enter(tx, scene.sharer);
      const first = await look(tx);
      await enter(tx, analyst);
      return { first, second: await look(tx) };
    });
    expect(seen).toEqual({ first: [scene.recordId], second: [] });
  });

  it('and again at another time', async () => {
    const seen = await inVain(db, async (tx) => {
      await enter(tx, scene.sharer);
      const first = await look(tx);
      await sql`select set_config('app.now', '2026-06-11T09:00:00Z', true)`.execute(tx);
      return { first, second: await look(tx) };
    });
    expect(seen).toEqual({ first: [scene.recordId], second: [] });
  });
});

async function setScene(db: TestDatabase): Promise<Scene> {
  const world = await makeWorld(db);
  const council = await world.agency('Council');
  const police = await world.agency('Police', 'police');
  await world.agreement('anti-social-behaviour', [council, police]);
  const lead = await world.user(council);
  const sharer = await world.user(police);
  const personId = await world.person(council, { familyName: 'Plover' });
  const recordId = await db.database.as(lead).write(async (tx) => {
    const id = await openRecord(tx, lead, {
      kind: 'case',
      type: 'asb',
      purpose: 'anti-social-behaviour',
      handling: 'normal',
      leadUserId: lead.userId,
      excludedUserIds: [],
      exclusionReason: '',
      now: clock.now(),
    });
    await shareRecord(tx, lead, {
      recordId: id,
      agencyId: police,
      userId: null,
      level: 'view',
      reason: 'They attend the address',
      lawfulBasis: 'Crime and Disorder Act 1998, section 115',
      startsOn: '2026-03-10',
      endsOn: '2026-06-10',
      now: clock.now(),
    });
    return id;
  });
  await db.prepare((root) =>
    sql`
      insert into exclusions (id, partnership_id, user_id, person_id, reason, created_at, created_by)
      values (
        gen_random_uuid(), ${world.partnershipId}, ${sharer.userId}, ${personId}, 'Test', now(), ${lead.userId}
      )
    `.execute(root),
  );
  return { world, lead, sharer, recordId, personId };
}

/** What the sharer sees before and after a change, in one transaction that leaves nothing behind. */
function lookTwice(db: TestDatabase, { sharer }: Scene, change: string) {
  return inVain(db, async (tx) => {
    await enter(tx, sharer);
    const before = await look(tx);
    await sql.raw(change).execute(tx);
    return { before, after: await look(tx) };
  });
}

async function inVain<T>(db: TestDatabase, work: (tx: Kysely<DB>) => Promise<T>): Promise<T> {
  const done: T[] = [];
  const inVainOnPurpose = new Error('rolled back on purpose');
  await db
    .prepare((root) =>
      root.transaction().execute(async (tx) => {
        done.push(await work(tx));
        throw inVainOnPurpose;
      }),
    )
    .catch((error: unknown) => {
      if (error !== inVainOnPurpose) throw error;
    });
  const [result] = done;
  if (result === undefined) throw new Error('Nothing was looked at.');
  return result;
}

async function enter(tx: Kysely<DB>, actor: Actor): Promise<void> {
  await sql`
    select set_config('app.user_id', ${actor.userId}, true), set_config('app.now', ${clock.now().toISOString()}, true)
  `.execute(tx);
}

async function look(tx: Kysely<DB>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select private.my_records(2) as id`.execute(tx);
  const people = await sql<{ id: string }>`select private.my_case_people() as id`.execute(tx);
  return [...rows, ...people.rows].map(({ id }) => id);
}
