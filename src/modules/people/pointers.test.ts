import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeWorld, type World } from '../../../test/support/world.ts';
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { addParty, openRecord } from '../access/index.ts';
import { findPointers, parseSearch, pointerInWords } from './index.ts';

const now = new Date();

describe.each(engines)('whom a pointer says to ask (%s)', (engine) => {
  let db: TestDatabase;
  let world: World;
  let lead: Actor;
  let searcher: Actor;
  let personId: string;
  let recordId: string;
  beforeAll(async () => {
    db = await openTestDatabase(engine);
  });
  beforeEach(async () => {
    world = await makeWorld(db);
    lead = await world.user(await world.agency('Police', 'police'), ['practitioner'], { name: 'Lee Lead' });
    searcher = await world.user(await world.agency('Council'));
    await world.agreement('anti-social-behaviour', [lead.agencyId, searcher.agencyId]);
    personId = await world.person(lead.agencyId, { familyName: 'Plover', bornOn: '1990-01-01' });
    recordId = await db.database.as(lead).write(async (tx) => {
      const id = await openRecord(tx, lead, {
        kind: 'case',
        type: 'asb',
        purpose: 'anti-social-behaviour',
        handling: 'normal',
        leadUserId: lead.userId,
        excludedUserIds: [],
        exclusionReason: '',
        now,
      });
      await addParty(tx, lead, { recordId: id, personId, role: 'victim', now });
      return id;
    });
  });
  afterAll(() => db.close());

  const asked = async (): Promise<string[]> => {
    const pointers = await db.database
      .as(searcher)
      .read((tx) => findPointers(tx, parseSearch('plover 1/1/1990')));
    return pointers.map((pointer) => pointerInWords(pointer, () => 'Anti-social behaviour').ask);
  };
  const keepLeadOut = (from: { person_id: string } | { record_id: string }) =>
    db.prepare((root) =>
      root
        .insertInto('exclusions')
        .values({
          id: newId(),
          partnership_id: world.partnershipId,
          user_id: lead.userId,
          ...from,
          reason: 'Related',
          created_at: now,
          created_by: searcher.userId,
        })
        .execute(),
    );
  const theAgency = ['Ask the agency: Police desk, 01632 960001.'];

  it('is the lead worker, who can be asked', async () => {
    expect(await asked()).toEqual(['Ask Lee Lead, Officer, Police desk, 01632 960001.']);
  });

  it('is the agency once the account of the lead worker is closed', async () => {
    await db.prepare((root) =>
      root
        .updateTable('users')
        .set({ disabled_at: now, telephone: '01632 960777' })
        .where('id', '=', lead.userId)
        .execute(),
    );
    expect(await asked()).toEqual(theAgency);
  });

  it('is the agency once the lead worker does no casework', async () => {
    await db.prepare((root) => root.deleteFrom('user_roles').where('user_id', '=', lead.userId).execute());
    expect(await asked()).toEqual(theAgency);
  });

  it('is the agency where the lead worker is kept out of the case', async () => {
    await keepLeadOut({ record_id: recordId });
    expect(await asked()).toEqual(theAgency);
  });

  it('is the agency where the lead worker is kept away from somebody in the case', async () => {
    await keepLeadOut({ person_id: personId });
    expect(await asked()).toEqual(theAgency);
  });
});
