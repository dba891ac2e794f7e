import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bootApp, type TestApp, type TestClient } from '../../../test/support/app.ts';
import { type CaseScene, makeCaseScene } from '../../../test/support/case-scene.ts';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { addDays } from '../../kernel/london-date.ts';
import { takeReport } from '../incidents/index.ts';
import { addPerson } from '../people/index.ts';
import { writeNote } from './index.ts';

const clock = fixedClock('2026-03-10T09:00:00Z');

describe.each(engines)('the pages of cases (%s)', (engine) => {
  let db: TestDatabase;
  let app: TestApp;
  let scene: CaseScene;
  let client: TestClient;

  beforeAll(async () => {
    db = await openTestDatabase(engine, clock);
    app = await bootApp(db, { clock });
  });
  beforeEach(async () => {
    clock.set('2026-03-10T09:00:00Z');
    scene = await makeCaseScene(db, clock.now);
    client = await app.signedIn(scene.actors.manage);
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  const OPENING = {
    title: 'Fires behind the hall',
    summary: 'Three in a month.',
    handling: 'sensitive',
    keepOut: 'no',
    reviewOn: '7 April 2026',
    ownAgency: 'none',
  };
  const idIn = (location: unknown): string => /\/cases\/([0-9a-f-]{36})/.exec(String(location))?.[1] ?? '';
  const report = (personId: string, description = 'Set fire to a bin') => {
    const actor = scene.actors.manage;
    return db.database.as(actor).write((tx) =>
      takeReport(tx, actor, {
        category: 'environmental',
        hateStrand: null,
        occurredOn: '2026-03-08',
        occurredTime: '22:10',
        placeLine: '1 Hall Road',
        postcode: 'ZZ1 1AA',
        description,
        harm: 'Frightened',
        alsoTold: '',
        people: [{ personId, role: 'victim' }],
        receivedAt: clock.now(),
      }),
    );
  };

  it('open a case only once handling and exclusions are decided', async () => {
    const page = await client.get('/cases/open');
    expect(page.body).not.toMatch(/name="handling"[^>]*checked/);
    expect(page.body).toContain('whatever they search for');
    const { handling: _handling, keepOut: _keepOut, ...rest } = OPENING;
    const undecided = await client.post('/cases/open', rest);
    expect(undecided.statusCode).toBe(422);
    expect(undecided.body).toContain('Choose how it is handled');
    expect(undecided.body).toContain('Say whether anybody must not see this case');
    expect(undecided.body).toContain('Fires behind the hall');
    const nobody = await client.post('/cases/open', { ...OPENING, keepOut: 'yes' });
    expect(nobody.body).toContain('Choose who must not see this case');
  });

  it('open a case that those kept out never see, not even at first', async () => {
    const kept = scene.actors.contribute;
    const colleague = await scene.world.user(scene.council);
    const opened = await client.post('/cases/open', {
      ...OPENING,
      keepOut: 'yes',
      excluded: [colleague.userId, kept.userId],
      exclusionReason: 'Family',
      ownAgency: 'view',
    });
    expect(opened.statusCode).toBe(303);
    const caseId = idIn(opened.headers.location);
    const other = await scene.world.user(scene.council);
    expect((await (await app.signedIn(other)).get(`/cases/${caseId}`)).statusCode).toBe(200);
    expect((await (await app.signedIn(colleague)).get(`/cases/${caseId}`)).statusCode).toBe(404);
    const page = await client.get(`/cases/${caseId}`);
    expect(page.body).toContain('Sensitive');
    expect(page.body).toContain('2 people from 1 agency can see this');
  });

  it('let only a supervisor give the lead of a new case to a colleague', async () => {
    const colleague = await scene.world.user(scene.council);
    const refused = await client.post('/cases/open', { ...OPENING, leadUserId: colleague.userId });
    expect(refused.statusCode).toBe(404);
    const supervisor = await app.signedIn(await scene.world.user(scene.council, ['supervisor']));
    const opened = await supervisor.post('/cases/open', { ...OPENING, leadUserId: colleague.userId });
    const page = await supervisor.get(`/cases/${idIn(opened.headers.location)}`);
    expect(page.body).toContain(`${colleague.name}, Council`);
  });

  it('open a case from a report, with its people, and then offer it for the next one first', async () => {
    const personId = await scene.person('Ashworth');
    const first = await report(personId);
    const form = await client.get(`/reports/${first}/open-case`);
    expect(form.body).toContain('Environmental at 1 Hall Road');
    expect(form.body).toMatch(/Ashworth, victim/);
    const opened = await client.post(`/reports/${first}/open-case`, {
      ...OPENING,
      version: '1',
      personIds: [personId],
    });
    const caseId = idIn(opened.headers.location);
    const page = await client.get(`/cases/${caseId}`);
    expect(page.body).toContain('Set fire to a bin');
    expect(page.body).toContain('Ashworth added: victim');
    expect((await client.get(`/reports/${first}/open-case`)).statusCode).toBe(404);

    await scene.open({ title: 'Another matter' });
    const second = await report(personId, 'Another bin');
    const choose = await client.get(`/reports/${second}/add-to-case`);
    expect(choose.body).toContain('The same people, and an earlier report from the same place');
    expect(choose.body.indexOf('Fires behind the hall')).toBeLessThan(choose.body.indexOf('Another matter'));
    const added = await client.post(`/reports/${second}/add-to-case`, {
      version: '1',
      caseId,
      personIds: [personId],
    });
    expect(added.headers.location).toBe(`/cases/${caseId}?message=report-added`);
    const reports = await client.get(`/cases/${caseId}?show=reports`);
    expect(reports.body.match(/Environmental report/g)).toHaveLength(2);
  });

  it('open no case from a report for a lead who is kept away from somebody in it, and keep nothing of it', async () => {
    const supervisor = await scene.world.user(scene.council, ['supervisor']);
    const [kept, other] = [await scene.world.user(scene.council), await scene.world.user(scene.council)];
    const { manage } = scene.actors;
    const personId = await db.database.as(manage).write((tx) =>
      addPerson(tx, manage, {
        givenNames: 'Ivy',
        familyName: 'Plover',
        bornOn: null,
        excludedUserIds: [kept.userId],
        exclusionReason: 'A cousin',
        now: clock.now(),
      }),
    );
    const url = `/reports/${await report(personId)}/open-case`;
    const form = { ...OPENING, title: 'Not to be led by a cousin', version: '1', personIds: [personId] };
    const supervising = await app.signedIn(supervisor);
    const refused = await supervising.post(url, { ...form, leadUserId: kept.userId });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('href="#leadUserId"');
    expect(refused.body).toContain('They could not see this case, so they cannot lead it.');
    const written = await db.prepare((root) =>
      root.selectFrom('cases').select('record_id').where('title', '=', form.title).execute(),
    );
    expect(written).toEqual([]);
    expect((await supervising.get(url)).statusCode).toBe(200);
    expect((await supervising.post(url, { ...form, leadUserId: other.userId })).statusCode).toBe(303);
  });

  it('find a case for a report by its reference, and no case that the user may not see', async () => {
    const caseId = await scene.open({ title: 'Known by reference' });
    const reference =
      /case ([2-9A-Z]{3}-[2-9A-Z]{4})/.exec((await client.get(`/cases/${caseId}`)).body)?.[1] ?? '';
    const reportId = await report(await scene.person());
    const wrong = await client.post(`/reports/${reportId}/add-to-case`, {
      version: '1',
      caseId: 'other',
      reference: 'ZZZ-ZZZZ',
    });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('You may see no case with this reference');
    const found = await client.post(`/reports/${reportId}/add-to-case`, {
      version: '1',
      caseId: 'other',
      reference: reference.toLowerCase(),
    });
    expect(found.headers.location).toBe(`/cases/${caseId}?message=report-added`);
  });

  it('add a person through a search that leaves no name in an address', async () => {
    const caseId = await scene.open();
    const personId = await scene.person('Blenkinsop');
    const search = await client.post(`/cases/${caseId}/people/add`, { query: 'Blenkinsop' });
    const location = String(search.headers.location);
    expect(location).not.toMatch(/blenkinsop/i);
    expect((await client.get(location)).body).toContain('Blenkinsop');
    const stranger = await app.signedIn(scene.actors.contribute);
    expect((await stranger.get(location)).statusCode).toBe(404);
    const added = await client.post(location, { personId, role: 'at-risk' });
    expect(added.headers.location).toBe(`/cases/${caseId}/people?message=party-added`);
    const people = await client.get(`/cases/${caseId}/people`);
    expect(people.body).toContain('At risk');
    const end = /\/cases\/[^"]+\/people\/[^"]+\/end/.exec(people.body)?.[0] ?? '';
    expect((await client.post(end, {})).statusCode).toBe(303);
    expect((await client.get(`/cases/${caseId}/people`)).body).toContain('No longer involved');
    expect((await client.get(`/cases/${caseId}?show=people`)).body).toContain(
      'Blenkinsop is no longer involved as at risk',
    );
  });

  it('page the chronology by "older" without losing or repeating anything', async () => {
    const caseId = await scene.open();
    const actor = scene.actors.manage;
    for (let note = 0; note < 60; note += 1) {
      // Many at the same instant: the place must tell them apart.
      clock.set(`2026-03-10T09:${String(Math.floor(note / 10)).padStart(2, '0')}:00Z`);
      await db.database.as(actor).write((tx) =>
        writeNote(tx, actor, {
          caseId,
          body: `Note number ${note}.`,
          audience: 'case',
          readerIds: [],
          now: clock.now(),
        }),
      );
    }
    const seen: string[] = [];
    let next: string | undefined = `/cases/${caseId}?show=notes`;
    for (let pages = 0; next && pages < 10; pages += 1) {
      const { body }: { body: string } = await client.get(next);
      seen.push(...[...body.matchAll(/Note number (\d+)\./g)].map((match) => match[1] ?? ''));
      next = /href="([^"]+)">\s*Older/.exec(body)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
    expect(Number(seen[0])).toBeGreaterThanOrEqual(50);
  });

  it('list the cases that the user may see, by next review, a page at a time', async () => {
    for (let day = 1; day <= 28; day += 1) {
      await scene.open({ title: `Case of day ${day}.`, reviewOn: addDays('2026-03-10', day - 1) });
    }
    const first = await client.get('/cases');
    expect(first.body).toContain('Sorted by next review, soonest first');
    const titles = (body: string) =>
      [...body.matchAll(/Case of day (\d+)\./g)].map((match) => Number(match[1]));
    const more = /href="(\/cases\?show=open[^"]+)"/.exec(first.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await client.get(more);
    expect([...titles(first.body), ...titles(second.body)]).toEqual(
      Array.from({ length: 28 }, (_, day) => day + 1),
    );
    const outsider = await (await app.signedIn(scene.actors.none)).get('/cases');
    expect(outsider.body).toContain('There is no open case that you may see');
    expect((await (await app.signedIn(scene.actors.view)).get('/cases?show=mine')).body).toContain(
      'You lead no open case',
    );
  });

  it('answer alike for a case that is hidden and one that is not there', async () => {
    const caseId = await scene.open();
    const outsider = await app.signedIn(scene.actors.pointer);
    const withoutIds = (body: string) => body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');
    for (const path of [
      '',
      '/people',
      '/actions',
      '/sharing',
      '/sharing/add',
      '/details',
      '/close',
      '/notes',
    ]) {
      const hidden = await outsider.get(`/cases/${caseId}${path}`);
      const absent = await outsider.get(`/cases/00000000-0000-4000-8000-000000000000${path}`);
      expect(hidden.statusCode, path).toBe(404);
      expect(withoutIds(hidden.body)).toBe(withoutIds(absent.body));
    }
  });

  it('keep a note for somebody who was ticked twice', async () => {
    const caseId = await scene.open();
    const { userId } = scene.actors.view;
    const answer = await client.post(`/cases/${caseId}/notes`, {
      body: 'Between us.',
      audience: 'people',
      readerIds: [userId, userId],
    });
    expect(answer.statusCode).toBe(303);
    expect((await client.get(`/cases/${caseId}`)).body).toContain('Between us.');
  });

  it('write one note of a form that is sent twice at once, and two of two forms', async () => {
    const caseId = await scene.open();
    const lead = await app.signedIn(scene.actors.manage);
    const url = `/cases/${caseId}/notes`;
    const open = async () => /name="_once" value="([^"]+)"/.exec((await lead.get(url)).body)?.[1] ?? '';
    const note = { body: 'Called round; nobody in.', audience: 'case' };
    const once = await open();
    const sent = await Promise.all([1, 2, 3].map(() => lead.post(url, { ...note, _once: once })));
    expect(sent.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
    expect(new Set(sent.map(({ headers }) => headers.location)).size).toBe(1);
    const notes = async () =>
      (await lead.get(`/cases/${caseId}`)).body.match(/Called round; nobody in\./g)?.length ?? 0;
    expect(await notes()).toBe(1);
    await lead.post(url, { ...note, _once: await open() });
    expect(await notes()).toBe(2);
  });

  it('record every look, with whom it showed, before it is sent', async () => {
    const caseId = await scene.open();
    const personId = await scene.person();
    await scene.addParty(caseId, personId);
    await (await app.signedIn(scene.actors.view)).get(`/cases/${caseId}`);
    const entries = await db.prepare((root) =>
      root
        .selectFrom('audit_entries')
        .select(['action', 'subject_kind', 'subject_id', 'purpose'])
        .where('user_id', '=', scene.actors.view.userId)
        .orderBy('sequence')
        .execute(),
    );
    const purpose = 'anti-social-behaviour';
    expect(entries).toEqual([
      { action: 'read', subject_kind: 'case', subject_id: caseId, purpose },
      { action: 'read', subject_kind: 'person', subject_id: personId, purpose },
    ]);
  });
});
