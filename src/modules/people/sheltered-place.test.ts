import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeWorld, type World } from '../../../test/support/world.ts';
import type { ReadTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { addParty, openRecord, shareRecord } from '../access/index.ts';
import { findPointers } from './find-pointers.ts';
import { parseSearch } from './index.ts';

const now = new Date();
const POSTCODE = 'ZZ4 4SF';
const PLACE = '1|zz44sf';

describe.each(engines)('a place that becomes a safe house (%s)', (engine) => {
  let db: TestDatabase;
  let world: World;
  let council: string;
  let worker: Actor;
  let officer: Actor;
  let firefighter: Actor;
  let personId: string;

  beforeAll(async () => {
    db = await openTestDatabase(engine);
    world = await makeWorld(db);
    council = await world.agency('Council');
    const police = await world.agency('Police', 'police');
    const fire = await world.agency('Fire', 'fire');
    worker = await world.user(council);
    officer = await world.user(police);
    firefighter = await world.user(fire);
    await world.agreement('anti-social-behaviour', [council, police, fire]);
    personId = await world.person(council, { familyName: 'Harbottle', bornOn: '1990-02-03' });
    await addOpenly();
    await shareCase();
  });
  afterAll(() => db.close());

  /** An open address with its key, and a household there. */
  async function addOpenly(): Promise<void> {
    const common = { partnership_id: world.partnershipId, agency_id: council };
    const householdId = newId();
    const place = { line: '1 Safe Street', postcode: POSTCODE, place_key: PLACE, recorded_at: now };
    await db.prepare(async (root) => {
      await root
        .insertInto('person_addresses')
        .values({ id: newId(), ...common, ...place, person_id: personId })
        .execute();
      await root
        .insertInto('person_keys')
        .values({ ...common, person_id: personId, kind: 'postcode', key: POSTCODE })
        .execute();
      await root
        .insertInto('households')
        .values({ id: householdId, ...common, ...place })
        .execute();
      await root
        .insertInto('household_members')
        .values({ id: newId(), ...common, household_id: householdId, person_id: personId })
        .execute();
    });
  }

  async function shareCase(): Promise<void> {
    await db.database.as(worker).write(async (tx) => {
      const recordId = await openRecord(tx, worker, {
        kind: 'case',
        type: 'asb',
        purpose: 'anti-social-behaviour',
        handling: 'normal',
        leadUserId: worker.userId,
        excludedUserIds: [],
        exclusionReason: '',
        now,
      });
      await addParty(tx, worker, { recordId, personId, role: 'victim', now });
      await shareRecord(tx, worker, {
        recordId,
        agencyId: officer.agencyId,
        userId: null,
        level: 'view',
        reason: 'They attend',
        lawfulBasis: 'Section 115',
        startsOn: '2020-01-01',
        endsOn: '2099-01-01',
        now,
      });
    });
  }

  const seen = (actor: Actor) =>
    db.database.as(actor).read(async (tx: ReadTx) => {
      const addresses = await tx.selectFrom('person_addresses').select('id').execute();
      const households = await tx.selectFrom('households').select('id').execute();
      const members = await tx.selectFrom('household_members').select('id').execute();
      const keys = await tx.selectFrom('person_keys').select('key').where('kind', '=', 'postcode').execute();
      return [addresses.length, households.length, members.length, keys.length];
    });
  const pointers = () =>
    db.database
      .as(firefighter)
      .read((tx) => findPointers(tx, parseSearch(`Harbottle ${POSTCODE}`)))
      .then((found) => found.length);

  it('is seen through a shared case, and found by its postcode, while nothing there is protected', async () => {
    expect(await seen(worker)).toEqual([1, 1, 1, 1]);
    expect(await seen(officer)).toEqual([1, 1, 1, 1]);
    expect(await pointers()).toBe(1);
  });

  it('is kept back with everything that was held of it before, once it is protected', async () => {
    await db.prepare((root) =>
      root
        .insertInto('person_addresses')
        .values({
          id: newId(),
          partnership_id: world.partnershipId,
          agency_id: council,
          person_id: personId,
          line: '1 Safe Street',
          postcode: POSTCODE,
          place_key: PLACE,
          protected: true,
          recorded_at: now,
        })
        .execute(),
    );
    expect(await seen(officer)).toEqual([0, 0, 0, 0]);
    expect(await pointers()).toBe(0);
    expect(await seen(worker), 'the agency that holds it still sees all').toEqual([2, 1, 1, 1]);
  });
});
