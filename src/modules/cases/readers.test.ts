import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../../test/support/app.ts';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeWorld } from '../../../test/support/world.ts';
import type { Actor, Role } from '../../kernel/actor.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { findLevel, type Level, listReaders, type Purpose } from '../access/index.ts';
import { findCase, openCase } from './index.ts';

const clock = fixedClock('2026-03-10T09:00:00Z');
const DAYS = ['2026-01-01', '2026-03-09', '2026-03-10', '2026-03-11', '2026-12-31'] as const;

/** A random world: three agencies, users in all roles, agreements, shares and exclusions that may or may not hold today. */
const span = fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS)).map(([a, b]) => [a, b].sort());
const worlds = fc.record({
  users: fc.array(
    fc.record({
      agency: fc.nat(2),
      // Mostly a plain practitioner: whoever is let in by several rules at once shows nothing of any of them.
      roles: fc.oneof(
        { weight: 3, arbitrary: fc.constant<Role[]>(['practitioner']) },
        {
          weight: 2,
          arbitrary: fc.subarray<Role>([
            'practitioner',
            'supervisor',
            'co-ordinator',
            'analyst',
            'administrator',
          ]),
        },
      ),
      purpose: fc.constantFrom<Purpose>('anti-social-behaviour', 'hate-crime'),
      disabled: fc.nat(4).map((one) => one === 0),
    }),
    { minLength: 3, maxLength: 6 },
  ),
  /** Whether all have signed an agreement that is in force; without it the others decide. */
  allSigned: fc.boolean(),
  agreements: fc.array(
    fc.record({
      signatories: fc.subarray([0, 1, 2]),
      purpose: fc.constantFrom<Purpose>('anti-social-behaviour', 'hate-crime'),
      span,
    }),
    { maxLength: 3 },
  ),
  shares: fc.array(
    fc.record({
      agency: fc.nat(2),
      user: fc.option(fc.nat(5)),
      level: fc.constantFrom('view', 'contribute'),
      span,
      ended: fc.nat(3).map((one) => one === 0),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  exclusions: fc.array(fc.record({ user: fc.nat(5), fromPerson: fc.boolean() }), { maxLength: 2 }),
  parties: fc.constantFrom<('current' | 'ended')[]>([], ['current'], ['ended']),
});
type RandomWorld = typeof worlds extends fc.Arbitrary<infer T> ? T : never;

describe.each(engines)('"who can see this" (%s)', (engine) => {
  let db: TestDatabase;
  let app: TestApp;
  beforeAll(async () => {
    db = await openTestDatabase(engine, clock);
    app = await bootApp(db, { clock });
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  /** Checks random worlds: the list equals the set of those for whom `loads` answers, at the level they have. */
  const check = (numRuns: number, loads: (user: Actor, caseId: string) => Promise<boolean>) =>
    fc.assert(
      fc.asyncProperty(worlds, async (random) => {
        const { caseId, lead, users } = await build(db, random);
        const allowed = users.map((user, at) => [user.userId, ruledLevel(random, user, at - 1)] as const);
        const readers = await db.database.as(lead).read((tx) => listReaders(tx, caseId));
        const able: string[] = [];
        for (const user of users) {
          const level = await db.database.as(user).read((tx) => findLevel(tx, caseId));
          if (await loads(user, caseId)) able.push(`${user.userId} ${level}`);
        }
        expect(able.sort()).toEqual(
          allowed.flatMap(([userId, level]) => (level === 'none' ? [] : [`${userId} ${level}`])).sort(),
        );
        expect(readers.map(({ userId, level }) => `${userId} ${level}`).sort()).toEqual(able.sort());
      }),
      { numRuns },
    );

  it('lists exactly those who can load the case, at the level they have, in any world', async () => {
    await check(40, async (user, caseId) => {
      const found = await db.database.as(user).read((tx) => findCase(tx, caseId));
      return found !== null;
    });
  }, 120_000);

  it('lists exactly those who can open its page', async () => {
    await check(6, async (user, caseId) => {
      // A disabled user cannot sign in at all.
      if (!(await isOpen(db, user))) return false;
      return (await (await app.signedIn(user)).get(`/cases/${caseId}`)).statusCode === 200;
    });
  }, 120_000);

  it('is empty for somebody who may not see the case', async () => {
    const world = await makeWorld(db);
    const council = await world.agency('Council');
    const lead = await world.user(council);
    const caseId = await open(db, lead);
    const outsider = await world.user(council);
    expect(await db.database.as(outsider).read((tx) => listReaders(tx, caseId))).toEqual([]);
    expect(await db.database.as(lead).read((tx) => listReaders(tx, caseId))).toHaveLength(1);
  });
});

/**
 * The rule said again, in words of its own, of the case that `build` opens: the first agency's lead worker leads it,
 * for anti-social behaviour. `at` is the user's place in the random world; the lead worker has none.
 */
function ruledLevel(random: RandomWorld, user: Actor, at: number): Level {
  if (at < 0) return 'manage';
  const today = '2026-03-10';
  const made = random.users[at];
  if (!made || made.disabled) return 'none';
  const keptOut = random.exclusions.some(
    (one) => one.user === at && (!one.fromPerson || random.parties.length > 0),
  );
  if (keptOut) return 'none';
  const leads = made.agency === 0 && made.roles.includes('supervisor');
  const coOrdinates = made.roles.includes('co-ordinator') && made.purpose === 'anti-social-behaviour';
  if (leads || coOrdinates) return 'manage';
  if (!user.roles.some((role) => ['practitioner', 'supervisor', 'co-ordinator'].includes(role)))
    return 'none';
  const within = ([from = '', to = '']: readonly string[]) => from <= today && today <= to;
  const signed =
    random.allSigned ||
    random.agreements.some(
      ({ purpose, signatories, span: days }) =>
        purpose === 'anti-social-behaviour' && signatories.includes(made.agency) && within(days),
    );
  const levels = random.shares
    .filter(({ agency, user: named, ended, span: days }) => {
      const person = named === null ? undefined : random.users[named];
      const toThem = person ? named === at : agency === made.agency;
      return signed && toThem && !ended && within(days);
    })
    .map(({ level }) => level);
  if (levels.includes('contribute')) return 'contribute';
  return levels.length > 0 ? 'view' : 'none';
}

async function build(db: TestDatabase, random: RandomWorld) {
  const world = await makeWorld(db);
  const agencies = [await world.agency('A'), await world.agency('B'), await world.agency('C')];
  const agency = (at: number) => agencies[at] ?? '';
  const lead = await world.user(agency(0));
  const users: Actor[] = [];
  for (const { agency: at, roles, purpose } of random.users) {
    users.push(await world.user(agency(at), roles, { purpose }));
  }
  const caseId = await open(db, lead);
  for (const {
    signatories,
    purpose,
    span: [startsOn = '', endsOn = ''],
  } of random.agreements) {
    await world.agreement(purpose, signatories.map(agency), { startsOn, endsOn });
  }
  if (random.allSigned) await world.agreement('anti-social-behaviour', agencies);
  const personId = await world.person(agency(0), { familyName: 'Plover' });
  const common = { partnership_id: world.partnershipId, created_at: clock.now(), created_by: lead.userId };
  await db.prepare(async (root) => {
    for (const share of random.shares) {
      const user = share.user === null ? undefined : users[share.user];
      const [starts_on = '', ends_on = ''] = share.span;
      await root
        .insertInto('shares')
        .values({
          ...common,
          id: newId(),
          record_id: caseId,
          agency_id: user?.agencyId ?? agency(share.agency),
          user_id: user?.userId ?? null,
          level: share.level,
          reason: 'Random',
          lawful_basis: 'Random',
          starts_on,
          ends_on,
          ended_at: share.ended ? clock.now() : null,
        })
        .execute();
    }
    for (const standing of random.parties) {
      await root
        .insertInto('parties')
        .values({
          id: newId(),
          partnership_id: world.partnershipId,
          record_id: caseId,
          person_id: personId,
          role: 'victim',
          added_at: clock.now(),
          added_by: lead.userId,
          added_by_agency_id: lead.agencyId,
          ended_at: standing === 'ended' ? clock.now() : null,
        })
        .execute();
    }
    for (const { user: at, fromPerson } of random.exclusions) {
      const user = users[at];
      if (!user) continue;
      await root
        .insertInto('exclusions')
        .values({
          ...common,
          id: newId(),
          user_id: user.userId,
          record_id: fromPerson ? null : caseId,
          person_id: fromPerson ? personId : null,
          reason: 'Random',
        })
        .execute();
    }
    const disabled = users.filter((_user, at) => random.users[at]?.disabled).map(({ userId }) => userId);
    if (disabled.length > 0) {
      await root.updateTable('users').set({ disabled_at: clock.now() }).where('id', 'in', disabled).execute();
    }
  });
  return { caseId, lead, users: [lead, ...users] };
}

function open(db: TestDatabase, lead: Actor): Promise<string> {
  return db.database.as(lead).write((tx) =>
    openCase(tx, lead, {
      type: 'asb',
      title: 'Random',
      summary: 'Random',
      handling: 'sensitive',
      leadUserId: lead.userId,
      excludedUserIds: [],
      exclusionReason: '',
      reviewOn: null,
      now: clock.now(),
    }),
  );
}

async function isOpen(db: TestDatabase, user: Actor): Promise<boolean> {
  const row = await db.prepare((root) =>
    root.selectFrom('users').select('disabled_at').where('id', '=', user.userId).executeTakeFirst(),
  );
  return row?.disabled_at === null;
}
