import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeWorld, type World } from '../../../test/support/world.ts';
import type { Actor } from '../../kernel/actor.ts';
import { fixedClock } from '../../kernel/clock.ts';
import {
  addParty,
  changeLead,
  endParty,
  endShare,
  excludeFromPerson,
  findLevel,
  findRecord,
  type Level,
  listExclusions,
  listParties,
  listShares,
  openRecord,
  type RecordToOpen,
  type ShareToGive,
  shareRecord,
} from './index.ts';

const clock = fixedClock('2026-03-10T09:00:00Z');
const now = clock.now();

describe.each(engines)('records (%s)', (engine) => {
  let db: TestDatabase;
  let world: World;
  let council: string;
  let police: string;
  let fire: string;
  let lead: Actor;
  let policeOfficer: Actor;

  beforeAll(async () => {
    db = await openTestDatabase(engine, clock);
    world = await makeWorld(db);
    council = await world.agency('Council');
    police = await world.agency('Police', 'police');
    fire = await world.agency('Fire', 'fire');
    lead = await world.user(council);
    policeOfficer = await world.user(police);
    await world.agreement('anti-social-behaviour', [council, police]);
  });
  afterAll(() => db.close());

  const open = (more: Partial<RecordToOpen> = {}, actor = lead): Promise<string> =>
    db.database.as(actor).write((tx) =>
      openRecord(tx, actor, {
        kind: 'case',
        type: 'asb',
        purpose: 'anti-social-behaviour',
        handling: 'normal',
        leadUserId: actor.userId,
        excludedUserIds: [],
        exclusionReason: '',
        now,
        ...more,
      }),
    );
  const share = (recordId: string, more: Partial<ShareToGive> = {}, actor = lead): Promise<void> =>
    db.database.as(actor).write((tx) =>
      shareRecord(tx, actor, {
        recordId,
        agencyId: police,
        userId: null,
        level: 'view',
        reason: 'They attend the address',
        lawfulBasis: 'Crime and Disorder Act 1998, section 115',
        startsOn: '2026-03-10',
        endsOn: '2026-06-10',
        now,
        ...more,
      }),
    );
  /** The level the database gives, checked against what the actor can in fact read. */
  const levelFor = async (actor: Actor, recordId: string): Promise<Level> => {
    const { level, record } = await db.database.as(actor).read(async (tx) => ({
      level: await findLevel(tx, recordId),
      record: await findRecord(tx, recordId),
    }));
    expect(record !== null, 'the record is readable exactly from view upwards').toBe(level !== 'none');
    return level;
  };
  const exists = async (recordId: string): Promise<boolean> =>
    db.prepare(async (root) => {
      const row = await root.selectFrom('records').select('id').where('id', '=', recordId).executeTakeFirst();
      return row !== undefined;
    });

  it('gives the lead worker, supervisors of the lead agency and the co-ordinator of the purpose "manage"', async () => {
    const id = await open({ handling: 'restricted' });
    expect(await levelFor(lead, id)).toBe('manage');
    expect(await levelFor(await world.user(council, ['supervisor']), id)).toBe('manage');
    expect(
      await levelFor(await world.user(police, ['co-ordinator'], { purpose: 'anti-social-behaviour' }), id),
    ).toBe('manage');
  });

  it('gives nothing to anybody else, of the same agency or not', async () => {
    const id = await open();
    const others: [string, Actor][] = [
      ['a colleague', await world.user(council)],
      ['a supervisor elsewhere', await world.user(police, ['supervisor'])],
      [
        'a co-ordinator of another purpose',
        await world.user(council, ['co-ordinator'], { purpose: 'prevent' }),
      ],
      ['an analyst', await world.user(council, ['analyst'])],
      ['an elected member', await world.user(council, ['elected-member'])],
      ['a democratic services officer', await world.user(council, ['democratic-services'])],
      ['an information governance officer', await world.user(council, ['information-governance'])],
      ['an administrator', await world.user(council, ['administrator'])],
    ];
    for (const [who, actor] of others) expect(await levelFor(actor, id), who).toBe('none');
    expect(await exists(id)).toBe(true);
  });

  it('never crosses from one partnership into another', async () => {
    const id = await open();
    const elsewhere = await makeWorld(db);
    const stranger = await elsewhere.user(await elsewhere.agency('Council'), [
      'supervisor',
      'co-ordinator',
      'practitioner',
    ]);
    expect(await levelFor(stranger, id)).toBe('none');
    const agencies = await db.database
      .as(stranger)
      .read((tx) => tx.selectFrom('agencies').select('id').execute());
    expect(agencies).toHaveLength(1);
    expect(await exists(id)).toBe(true);
  });

  it("shares with an agency's caseworkers, at the level given, and not with its other staff", async () => {
    const id = await open();
    await share(id);
    expect(await levelFor(policeOfficer, id)).toBe('view');
    expect(await levelFor(await world.user(police, ['analyst']), id)).toBe('none');
    await share(id, { level: 'contribute' });
    expect(await levelFor(policeOfficer, id)).toBe('contribute');
  });

  it('shares with a named user alone', async () => {
    const id = await open();
    await share(id, { userId: policeOfficer.userId });
    expect(await levelFor(policeOfficer, id)).toBe('view');
    expect(await levelFor(await world.user(police), id)).toBe('none');
  });

  it('refuses a share to an agency that has not signed, and one by somebody who does not manage', async () => {
    const id = await open();
    await expect(share(id, { agencyId: fire })).rejects.toThrow('has not signed a current agreement');
    await share(id, { level: 'contribute' });
    await expect(share(id, {}, policeOfficer)).rejects.toThrow('Only those who manage');
    const raw = db.database.as(policeOfficer).write((tx) =>
      tx
        .insertInto('shares')
        .values({
          id: crypto.randomUUID(),
          partnership_id: world.partnershipId,
          record_id: id,
          agency_id: police,
          level: 'contribute',
          reason: 'widening my own rights',
          lawful_basis: 'none',
          starts_on: '2026-03-10',
          ends_on: '2026-06-10',
          created_at: now,
          created_by: policeOfficer.userId,
        })
        .execute(),
    );
    await expect(raw).rejects.toMatchObject({ code: '42501' });
  });

  it('gives the same share once for the same days, however often the button is pressed', async () => {
    const id = await open();
    await share(id);
    await expect(share(id)).rejects.toMatchObject({ field: 'startsOn' });
    await expect(share(id, { startsOn: '2026-06-10', endsOn: '2026-09-10' })).rejects.toThrow(
      'They have this share already, until 10 June 2026.',
    );
    await share(id, { startsOn: '2026-06-11', endsOn: '2026-09-10' });
    await share(id, { level: 'contribute' });
    await share(id, { userId: policeOfficer.userId });
    const twice = await Promise.allSettled([
      share(id, { level: 'contribute', userId: policeOfficer.userId }),
      share(id, { level: 'contribute', userId: policeOfficer.userId }),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.database.as(lead).read((tx) => listShares(tx, id))).toHaveLength(5);
    for (const { id: shareId } of await db.database.as(lead).read((tx) => listShares(tx, id))) {
      await db.database.as(lead).write((tx) => endShare(tx, lead, { recordId: id, shareId, now }));
    }
    await share(id);
    expect(await levelFor(policeOfficer, id)).toBe('view');
  });

  it('stops a share on the day after its last, when it is taken back, and when the agreement lapses', async () => {
    const ended = await open();
    await share(ended);
    const [given] = await db.database.as(lead).read((tx) => listShares(tx, ended));
    await db.database
      .as(lead)
      .write((tx) => endShare(tx, lead, { recordId: ended, shareId: given?.id ?? '', now }));
    expect(await levelFor(policeOfficer, ended)).toBe('none');

    const dated = await open();
    await share(dated, { endsOn: '2026-03-20' });
    expect(await levelFor(policeOfficer, dated)).toBe('view');
    clock.set('2026-03-20T23:30:00Z');
    expect(await levelFor(policeOfficer, dated)).toBe('view');
    clock.set('2026-03-21T00:30:00Z');
    expect(await levelFor(policeOfficer, dated)).toBe('none');
    clock.set('2026-03-10T09:00:00Z');

    const health = await world.agency('Health', 'health');
    const nurse = await world.user(health);
    await world.agreement('anti-social-behaviour', [health], {
      startsOn: '2026-01-01',
      endsOn: '2026-04-01',
    });
    const lapsing = await open();
    await share(lapsing, { agencyId: health, endsOn: '2026-12-31' });
    expect(await levelFor(nurse, lapsing)).toBe('view');
    clock.set('2026-04-02T08:00:00Z');
    expect(await levelFor(nurse, lapsing)).toBe('none');
    clock.set('2026-03-10T09:00:00Z');
    expect(await exists(lapsing)).toBe(true);
  });

  it('lets nobody in who is excluded by name, whatever else would', async () => {
    const boss = await world.user(council, ['supervisor']);
    const coordinator = await world.user(council, ['co-ordinator']);
    const id = await open({
      excludedUserIds: [boss.userId, coordinator.userId, policeOfficer.userId],
      exclusionReason: 'Related to a party',
    });
    await share(id);
    expect(await levelFor(boss, id)).toBe('none');
    expect(await levelFor(coordinator, id)).toBe('none');
    expect(await levelFor(policeOfficer, id)).toBe('none');
    expect(await levelFor(await world.user(council, ['supervisor']), id)).toBe('manage');
    expect(await db.database.as(lead).read((tx) => listExclusions(tx, id))).toHaveLength(3);
    expect(await db.database.as(boss).read((tx) => listExclusions(tx, id))).toEqual([]);
  });

  it('keeps a user who is kept away from a person out of every record about that person', async () => {
    const boss = await world.user(council, ['supervisor']);
    const personId = crypto.randomUUID();
    await db.database.as(lead).write(async (tx) => {
      const values = { id: personId, partnership_id: world.partnershipId, created_at: now };
      await tx.insertInto('people').values(values).execute();
      await excludeFromPerson(tx, lead, { personId, userIds: [boss.userId], reason: 'Sister', now });
    });
    await world.person(council, { familyName: 'Quillfeather', personId });
    const id = await open();
    expect(await levelFor(boss, id)).toBe('manage');
    await db.database
      .as(lead)
      .write((tx) => addParty(tx, lead, { recordId: id, personId, role: 'victim', now }));
    expect(await levelFor(boss, id)).toBe('none');
    expect(await levelFor(await world.user(council, ['supervisor']), id)).toBe('manage');
  });

  it('lets contributors add people they may see, and only managers end their part', async () => {
    const id = await open();
    await share(id, { level: 'contribute' });
    const ours = await world.person(council, { familyName: 'Marlowe' });
    const theirs = await world.person(police, { familyName: 'Thistle' });
    const add = (actor: Actor, personId: string) =>
      db.database
        .as(actor)
        .write((tx) => addParty(tx, actor, { recordId: id, personId, role: 'witness', now }));
    await add(lead, ours);
    await add(policeOfficer, theirs);
    const hidden = await world.person(fire, { familyName: 'Unseen' });
    await expect(add(lead, hidden)).rejects.toMatchObject({ code: '42501' });
    const [first] = await db.database.as(policeOfficer).read((tx) => listParties(tx, id));
    const end = (actor: Actor) =>
      db.database
        .as(actor)
        .write((tx) => endParty(tx, actor, { recordId: id, partyId: first?.id ?? '', now }));
    await expect(end(policeOfficer)).rejects.toMatchObject({ kind: 'not-found' });
    await end(lead);
    const parties = await db.database.as(lead).read((tx) => listParties(tx, id));
    expect(parties.map((party) => party.endedAt !== null)).toEqual([false, true]);
  });

  it('gives nothing to a lead or a named user who does no casework, or does it no longer', async () => {
    const analyst = await world.user(council, ['analyst']);
    const boss = await world.user(council, ['supervisor']);
    await expect(open({ leadUserId: analyst.userId }, boss)).rejects.toMatchObject({ code: '42501' });
    const id = await open();
    const policeAnalyst = await world.user(police, ['analyst']);
    await expect(share(id, { userId: policeAnalyst.userId })).rejects.toThrow('does casework');
    const mover = await world.user(council);
    const led = await open({}, mover);
    expect(await levelFor(mover, led)).toBe('manage');
    await db.prepare((root) =>
      root.updateTable('user_roles').set({ role: 'analyst' }).where('user_id', '=', mover.userId).execute(),
    );
    expect(await levelFor(mover, led)).toBe('none');
  });

  it('keeps people out only as a record is opened, not once it was shared', async () => {
    const id = await open();
    const colleague = await world.user(council, ['supervisor']);
    const exclude = () =>
      db.database.as(lead).write((tx) =>
        tx
          .insertInto('exclusions')
          .values({
            id: crypto.randomUUID(),
            partnership_id: world.partnershipId,
            user_id: colleague.userId,
            record_id: id,
            reason: 'Too late',
            created_at: now,
            created_by: lead.userId,
          })
          .execute(),
      );
    await share(id);
    await expect(exclude()).rejects.toMatchObject({ code: '42501' });
    expect(await levelFor(colleague, id)).toBe('manage');
  });

  it('opens what the agency that put a person on a record holds, and nothing of anybody else', async () => {
    const id = await open();
    const personId = await world.person(council, { familyName: 'Brackwater', givenNames: 'Council' });
    await world.person(police, { familyName: 'Brackwater', givenNames: 'Police', personId });
    const add = (actor: Actor, role: string) =>
      db.database.as(actor).write((tx) => addParty(tx, actor, { recordId: id, personId, role, now }));
    const namesFor = (actor: Actor) =>
      db.database.as(actor).read(async (tx) => {
        const rows = await tx
          .selectFrom('source_records')
          .select('given_names')
          .where('person_id', '=', personId)
          .orderBy('given_names')
          .execute();
        return rows.map((row) => row.given_names);
      });
    await add(lead, 'victim');
    await share(id, { level: 'contribute' });
    const [given] = await db.database.as(lead).read((tx) => listShares(tx, id));
    expect(await namesFor(lead), 'a share opens nothing of its recipient').toEqual(['Council']);
    expect(await namesFor(policeOfficer)).toEqual(['Council', 'Police']);
    await add(policeOfficer, 'witness');
    expect(await namesFor(lead), 'the recipient put the person on it too').toEqual(['Council', 'Police']);
    const parties = await db.database.as(lead).read((tx) => listParties(tx, id));
    const victim = parties.find((party) => party.role === 'victim');
    await db.database
      .as(lead)
      .write((tx) => endParty(tx, lead, { recordId: id, partyId: victim?.id ?? '', now }));
    expect(await namesFor(policeOfficer), 'whoever is taken off is disclosed no longer').toEqual(['Police']);
    await db.database
      .as(lead)
      .write((tx) => endShare(tx, lead, { recordId: id, shareId: given?.id ?? '', now }));
    expect(await namesFor(lead), 'a holder that left discloses no longer').toEqual(['Council']);
  });

  it("opens a record only for one's own agency, and changes the lead only within it", async () => {
    await expect(open({ leadUserId: policeOfficer.userId })).rejects.toMatchObject({ code: '42501' });
    await expect(open({}, await world.user(council, ['analyst']))).rejects.toMatchObject({ code: '42501' });
    const id = await open();
    const colleague = await world.user(council);
    await db.database.as(lead).write((tx) => changeLead(tx, { recordId: id, leadUserId: colleague.userId }));
    expect(await levelFor(colleague, id)).toBe('manage');
    expect(await levelFor(lead, id)).toBe('none');
    const away = db.database
      .as(colleague)
      .write((tx) => changeLead(tx, { recordId: id, leadUserId: policeOfficer.userId }));
    await expect(away).rejects.toMatchObject({ code: '42501' });
  });

  it('shuts a user out at the next request once the account is disabled', async () => {
    const id = await open();
    const boss = await world.user(council, ['supervisor']);
    expect(await levelFor(boss, id)).toBe('manage');
    await db.prepare((root) =>
      root.updateTable('users').set({ disabled_at: now }).where('id', '=', boss.userId).execute(),
    );
    expect(await levelFor(boss, id)).toBe('none');
  });
});
