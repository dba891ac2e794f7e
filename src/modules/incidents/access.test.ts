import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeWorld, type World } from '../../../test/support/world.ts';
import type { Actor, Role } from '../../kernel/actor.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { addParty, openRecord, shareRecord } from '../access/index.ts';
import { parseSearch } from '../people/index.ts';
import {
  closeReport,
  findLikelyReports,
  findReport,
  incidentsPersonPanel,
  incidentsSearchGroup,
  incidentsWorkSection,
  listPartsIn,
  listReportsOfPerson,
  listReportsOfRecord,
  putReportOnCase,
  type ReportToTake,
  takeReport,
} from './index.ts';
import { countWaiting, listWaiting } from './triage-queries.ts';

const clock = fixedClock('2026-03-10T09:00:00Z');
const now = clock.now();
const today = '2026-03-10';

interface Scene {
  readonly world: World;
  readonly council: string;
  readonly police: string;
  readonly officer: Actor;
  readonly constable: Actor;
  readonly ann: string;
  readonly reportId: string;
}

describe.each(engines)('who sees a report (%s)', (engine) => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await openTestDatabase(engine, clock);
  });
  afterAll(() => db.close());

  const told = (more: Partial<ReportToTake> = {}): ReportToTake => ({
    category: 'nuisance',
    hateStrand: null,
    occurredOn: '2026-03-09',
    occurredTime: '21:05',
    placeLine: '14 Marram Street',
    postcode: 'zz1 1aa',
    description: 'Loud music until three.',
    harm: '',
    alsoTold: '',
    people: [],
    receivedAt: now,
    ...more,
  });
  const take = (actor: Actor, more: Partial<ReportToTake> = {}): Promise<string> =>
    db.database.as(actor).write((tx) => takeReport(tx, actor, told(more)));
  const openCase = (lead: Actor): Promise<string> =>
    db.database.as(lead).write((tx) =>
      openRecord(tx, lead, {
        kind: 'case',
        type: 'asb',
        purpose: 'anti-social-behaviour',
        handling: 'normal',
        leadUserId: lead.userId,
        excludedUserIds: [],
        exclusionReason: '',
        now,
      }),
    );
  const share = (lead: Actor, recordId: string, agencyId: string, level: 'view' | 'contribute') =>
    db.database.as(lead).write((tx) =>
      shareRecord(tx, lead, {
        recordId,
        agencyId,
        userId: null,
        level,
        reason: 'They attend the address',
        lawfulBasis: 'Crime and Disorder Act 1998, section 115',
        startsOn: today,
        endsOn: '2026-06-10',
        now,
      }),
    );
  const put = (actor: Actor, reportId: string, recordId: string): Promise<void> =>
    db.database.as(actor).write((tx) => putReportOnCase(tx, actor, { reportId, version: 1, recordId, now }));
  const keepOut = (scene: Scene, worker: Actor, from: { personId: string } | { recordId: string }) =>
    db.prepare((root) =>
      root
        .insertInto('exclusions')
        .values({
          id: newId(),
          partnership_id: scene.world.partnershipId,
          user_id: worker.userId,
          ...('personId' in from ? { person_id: from.personId } : { record_id: from.recordId }),
          reason: 'Related',
          created_at: now,
          created_by: scene.officer.userId,
        })
        .execute(),
    );
  const exists = (reportId: string): Promise<boolean> =>
    db.prepare(async (root) => {
      const row = await root.selectFrom('reports').select('id').where('id', '=', reportId).executeTakeFirst();
      return row !== undefined;
    });

  /** The council's officer has taken a report that names Ann; the police are of the same partnership. */
  const setScene = async (): Promise<Scene> => {
    const world = await makeWorld(db);
    const council = await world.agency('Council');
    const police = await world.agency('Police', 'police');
    await world.agreement('anti-social-behaviour', [council, police]);
    const officer = await world.user(council);
    const constable = await world.user(police);
    const ann = await world.person(council, { familyName: 'Example', givenNames: 'Ann' });
    const reportId = await take(officer, { people: [{ personId: ann, role: 'victim' }] });
    return { world, council, police, officer, constable, ann, reportId };
  };

  /** Every way in which a report can show itself, asked as a user who knows all identifiers. */
  const showsTo = async (actor: Actor, { reportId, ann }: Scene): Promise<Record<string, boolean>> => {
    const {
      reference,
      place_key: placeKey,
      record_id: recordId,
      status,
    } = await db.prepare((root) =>
      root
        .selectFrom('reports')
        .innerJoin('report_places', 'report_places.report_id', 'reports.id')
        .selectAll()
        .where('id', '=', reportId)
        .executeTakeFirstOrThrow(),
    );
    const has = (reports: readonly { id: string }[]): boolean => reports.some(({ id }) => id === reportId);
    return db.database.as(actor).read(async (tx) => {
      const likely = (about: { personIds: string[]; placeKey: string }) =>
        findLikelyReports(tx, { ...about, exceptReportId: null, today });
      const panel = await incidentsPersonPanel(async () => new Map()).load(tx, actor, ann, today);
      const search = await incidentsSearchGroup.find(tx, actor, parseSearch(reference));
      const shows: Record<string, boolean> = {
        'its page': (await findReport(tx, reportId)) !== null,
        'its people': (await listPartsIn(tx, [reportId])).length > 0,
        'the list of a person': has(await listReportsOfPerson(tx, ann, 10)),
        'the panel of a person': has(panel?.disclosed ?? []),
        'suggestions by person': has(await likely({ personIds: [ann], placeKey: '' })),
        'suggestions by place': has(await likely({ personIds: [], placeKey })),
        'search by reference': search.items.length > 0,
      };
      if (recordId !== null) shows['the case'] = has(await listReportsOfRecord(tx, recordId));
      if (status === 'new') {
        shows['the triage list'] = has(await listWaiting(tx, actor, { limit: 10 }));
        shows['the triage count'] = (await countWaiting(tx, actor)) > 0;
        shows['your work'] = (await incidentsWorkSection.load(tx, actor, today)).items.length > 0;
      }
      return shows;
    });
  };
  const expectAll = async (actor: Actor, scene: Scene, shown: boolean, who: string): Promise<void> => {
    const shows = await showsTo(actor, scene);
    expect(shows, who).toEqual(Object.fromEntries(Object.keys(shows).map((way) => [way, shown])));
  };

  it("is its agency's caseworkers, in every way it can show", async () => {
    const scene = await setScene();
    await expectAll(scene.officer, scene, true, 'who took it');
    for (const role of ['practitioner', 'supervisor', 'co-ordinator'] as const) {
      await expectAll(await scene.world.user(scene.council, [role]), scene, true, role);
    }
  });

  it('is nobody else: no other role, no other agency, no other partnership', async () => {
    const scene = await setScene();
    const without: readonly Role[] = [
      'analyst',
      'elected-member',
      'democratic-services',
      'information-governance',
      'administrator',
    ];
    for (const role of without) {
      await expectAll(await scene.world.user(scene.council, [role]), scene, false, role);
    }
    await expectAll(scene.constable, scene, false, 'a practitioner elsewhere');
    await expectAll(
      await scene.world.user(scene.police, ['supervisor']),
      scene,
      false,
      'a supervisor elsewhere',
    );
    const elsewhere = await makeWorld(db);
    await expectAll(
      await elsewhere.user(await elsewhere.agency('Council')),
      scene,
      false,
      'another partnership',
    );
    expect(await exists(scene.reportId)).toBe(true);
  });

  it('is another agency through a case that it may view, and not through the rest of the partnership', async () => {
    const scene = await setScene();
    const caseId = await openCase(scene.officer);
    await put(scene.officer, scene.reportId, caseId);
    await expectAll(scene.constable, scene, false, 'before it is shared');
    await share(scene.officer, caseId, scene.police, 'view');
    // The police hold nothing on Ann and the case does not name her: they see the report, and of her part only the part.
    await expectAll(scene.constable, scene, true, 'after it is shared');
    await expectAll(await scene.world.user(scene.police, ['analyst']), scene, false, 'their analyst');
    const fire = await scene.world.agency('Fire', 'fire');
    await expectAll(await scene.world.user(fire), scene, false, 'an agency it is not shared with');
  });

  it('is never a user kept away from somebody in it, of its own agency or on its case', async () => {
    const scene = await setScene();
    const colleague = await scene.world.user(scene.council, ['supervisor']);
    await expectAll(colleague, scene, true, 'before');
    await keepOut(scene, colleague, { personId: scene.ann });
    await expectAll(colleague, scene, false, 'kept away from the victim');
    await expectAll(scene.officer, scene, true, 'everybody else still');
    const caseId = await openCase(scene.officer);
    await put(scene.officer, scene.reportId, caseId);
    await share(scene.officer, caseId, scene.police, 'view');
    await expectAll(scene.constable, scene, true, 'the other agency');
    await keepOut(scene, scene.constable, { personId: scene.ann });
    await expectAll(scene.constable, scene, false, 'the other agency, kept away from the victim');
  });

  it('is not a user kept out of the case it is on, or away from anybody the case is about', async () => {
    const scene = await setScene();
    const bob = await scene.world.person(scene.council, { familyName: 'Sample', givenNames: 'Bob' });
    const outOfCase = await scene.world.user(scene.council);
    const awayFromBob = await scene.world.user(scene.council);
    await keepOut(scene, awayFromBob, { personId: bob });
    const caseId = await openCase(scene.officer);
    await db.database
      .as(scene.officer)
      .write((tx) =>
        addParty(tx, scene.officer, { recordId: caseId, personId: bob, role: 'alleged-perpetrator', now }),
      );
    await expectAll(awayFromBob, scene, true, 'before it is on the case');
    await put(scene.officer, scene.reportId, caseId);
    await expectAll(outOfCase, scene, true, 'a colleague');
    await keepOut(scene, outOfCase, { recordId: caseId });
    await expectAll(outOfCase, scene, false, 'a colleague kept out of the case');
    await expectAll(awayFromBob, scene, false, 'a colleague kept away from a party');
    expect(await exists(scene.reportId)).toBe(true);
  });

  describe('what the database itself refuses', () => {
    const insert = (scene: Scene, actor: Actor, more: Record<string, unknown>) =>
      db.database.as(actor).write((tx) =>
        tx
          .insertInto('reports')
          .values({
            id: newId(),
            partnership_id: scene.world.partnershipId,
            agency_id: actor.agencyId,
            reference: newId(),
            category: 'nuisance',
            occurred_on: today,
            description: 'x',
            received_at: now,
            taken_by: actor.userId,
            ...more,
          })
          .execute(),
      );

    it('a report for another agency, in another name, triaged already, or by somebody without casework', async () => {
      const scene = await setScene();
      await insert(scene, scene.officer, {});
      const refused = { code: '42501' };
      await expect(insert(scene, scene.officer, { agency_id: scene.police })).rejects.toMatchObject(refused);
      await expect(insert(scene, scene.officer, { taken_by: scene.constable.userId })).rejects.toMatchObject(
        refused,
      );
      await expect(insert(scene, scene.officer, { status: 'closed' })).rejects.toMatchObject(refused);
      const analyst = await scene.world.user(scene.council, ['analyst']);
      await expect(insert(scene, analyst, {})).rejects.toMatchObject(refused);
    });

    const update = (actor: Actor, reportId: string, more: Record<string, unknown>) =>
      db.database.as(actor).write((tx) =>
        tx
          .updateTable('reports')
          .set({ triaged_by: actor.userId, ...more })
          .where('id', '=', reportId)
          .returning('id')
          .execute(),
      );

    it("triage of another agency's report, of one triaged already, and in another's name", async () => {
      const scene = await setScene();
      const caseId = await openCase(scene.officer);
      const other = await take(scene.officer);
      await put(scene.officer, other, caseId);
      await share(scene.officer, caseId, scene.police, 'contribute');
      expect(await update(scene.constable, scene.reportId, { advice: 'x' })).toEqual([]);
      expect(await update(scene.constable, other, { advice: 'x' })).toEqual([]);
      expect(await update(scene.officer, other, { status: 'closed', record_id: null })).toEqual([]);
      await expect(
        update(scene.officer, scene.reportId, { triaged_by: scene.constable.userId }),
      ).rejects.toMatchObject({ code: '42501' });
      expect(await update(scene.officer, scene.reportId, { status: 'closed' })).toHaveLength(1);
    });

    it('a case that the user may not contribute to', async () => {
      const scene = await setScene();
      const theirs = await openCase(scene.constable);
      const onto = { status: 'on-case', record_id: theirs };
      await expect(update(scene.officer, scene.reportId, onto)).rejects.toMatchObject({ code: '42501' });
      await share(scene.constable, theirs, scene.council, 'view');
      await expect(update(scene.officer, scene.reportId, onto)).rejects.toMatchObject({ code: '42501' });
      await share(scene.constable, theirs, scene.council, 'contribute');
      expect(await update(scene.officer, scene.reportId, onto)).toHaveLength(1);
    });

    it("people whom the user may not see, and people in another agency's report", async () => {
      const scene = await setScene();
      const theirs = await scene.world.person(scene.police, { familyName: 'Unknown' });
      const name = (actor: Actor, personId: string) =>
        db.database.as(actor).write((tx) =>
          tx
            .insertInto('report_people')
            .values({
              id: newId(),
              partnership_id: scene.world.partnershipId,
              report_id: scene.reportId,
              person_id: personId,
              role: 'witness',
            })
            .execute(),
        );
      await expect(name(scene.officer, theirs)).rejects.toMatchObject({ code: '42501' });
      await expect(name(scene.constable, theirs)).rejects.toMatchObject({ code: '42501' });
      await name(scene.officer, scene.ann);
    });
  });

  describe('triage', () => {
    const close = (actor: Actor, reportId: string, version = 1): Promise<void> =>
      db.database
        .as(actor)
        .write((tx) => closeReport(tx, actor, { reportId, version, advice: 'Keep a diary', now }));

    it('puts a report only on a case the user may contribute to, and says whom to ask', async () => {
      const scene = await setScene();
      const theirs = await openCase(scene.constable);
      await expect(put(scene.officer, scene.reportId, theirs)).rejects.toMatchObject({ kind: 'not-found' });
      await share(scene.constable, theirs, scene.council, 'view');
      await expect(put(scene.officer, scene.reportId, theirs)).rejects.toMatchObject({
        kind: 'forbidden',
        message: `You may read this case but not add to it. Ask ${scene.constable.name}, Police.`,
      });
      await share(scene.constable, theirs, scene.council, 'contribute');
      await put(scene.officer, scene.reportId, theirs);
      const seen = await db.database.as(scene.constable).read((tx) => listReportsOfRecord(tx, theirs));
      expect(seen.map(({ id }) => id)).toEqual([scene.reportId]);
    });

    it('is the business of the agency that took the report', async () => {
      const scene = await setScene();
      await expect(close(scene.constable, scene.reportId)).rejects.toMatchObject({ kind: 'not-found' });
      const caseId = await openCase(scene.officer);
      await put(scene.officer, scene.reportId, caseId);
      await share(scene.officer, caseId, scene.police, 'contribute');
      await expect(close(scene.constable, scene.reportId)).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(close(scene.officer, newId())).rejects.toMatchObject({ kind: 'not-found' });
    });

    it('happens once: the second to decide is told who was first, and changes nothing', async () => {
      const scene = await setScene();
      const colleague = await scene.world.user(scene.council, ['supervisor']);
      const caseId = await openCase(colleague);
      await close(scene.officer, scene.reportId);
      await expect(close(colleague, scene.reportId)).rejects.toMatchObject({
        kind: 'conflict',
        message: expect.stringContaining(scene.officer.name),
      });
      await expect(put(colleague, scene.reportId, caseId)).rejects.toMatchObject({ kind: 'conflict' });
      const report = await db.database.as(colleague).read((tx) => findReport(tx, scene.reportId));
      expect(report).toMatchObject({
        status: 'closed',
        advice: 'Keep a diary',
        triagedByName: scene.officer.name,
        recordId: null,
        version: 2,
      });
    });

    it('refuses a version that is not the one the report has', async () => {
      const scene = await setScene();
      await expect(close(scene.officer, scene.reportId, 2)).rejects.toMatchObject({ kind: 'conflict' });
      await close(scene.officer, scene.reportId, 1);
    });
  });
});
