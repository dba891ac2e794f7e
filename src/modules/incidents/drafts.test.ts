import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeWorld, type World } from '../../../test/support/world.ts';
import type { Actor } from '../../kernel/actor.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { addParty, openRecord, shareRecord } from '../access/index.ts';
import { findHolding, findPerson, listHouseholdMembers } from '../people/index.ts';
import type { Answers, NamedPerson } from './answers.ts';
import { changeDraft } from './change-draft.ts';
import { deleteDraft } from './delete-draft.ts';
import { findDraft, listDrafts } from './draft-queries.ts';
import { findSuggestions } from './find-suggestions.ts';
import { type DraftToFinish, finishDraft } from './finish-draft.ts';
import { findLikelyReports, findReport, listPartsIn, listPeopleOf, takeReport } from './index.ts';
import { startDraft } from './start-draft.ts';

const clock = fixedClock('2026-03-10T09:00:00Z');
const now = clock.now();
const today = '2026-03-10';

const ann: NamedPerson = {
  givenNames: 'Ann',
  familyName: 'Example',
  bornOn: '2001-03-12',
  phone: '01632 960 010',
  livesThere: true,
  roles: ['reporter', 'victim'],
};
const bob: NamedPerson = { ...ann, givenNames: 'Bob', bornOn: null, phone: '', roles: ['witness'] };
const answers: Answers = {
  description: 'Loud music until three.',
  category: 'nuisance',
  hateStrand: null,
  placeLine: '14 Marram Street',
  postcode: 'ZZ1 1AA',
  occurredOn: '2026-03-09',
  occurredTime: '21:05',
  harm: 'Kept awake',
  alsoTold: 'The landlord',
  people: [ann],
};

