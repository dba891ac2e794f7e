import { cpSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeWorld, type World } from '../../../test/support/world.ts';
import { migrate } from '../../db/migrate.ts';
import { openDatabase } from '../../db/open.ts';
import type { Actor } from '../../kernel/actor.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { sources } from '../../main.ts';
import { addParty, openRecord, shareRecord } from '../access/index.ts';
import { addPerson } from '../people/index.ts';
import { findLikelyReports, findReport, listReportsOfPerson, putReportOnCase, takeReport } from './index.ts';
import { isPlaceProtected } from './place-queries.ts';

const clock = fixedClock('2026-03-10T09:00:00Z');
const now = clock.now();
const today = '2026-03-10';
const SAFE = { placeLine: '9 Secret Close', postcode: 'ZZ9 9ZZ' };
const SAFE_KEY = '9 zz99zz';
const OPEN = { placeLine: '14 Marram Street', postcode: 'ZZ1 1AA' };

describe.each(engines)('where a report is about (%s)', (engine) => {
  let db: TestDatabase;
  let world: World;
  let officer: Actor;
  let constable: Actor;
  let ivy: string;
  let recordId: string;
  /** Reports of the council at its protected address and elsewhere, and one of the police at that same address. */
  let reports: { safe: string; open: string; ofPolice: string };

  beforeAll(async () => {
    db = await openTestDatabase(engine, clock);
    world = await makeWorld(db);
    const council = await world.agency('Council');
    const police = await world.agency('Police', 'police');
    await world.agreement('anti-social-behaviour', [council, police]);
    officer = await world.user(council);
    constable = await world.user(police);
    ivy = await as(officer).write((tx) =>
      addPerson(tx, officer, {
        givenNames: 'Ivy',
        familyName: 'Plover',
        bornOn: '1990-01-01',
        address: { line: SAFE.placeLine, postcode: SAFE.postcode, protected: true },
        excludedUserIds: [],
        exclusionReason: '',
        now,
      }),
    );
    recordId = await openSharedCase(police);
    reports = {
      safe: await take(officer, SAFE, [{ personId: ivy, role: 'victim' }]),
      open: await take(officer, OPEN, []),
      ofPolice: await take(constable, SAFE, []),
    };
    for (const reportId of [reports.safe, reports.open])
      await as(officer).write((tx) => putReportOnCase(tx, officer, { reportId, version: 1, recordId, now }));
  });
  afterAll(() => db.close());

  const as = (actor: Actor) => db.database.as(actor);
  const take = (actor: Actor, place: typeof SAFE, people: Parameters<typeof takeReport>[2]['people']) =>
    as(actor).write((tx) =>
      takeReport(tx, actor, {
        category: 'nuisance',
        hateStrand: null,
        occurredOn: '2026-03-09',
        occurredTime: null,
        ...place,
        description: 'Hammering on a door.',
        harm: '',
        alsoTold: '',
        people,
        receivedAt: now,
      }),
    );
  const openSharedCase = (agencyId: string) =>
    as(officer).write(async (tx) => {
      const id = await openRecord(tx, officer, {
        kind: 'case',
        type: 'asb',
        purpose: 'anti-social-behaviour',
        handling: 'normal',
        leadUserId: officer.userId,
        excludedUserIds: [],
        exclusionReason: '',
        now,
      });
      await addParty(tx, officer, { recordId: id, personId: ivy, role: 'victim', now });
      await shareRecord(tx, officer, {
        recordId: id,
        agencyId,
        userId: null,
        level: 'contribute',
        reason: 'They attend',
        lawfulBasis: 'Crime and Disorder Act 1998, section 115',
        startsOn: today,
        endsOn: '2026-06-10',
        now,
      });
      return id;
    });
  const nameAsReader = ({ userId }: Actor) =>
    run(`
      insert into protected_address_readers (address_id, partnership_id, user_id)
      select id, partnership_id, '${userId}' from person_addresses where person_id = '${ivy}'
    `);
  const placesSeenBy = (actor: Actor): Promise<string[]> =>
    as(actor).read(async (tx) => {
      const rows = await tx.selectFrom('report_places').select('report_id').execute();
      return rows.map(({ report_id: id }) => id).sort();
    });
  const run = (statement: string) => db.prepare((root) => sql.raw(statement).execute(root));

  it('is kept back from other agencies where its own agency protects an address', async () => {
    expect(await placesSeenBy(constable)).toEqual([reports.open, reports.ofPolice].sort());
    const seen = await as(constable).read((tx) => findReport(tx, reports.safe));
    expect(seen).toMatchObject({ description: 'Hammering on a door.', placeLine: null, postcode: null });
    expect(seen).toMatchObject({ placeKey: null, wardName: null });
  });

  it('is seen by its own agency, and by everybody who sees the report where nothing is protected', async () => {
    expect(await placesSeenBy(officer)).toEqual([reports.safe, reports.open].sort());
    const [own, shared] = [
      await as(officer).read((tx) => findReport(tx, reports.safe)),
      await as(constable).read((tx) => findReport(tx, reports.open)),
    ];
    expect(own).toMatchObject(SAFE);
    expect(shared).toMatchObject(OPEN);
  });

  it('joins no other report at the place for those it is kept back from, and does by the person', async () => {
    const likely = (actor: Actor, personIds: string[]) =>
      as(actor).read(async (tx) => {
        const about = { personIds, placeKey: SAFE_KEY, exceptReportId: null, today };
        return (await findLikelyReports(tx, about)).map(({ id, reason }) => [id, reason]);
      });
    expect(await likely(constable, [])).toEqual([[reports.ofPolice, 'place']]);
    expect(await likely(officer, [])).toEqual([[reports.safe, 'place']]);
    expect(await likely(constable, [ivy])).toContainEqual([reports.safe, 'person']);
    const listed = await as(constable).read((tx) => listReportsOfPerson(tx, ivy, 10));
    expect(listed.map(({ placeLine }) => placeLine)).toEqual([null]);
  });

  it('is given only by the agency that takes the report, and never changed', async () => {
    const place = { partnership_id: world.partnershipId, line: 'x', place_key: 'x' };
    const refused = { code: '42501' };
    const id = newId();
    // On the shared case, so that the other agency sees it.
    await db.prepare((root) =>
      root
        .insertInto('reports')
        .values({
          id,
          partnership_id: world.partnershipId,
          agency_id: officer.agencyId,
          reference: id,
          category: 'nuisance',
          occurred_on: today,
          description: 'x',
          received_at: now,
          status: 'on-case',
          record_id: recordId,
        })
        .execute(),
    );
    const insert = (actor: Actor) =>
      as(actor).write((tx) =>
        tx
          .insertInto('report_places')
          .values({ ...place, report_id: id })
          .execute(),
      );
    await expect(insert(constable)).rejects.toMatchObject(refused);
    await insert(officer);
    const change = as(officer).write((tx) =>
      tx.updateTable('report_places').set({ line: 'y' }).where('report_id', '=', id).execute(),
    );
    await expect(change).rejects.toMatchObject(refused);
    await run(`delete from report_places where report_id = '${id}'; delete from reports where id = '${id}'`);
  });

  it('is kept back from a named reader of the address too, who knows it from there', async () => {
    const seen = await as(constable).read((tx) => tx.selectFrom('person_addresses').select('line').execute());
    expect(seen).toEqual([]);
    await nameAsReader(constable);
    const named = await as(constable).read((tx) =>
      tx.selectFrom('person_addresses').select('line').execute(),
    );
    expect(named).toEqual([{ line: SAFE.placeLine }]);
    expect(await placesSeenBy(constable)).not.toContain(reports.safe);
  });

  it('is protected as far as the asker may see whose address it is', async () => {
    const asked = (actor: Actor) => as(actor).read((tx) => isPlaceProtected(tx, SAFE_KEY));
    const kept = await world.user(officer.agencyId);
    expect([await asked(officer), await asked(constable), await asked(kept)]).toEqual([true, false, true]);
    await db.prepare((root) =>
      root
        .insertInto('exclusions')
        .values({
          id: newId(),
          partnership_id: world.partnershipId,
          user_id: kept.userId,
          person_id: ivy,
          reason: 'A cousin',
          created_at: now,
          created_by: officer.userId,
        })
        .execute(),
    );
    expect(await asked(kept), 'kept away from her').toBe(false);
  });

  it.each([
    [
      'that the place is sheltered',
      'NOT private.is_sheltered_place(r.agency_id, report_places.place_key)',
      'true',
    ],
    ['that the report may be seen', /^[\s\S]*$/, 'true'],
    ['that only its own agency is excepted', '= ANY', '<> ALL'],
  ])('shows it when the policy forgets %s', async (_what, guard, without) => {
    const { rows } = await db.prepare((root) =>
      sql<{ qual: string }>`
        select qual from pg_policies where tablename = 'report_places' and policyname = 'read'
      `.execute(root),
    );
    const qual = rows[0]?.qual ?? '';
    const unguarded = qual.replace(guard, without);
    expect(unguarded).not.toBe(qual);
    await run(`alter policy read on report_places using (${unguarded})`);
    const leaked = await placesSeenBy(constable);
    await run(`alter policy read on report_places using (${qual})`);
    expect(leaked).toContain(reports.safe);
    expect(await placesSeenBy(constable)).not.toContain(reports.safe);
  });
});

