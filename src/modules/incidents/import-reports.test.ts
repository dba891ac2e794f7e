import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeWorld, type World } from '../../../test/support/world.ts';
import type { Actor } from '../../kernel/actor.ts';
import { importReports } from './import-reports.ts';

const NOW = new Date('2025-11-20T12:00:00Z');
const HEADINGS = [
  'SR Number',
  'Request Received',
  'Noise Occurred',
  'Request Category',
  'Source Address',
  'Source Postcode',
  'Complainant',
  'Complainant Address',
  'Complainant Postcode',
  'Complaint',
  'Impact',
];
const row = (key: string, change: Record<string, string> = {}) => {
  const sound = [
    key,
    '4-Feb-2025',
    '3-Feb-2025 21:05',
    'Loud music',
    '14 Marram Street',
    'ZZ1 1AA',
    'Ms Hollie Everley',
    '2 Kelp Lane',
    'ZZ1 1AB',
    'Bass',
    '',
  ];
  return HEADINGS.map((heading, at) => change[heading] ?? sound[at] ?? '').join(',');
};
const csv = (...rows: string[]) => ({
  name: 'noise.csv',
  bytes: new TextEncoder().encode([HEADINGS.join(','), ...rows].join('\r\n')),
});

describe.each(engines)('importing reports (%s)', (engine) => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await openTestDatabase(engine);
  });
  afterAll(() => db.close());

  const load = (actor: Actor, file: ReturnType<typeof csv>, now = NOW) =>
    db.database.as(actor).write((tx) => importReports(tx, actor, { file, mapping: null, now }));
  const worker = async (): Promise<Actor> => {
    const world = await makeWorld(db);
    return world.user(await world.agency('Noise team'));
  };
  const reportsSeenBy = (actor: Actor) =>
    db.database
      .as(actor)
      .read((tx) =>
        tx
          .selectFrom('reports')
          .innerJoin('report_places', 'report_places.report_id', 'reports.id')
          .selectAll()
          .orderBy('external_key')
          .execute(),
      );
  const peopleSeenBy = (actor: Actor) =>
    db.database.as(actor).read((tx) => tx.selectFrom('people').select('id').execute());

  it('adds reports that wait for triage, taken by nobody here, and audits the file', async () => {
    const actor = await worker();
    const imported = await load(actor, csv(row('1'), row('2', { Complaint: '=1+1' })));
    expect(imported).toMatchObject({
      changed: true,
      added: 2,
      known: 0,
      peopleAdded: 1,
      peopleFound: 0,
      unplaced: ['ZZ1 1AA'],
    });
    expect(await reportsSeenBy(actor)).toMatchObject([
      {
        external_key: '1',
        agency_id: actor.agencyId,
        status: 'new',
        taken_by: null,
        occurred_on: '2025-02-03',
        occurred_at_time: '21:05',
        postcode: 'ZZ1 1AA',
        place_key: '14 zz11aa',
      },
      { external_key: '2', description: '=1+1' },
    ]);
    const audited = await db.prepare((root) =>
      root
        .selectFrom('audit_entries')
        .select('subject_kind')
        .where('user_id', '=', actor.userId)
        .where('action', '=', 'import')
        .execute(),
    );
    expect(audited).toEqual([{ subject_kind: 'report-import' }]);
  });

  it('changes nothing when the same file comes again', async () => {
    const actor = await worker();
    const file = csv(row('1'));
    await load(actor, file);
    expect(await load(actor, file)).toMatchObject({ changed: false, added: 0 });
    expect(await reportsSeenBy(actor)).toHaveLength(1);
    expect(await peopleSeenBy(actor)).toHaveLength(1);
  });

  it('adds only what is new of an overlapping file, and names what it tells otherwise', async () => {
    const actor = await worker();
    await load(actor, csv(row('1'), row('2')));
    const imported = await load(actor, csv(row('2'), row('1', { Complaint: 'Drums' }), row('3')));
    expect(imported).toMatchObject({
      added: 1,
      known: 2,
      differing: [{ row: 3, key: '1' }],
      peopleAdded: 0,
      peopleFound: 1,
    });
    expect((await reportsSeenBy(actor)).map(({ description }) => description)).toEqual([
      'Bass',
      'Bass',
      'Bass',
    ]);
  });

  it('knows somebody again by name and home, and nobody by less', async () => {
    const actor = await worker();
    await load(actor, csv(row('1')));
    const again = await load(
      actor,
      csv(
        row('2', { Complainant: 'Hollie Everly' }),
        row('3', { Complainant: 'Miss hollie everley', 'Complainant Address': '2 Kelp Ln.' }),
        row('4', { 'Complainant Address': '4 Kelp Lane' }),
        row('5', { 'Complainant Address': '', 'Complainant Postcode': '' }),
        row('6', { Complainant: 'Anonymous' }),
      ),
    );
    expect(again).toMatchObject({ added: 5, peopleAdded: 3, peopleFound: 1 });
  });

  it('adds all or nothing', async () => {
    const actor = await worker();
    await expect(load(actor, csv(row('1'), row('2', { 'Source Postcode': 'ZZ1' })))).rejects.toMatchObject({
      message: 'noise.csv, row 3, column Source Postcode: “ZZ1” is not a full UK postcode',
    });
    expect(await reportsSeenBy(actor)).toEqual([]);
    expect(await peopleSeenBy(actor)).toEqual([]);
    expect(await load(actor, csv(row('1'), row('2')))).toMatchObject({ changed: true, added: 2 });
  });

  it('keeps agencies apart: each has its own keys and files, and sees its own reports and people', async () => {
    const world = await makeWorld(db);
    const one = await world.user(await world.agency('Noise team'));
    const other = await world.user(await world.agency('Housing'));
    const file = csv(row('1'));
    await load(one, file);
    expect(await load(other, file)).toMatchObject({
      changed: true,
      added: 1,
      peopleAdded: 1,
      peopleFound: 0,
    });
    expect(await reportsSeenBy(one)).toHaveLength(1);
    expect(await reportsSeenBy(other)).toHaveLength(1);
    expect(await peopleSeenBy(other)).toHaveLength(1);
  });

  it('is for caseworkers', async () => {
    const world = await makeWorld(db);
    const analyst = await world.user(await world.agency('Council'), ['analyst', 'administrator']);
    await expect(load(analyst, csv(row('1')))).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('says so when a key belongs to a report that the user is kept away from', async () => {
    const world: World = await makeWorld(db);
    const agency = await world.agency('Noise team');
    const [actor, kept] = [await world.user(agency), await world.user(agency)];
    await load(actor, csv(row('1')));
    const [person] = await peopleSeenBy(actor);
    await db.prepare((root) =>
      root
        .insertInto('exclusions')
        .values({
          id: crypto.randomUUID(),
          partnership_id: world.partnershipId,
          user_id: kept.userId,
          person_id: person?.id ?? '',
          reason: 'Related',
          created_at: NOW,
          created_by: actor.userId,
        })
        .execute(),
    );
    await expect(load(kept, csv(row('0'), row('1')))).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('Row 3: the report with the key “1” is here already'),
    });
    expect(await reportsSeenBy(kept)).toEqual([]);
  });
});