describe.each(engines)('taking a report (%s)', (engine) => {
  let db: TestDatabase;
  let world: World;
  let council: string;
  let officer: Actor;
  let colleague: Actor;

  beforeAll(async () => {
    db = await openTestDatabase(engine, clock);
    world = await makeWorld(db);
    council = await world.agency('Council');
    officer = await world.user(council);
    colleague = await world.user(council, ['supervisor']);
  });
  afterAll(() => db.close());

  const start = (more: Partial<Answers> = {}, actor = officer): Promise<string> =>
    db.database.as(actor).write((tx) => startDraft(tx, actor, { answers: { ...answers, ...more }, now }));
  const finish = (draftId: string, more: Partial<DraftToFinish> = {}, actor = officer): Promise<string> =>
    db.database.as(actor).write((tx) =>
      finishDraft(tx, actor, {
        draftId,
        identifications: ['new'],
        excludedUserIds: [],
        exclusionReason: '',
        protectHome: false,
        now,
        ...more,
      }),
    );

  it('keeps a draft to its author, colleagues and supervisors shut out', async () => {
    const draftId = await start();
    for (const [who, found] of [
      [officer, 1],
      [colleague, 0],
      [await world.user(council, ['administrator']), 0],
    ] as const) {
      const read = await db.database.as(who).read(async (tx) => ({
        draft: await findDraft(tx, draftId),
        listed: (await listDrafts(tx)).filter(({ id }) => id === draftId),
      }));
      expect(read.draft === null ? 0 : 1).toBe(found);
      expect(read.listed).toHaveLength(found);
    }
    const refused = { kind: 'not-found' };
    const asColleague = db.database.as(colleague);
    await expect(asColleague.write((tx) => changeDraft(tx, { draftId, answers, now }))).rejects.toMatchObject(
      refused,
    );
    await expect(asColleague.write((tx) => deleteDraft(tx, draftId))).rejects.toMatchObject(refused);
    await expect(finish(draftId, {}, colleague)).rejects.toMatchObject(refused);
    await db.database.as(officer).write((tx) => deleteDraft(tx, draftId));
  });

  it('tells the audit trail about whom it asked, each time, though nothing is found', async () => {
    const draftId = await start();
    for (const people of [[], [{ ...ann, livesThere: false }, bob]]) {
      const changed = { ...answers, people };
      await db.database.as(officer).write((tx) => changeDraft(tx, { draftId, answers: changed, now }));
    }
    const entries = await db.prepare((root) =>
      root
        .selectFrom('audit_entries as e')
        .leftJoin('audit_details as d', 'd.sequence', 'e.sequence')
        .select(['e.action', 'd.content'])
        .where('e.subject_id', '=', draftId)
        .orderBy('e.sequence')
        .execute(),
    );
    expect(entries).toEqual([
      { action: 'start', content: 'Ann Example 2001-03-12 ZZ1 1AA' },
      { action: 'change', content: null },
      { action: 'change', content: 'Ann Example 2001-03-12; Bob Example ZZ1 1AA' },
    ]);
    await db.database.as(officer).write((tx) => deleteDraft(tx, draftId));
  });

  it('lists every draft, the latest first, so that none is out of reach', async () => {
    const author = await world.user(council);
    const begun: string[] = [];
    for (let at = 0; at < 12; at += 1) {
      const later = new Date(now.getTime() + at * 60_000);
      begun.push(await db.database.as(author).write((tx) => startDraft(tx, author, { answers, now: later })));
    }
    const listed = await db.database.as(author).read((tx) => listDrafts(tx));
    expect(listed.map(({ id }) => id)).toEqual(begun.reverse());
  });

  it('lets only caseworkers keep a draft, and nobody keep one in another name', async () => {
    const analyst = await world.user(council, ['analyst']);
    await expect(start({}, analyst)).rejects.toMatchObject({ code: '42501' });
    const inAnotherName = db.database
      .as(officer)
      .write((tx) => startDraft(tx, { ...officer, userId: colleague.userId }, { answers, now }));
    await expect(inAnotherName).rejects.toMatchObject({ code: '42501' });
  });

  it('makes a report of it, received when it was begun, with the people who are new', async () => {
    const draftId = await start({ people: [ann, bob] });
    clock.set('2026-03-10T11:00:00Z');
    const reportId = await finish(draftId, { identifications: ['new', 'new'], now: clock.now() });
    clock.set('2026-03-10T09:00:00Z');
    const { report, people, housemates } = await db.database.as(colleague).read(async (tx) => {
      const found = await listPeopleOf(tx, [reportId]);
      const annId = found.find(({ role }) => role === 'victim')?.person?.id ?? '';
      return {
        report: await findReport(tx, reportId),
        people: found,
        housemates: await listHouseholdMembers(tx, annId),
      };
    });
    expect(report).toMatchObject({
      status: 'new',
      takenByName: officer.name,
      receivedAt: now,
      placeKey: '14 zz11aa',
      description: 'Loud music until three.',
      occurredTime: '21:05',
    });
    expect(people.map(({ role, person }) => [role, person?.name, person?.address])).toEqual([
      ['victim', 'Ann Example', '14 Marram Street, ZZ1 1AA'],
      ['reporter', 'Ann Example', '14 Marram Street, ZZ1 1AA'],
      ['witness', 'Bob Example', '14 Marram Street, ZZ1 1AA'],
    ]);
    expect(housemates.map(({ name }) => name)).toEqual(['Bob Example']);
    expect(await db.database.as(officer).read((tx) => findDraft(tx, draftId))).toBeNull();
    await expect(finish(draftId)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('leaves out whoever is skipped', async () => {
    const reportId = await finish(await start({ people: [ann, bob] }), { identifications: ['skip', 'skip'] });
    expect(await db.database.as(officer).read((tx) => listPartsIn(tx, [reportId]))).toEqual([]);
  });

  it('keeps a colleague away from whoever is added, and so from the report, from its first moment', async () => {
    const draftId = await start({ people: [{ ...ann, familyName: 'Kin' }] });
    const away = { excludedUserIds: [colleague.userId], exclusionReason: '' };
    await expect(finish(draftId, away)).rejects.toMatchObject({ field: 'exclusionReason' });
    await expect(finish(draftId, { ...away, identifications: ['skip'] })).rejects.toMatchObject({
      field: 'excluded',
    });
    const reportId = await finish(draftId, { ...away, exclusionReason: 'Her sister' });
    expect(await db.database.as(colleague).read((tx) => findReport(tx, reportId))).toBeNull();
    expect(await db.database.as(officer).read((tx) => findReport(tx, reportId))).not.toBeNull();
  });

  it('lets an agency hold whoever it takes a report about, beyond the case they were seen through', async () => {
    const police = await world.agency('Police', 'police');
    const constable = await world.user(police);
    await world.agreement('anti-social-behaviour', [council, police]);
    const cat = await world.person(police, { familyName: 'Sample', givenNames: 'Cat' });
    const recordId = await shareCaseOf(constable, cat);
    const identifications = [{ personId: cat }];
    const reportId = await finish(await start(), { identifications });
    const holds = await db.database.as(officer).read((tx) => findHolding(tx, officer, cat));
    expect(holds).toBe(true);
    await db.prepare((root) =>
      root.updateTable('shares').set({ ended_at: now }).where('record_id', '=', recordId).execute(),
    );
    const after = await db.database.as(officer).read(async (tx) => ({
      person: await findPerson(tx, cat),
      parts: await listPartsIn(tx, [reportId]),
    }));
    expect(after.person?.name).toBe('Ann Example');
    expect(after.parts).toHaveLength(2);

    const hidden = await world.person(police, { familyName: 'Hidden' });
    await expect(finish(await start(), { identifications: [{ personId: hidden }] })).rejects.toMatchObject({
      code: '42501',
    });
  });

  const shareCaseOf = async (lead: Actor, personId: string): Promise<string> =>
    db.database.as(lead).write(async (tx) => {
      const recordId = await openRecord(tx, lead, {
        kind: 'case',
        type: 'asb',
        purpose: 'anti-social-behaviour',
        handling: 'normal',
        leadUserId: lead.userId,
        excludedUserIds: [],
        exclusionReason: '',
        now,
      });
      await addParty(tx, lead, { recordId, personId, role: 'victim', now });
      await shareRecord(tx, lead, {
        recordId,
        agencyId: council,
        userId: null,
        level: 'view',
        reason: 'They house them',
        lawfulBasis: 'Crime and Disorder Act 1998, section 115',
        startsOn: today,
        endsOn: '2026-06-10',
        now,
      });
      return recordId;
    });

  it('suggests reports on the person, on who lives with them and on the place, and says which', async () => {
    const other = await makeWorld(db);
    const worker = await other.user(await other.agency('Housing', 'housing'));
    const first = await db.database
      .as(worker)
      .write((tx) => startDraft(tx, worker, { answers: { ...answers, people: [ann, bob] }, now }));
    const named = await finish(first, { identifications: ['new', 'new'] }, worker);
    const parts = await db.database.as(worker).read((tx) => listPartsIn(tx, [named]));
    const bobId = parts.find(({ role }) => role === 'witness')?.personId ?? '';
    const take = (placeLine: string, people: string[]) =>
      db.database.as(worker).write((tx) =>
        takeReport(tx, worker, {
          ...answers,
          placeLine,
          people: people.map((personId) => ({ personId, role: 'witness' })),
          receivedAt: now,
        }),
      );
    const atPlace = await take('14, Marram St', []);
    const onBob = await take('The pier', [bobId]);
    await take('The other pier', []);
    const suggestions = await db.database
      .as(worker)
      .read((tx) => findSuggestions(tx, { ...answers, people: [ann] }, today));
    expect(suggestions.people[0]?.likely.map(({ name }) => name)).toEqual(['Ann Example']);
    expect(Object.fromEntries(suggestions.reports.map(({ id, reason }) => [id, reason]))).toEqual({
      [named]: 'person',
      [atPlace]: 'place',
      [onBob]: 'household',
    });
    const without = await db.database
      .as(worker)
      .read((tx) =>
        findLikelyReports(tx, { personIds: [], placeKey: '14 zz11aa', exceptReportId: atPlace, today }),
      );
    expect(without.map(({ id }) => id)).toEqual([named]);
  });

  it('points at what other agencies hold only when two facts about the person are told', async () => {
    const other = await makeWorld(db);
    const housing = await other.agency('Housing', 'housing');
    const probation = await other.agency('Probation', 'probation');
    const worker = await other.user(housing);
    const lead = await other.user(probation);
    await other.agreement('anti-social-behaviour', [housing, probation]);
    const dan = await other.person(probation, {
      familyName: 'Example',
      givenNames: 'Dan',
      bornOn: '2001-03-12',
    });
    await db.database.as(lead).write(async (tx) => {
      const recordId = await openRecord(tx, lead, {
        kind: 'case',
        type: 'asb',
        purpose: 'anti-social-behaviour',
        handling: 'normal',
        leadUserId: lead.userId,
        excludedUserIds: [],
        exclusionReason: '',
        now,
      });
      await addParty(tx, lead, { recordId, personId: dan, role: 'victim', now });
    });
    const pointersFor = async (named: NamedPerson): Promise<string[]> => {
      const { people } = await db.database
        .as(worker)
        .read((tx) => findSuggestions(tx, { ...answers, people: [named] }, today));
      return people.flatMap(({ pointers }) => pointers.map(({ agencyName }) => agencyName));
    };
    expect(await pointersFor({ ...ann, givenNames: 'Dan' })).toEqual(['Probation']);
    expect(await pointersFor({ ...ann, givenNames: 'Dan', bornOn: null })).toEqual([]);
    expect(await pointersFor({ ...ann, givenNames: 'Example', familyName: 'Else' })).toEqual([]);
    expect(await pointersFor({ ...ann, givenNames: 'Dan', familyName: '' })).toEqual([]);
  });

  it('places a report in the partnership’s geography, and refuses what cannot be', async () => {
    const outline = JSON.stringify({ type: 'Polygon', coordinates: [] });
    await db.prepare(async (root) => {
      const partnership_id = world.partnershipId;
      const position = { latitude: 54.7, longitude: -1.2 };
      const area = { kind: 'ward', vintage: '2024', code: 'Z05000001' };
      await root
        .insertInto('areas')
        .values({ partnership_id, ...area, name: 'Headland', ...position, boundary: outline })
        .execute();
      await root
        .insertInto('postcodes')
        .values({ partnership_id, postcode_key: 'ZZ93AA', postcode: 'ZZ9 3AA', ...position })
        .execute();
      await root
        .insertInto('postcode_areas')
        .values({ partnership_id, postcode_key: 'ZZ93AA', ...area, metres_outside: 0 })
        .execute();
    });
    const take = (more: Partial<Answers>) =>
      db.database
        .as(officer)
        .write((tx) => takeReport(tx, officer, { ...answers, ...more, people: [], receivedAt: now }));
    const placed = await take({ postcode: 'zz93aa' });
    const report = await db.database.as(officer).read((tx) => findReport(tx, placed));
    expect(report).toMatchObject({ postcode: 'ZZ9 3AA', wardName: 'Headland' });
    await expect(take({ postcode: 'nowhere' })).rejects.toMatchObject({ field: 'postcode' });
    await expect(take({ occurredOn: '2026-03-11' })).rejects.toMatchObject({ field: 'occurredOn' });
  });

  it('keeps a report out of a file once, taken by nobody here', async () => {
    const importId = newId();
    await db.prepare((root) =>
      root
        .insertInto('report_imports')
        .values({
          id: importId,
          partnership_id: world.partnershipId,
          agency_id: council,
          file_name: 'reports.csv',
          checksum: importId,
          row_count: 1,
          imported_at: now,
          imported_by: officer.userId,
        })
        .execute(),
    );
    const take = () =>
      db.database.as(officer).write((tx) =>
        takeReport(tx, officer, {
          ...answers,
          people: [],
          receivedAt: now,
          imported: { importId, externalKey: 'A1' },
        }),
      );
    const reportId = await take();
    const report = await db.database.as(officer).read((tx) => findReport(tx, reportId));
    expect(report?.takenByName).toBeNull();
    await expect(take()).rejects.toMatchObject({ code: '23505' });
  });
});