describe('the migration that gives places a table of their own', () => {
  it('moves the place of every report, with row-level security in force', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'commonweal-places-')), 'migrations');
    mkdirSync(folder);
    const earlier = readdirSync(sources.migrations).filter((name) => name < '0009');
    for (const name of earlier) cpSync(join(sources.migrations, name), join(folder, name));
    const database = await openDatabase({ memory: true });
    try {
      await migrate(database, { migrations: folder, policies: [] });
      const [partnership, agency, report] = [newId(), newId(), newId()];
      const { rows } = await database.administer(async (root) => {
        await sql`insert into partnerships (id, name) values (${partnership}, 'Safer')`.execute(root);
        await sql`
          insert into agencies (id, partnership_id, name, kind, contact)
          values (${agency}, ${partnership}, 'Council', 'council', 'Desk')
        `.execute(root);
        await sql`
          insert into reports (
            id, partnership_id, agency_id, reference, category, occurred_on, description, received_at,
            place_line, postcode, place_key, ward_code, small_area_code
          ) values (
            ${report}, ${partnership}, ${agency}, 'K7F-2QXM', 'nuisance', '2026-03-09', 'Shouting', ${now},
            '9 Secret Close', 'ZZ9 9ZZ', '9 zz99zz', 'W1', 'S1'
          )
        `.execute(root);
        await migrate(database, sources);
        return sql`select * from report_places`.execute(root);
      });
      expect(rows).toEqual([
        {
          report_id: report,
          partnership_id: partnership,
          line: '9 Secret Close',
          postcode: 'ZZ9 9ZZ',
          place_key: '9 zz99zz',
          ward_code: 'W1',
          small_area_code: 'S1',
        },
      ]);
    } finally {
      await database.close();
    }
  });
});
