import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bootApp, type TestApp, type TestClient } from '../../../test/support/app.ts';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeWorld, type World } from '../../../test/support/world.ts';
import type { Actor } from '../../kernel/actor.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { listPartsIn, type ReportToTake, takeReport } from './index.ts';

const clock = fixedClock('2026-03-10T09:00:00Z');
const now = clock.now();

const typed = {
  description: 'Loud music until three.',
  category: 'nuisance',
  placeLine: '14 Marram Street',
  postcode: 'zz1 1aa',
  occurredOn: 'yesterday',
  occurredTime: '9.05pm',
  harm: 'Kept awake',
  hateStrand: '',
  alsoTold: 'The landlord',
};
const ann = {
  givenNames1: 'Ann',
  familyName1: 'Example',
  bornOn1: '12 3 2001',
  phone1: '01632 960 010',
  roles1: ['reporter', 'victim'],
};

describe.each(engines)('pages of reports (%s)', (engine) => {
  let db: TestDatabase;
  let app: TestApp;
  let world: World;
  let council: string;
  let officer: Actor;
  let client: TestClient;

  beforeAll(async () => {
    db = await openTestDatabase(engine, clock);
    app = await bootApp(db, { clock });
  });
  beforeEach(async () => {
    world = await makeWorld(db);
    council = await world.agency('Council');
    officer = await world.user(council, ['practitioner'], { name: 'Olive Officer' });
    client = await app.signedIn(officer);
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  const take = (more: Partial<ReportToTake> = {}, actor = officer): Promise<string> =>
    db.database.as(actor).write((tx) =>
      takeReport(tx, actor, {
        category: 'nuisance',
        hateStrand: null,
        occurredOn: '2026-03-09',
        occurredTime: null,
        placeLine: '14 Marram Street',
        postcode: 'ZZ1 1AA',
        description: 'Loud music until three.',
        harm: '',
        alsoTold: '',
        people: [],
        receivedAt: now,
        ...more,
      }),
    );
  const draftOf = async (fields: Record<string, string | readonly string[]>): Promise<string> => {
    const answer = await client.post('/reports/take', fields);
    expect(answer.statusCode).toBe(303);
    return answer.headers.location ?? '';
  };
  /** The entries of the audit trail that a request by the officer added. */
  const audited = async (request: () => Promise<unknown>): Promise<string[]> => {
    const list = () =>
      db.prepare((root) =>
        root
          .selectFrom('audit_entries')
          .select(['action', 'subject_kind', 'subject_id', 'outcome'])
          .where('user_id', '=', officer.userId)
          .orderBy('sequence')
          .execute(),
      );
    const before = (await list()).length;
    await request();
    return (await list())
      .slice(before)
      .map((row) => [row.action, row.subject_kind, row.subject_id, row.outcome].join(' '));
  };

  describe('taking a report', () => {
    it('says everything that is wrong, and keeps everything that was typed', async () => {
      const answer = await client.post('/reports/take', {
        ...typed,
        ...ann,
        description: ' ',
        category: '',
        postcode: 'ZZ',
        occurredOn: '31 2 2026',
        occurredTime: 'evening',
        bornOn1: 'spring',
        phone1: 'none',
        givenNames2: 'Bob',
      });
      expect(answer.statusCode).toBe(422);
      for (const words of [
        'Enter what happened',
        'Choose what kind of report it is',
        'Enter a full postcode',
        'Enter a real date, such as 20 11 2015, or today, yesterday or tomorrow',
        'Enter a time',
        'Enter a telephone number',
      ]) {
        expect(answer.body).toContain(words);
      }
      for (const value of ['14 Marram Street', '31 2 2026', 'evening', 'spring', 'Example', 'Bob', 'none']) {
        expect(answer.body).toContain(`value="${value}"`);
      }
      expect(answer.body).toContain('Kept awake</textarea>');
      expect(answer.body).toMatch(/id="roles1" name="roles1"[^>]* checked/);
    });

    it('asks for the name and the part of whoever is mentioned', async () => {
      const nameless = await client.post('/reports/take', { ...typed, phone1: '01632 960 010' });
      expect(nameless.statusCode).toBe(422);
      expect(nameless.body).toContain('Enter a name, or as much of it as is known');
      const partless = await client.post('/reports/take', { ...typed, ...ann, roles1: [] });
      expect(partless.statusCode).toBe(422);
      expect(partless.body).toContain('Choose what part Ann Example has in this');
    });

    it('refuses a day that has not come', async () => {
      const answer = await client.post('/reports/take', { ...typed, occurredOn: '11 March 2026' });
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain('must be today or earlier');
    });

    it('keeps a draft, shows it, lets it be changed, and makes a report of it', async () => {
      const draft = await draftOf({ ...typed, ...ann });
      const check = await client.get(draft);
      expect(check.body).toContain('yesterday, 9:05pm');
      expect(check.body).toContain('reporter and victim, born 12 March 2001, 01632 960 010');
      expect(check.body).toContain('Nobody you may see is like this.');
      expect(check.body).toContain('None that you may see.');
      expect((await client.get('/reports/take')).body).toContain('Report begun today at 9:00am');

      const change = await client.get(`${draft}/answers`);
      expect(change.body).toContain('value="9 March 2026"');
      expect(change.body).toContain('value="9:05pm"');
      const changed = await client.post(`${draft}/answers`, {
        ...typed,
        ...ann,
        occurredOn: '9 March 2026',
        description: 'Drums.',
      });
      expect(changed.headers.location).toBe(draft);
      expect((await client.get(draft)).body).toContain('Drums.');

      const saved = await client.post(draft, { person1: 'new' });
      expect(saved.statusCode).toBe(303);
      expect(saved.headers.location).toMatch(/^\/reports\/[0-9a-f-]{36}\?message=taken$/);
      const report = await client.get(saved.headers.location ?? '');
      expect(report.body).toContain('Saved, and waiting for triage.');
      expect(report.body).toContain('Nuisance at 14 Marram Street');
      expect(report.body).toContain('Victim and reporter');
      expect(report.body).toContain('12 March 2001');
      expect(report.body).toContain('Close with advice');
      expect((await client.get(draft)).statusCode).toBe(404);
    });

    it('suggests earlier reports and people, which never block', async () => {
      const known = await world.person(council, {
        familyName: 'Example',
        givenNames: 'Ann',
        bornOn: '2001-03-12',
      });
      const onAnn = await take({
        placeLine: 'The pier',
        postcode: '',
        people: [{ personId: known, role: 'victim' }],
      });
      const atPlace = await take({ placeLine: '14 Marram St' });
      const draft = await draftOf({ ...typed, ...ann });
      const check = await client.get(draft);
      expect(check.body).toContain(`/reports/${onAnn}`);
      expect(check.body).toContain('Names Ann Example');
      expect(check.body).toContain(`/reports/${atPlace}`);
      expect(check.body).toContain('1 about the same people, 1 at the same place.');
      expect(check.body).toContain(`value="${known}"`);

      const undecided = await client.post(draft, {});
      expect(undecided.statusCode).toBe(422);
      expect(undecided.body).toContain('Choose who Ann Example is, or leave them out');
      const stranger = await client.post(draft, { person1: newId() });
      expect(stranger.statusCode).toBe(422);
      const saved = await client.post(draft, { person1: known });
      const reportId = /\/reports\/([0-9a-f-]{36})/.exec(saved.headers.location ?? '')?.[1] ?? '';
      const parts = await db.database.as(officer).read((tx) => listPartsIn(tx, [reportId]));
      expect(parts.map(({ personId, role }) => [personId, role])).toEqual([
        [known, 'victim'],
        [known, 'reporter'],
      ]);
    });

    it('keeps what was chosen when a reason is missing, and does not save', async () => {
      const colleague = await world.user(council, ['practitioner'], { name: 'Cora Colleague' });
      const draft = await draftOf({ ...typed, ...ann });
      const refused = await client.post(draft, { person1: 'new', excluded: colleague.userId });
      expect(refused.statusCode).toBe(422);
      expect(refused.body).toMatch(new RegExp(`value="${colleague.userId}" checked`));
      expect((await client.get(draft)).statusCode).toBe(200);
    });

    it('deletes a draft for good, after asking', async () => {
      const draft = await draftOf(typed);
      expect((await client.get(`${draft}/delete`)).body).toContain('nobody can bring it back');
      const deleted = await client.post(`${draft}/delete`, {});
      expect(deleted.headers.location).toBe('/reports/take?message=deleted');
      expect((await client.get(draft)).statusCode).toBe(404);
    });

    it("answers 404 to another's draft, in the words for one that is not", async () => {
      const draft = await draftOf(typed);
      const colleague = await app.signedIn(await world.user(council, ['supervisor']));
      for (const part of ['', '/answers', '/delete']) {
        const hidden = await colleague.get(draft + part);
        const absent = await colleague.get(`/reports/drafts/${newId()}${part}`);
        expect([hidden.statusCode, absent.statusCode]).toEqual([404, 404]);
        expect(hidden.body).toBe(absent.body);
      }
      for (const [part, fields] of [
        ['', {}],
        ['/answers', typed],
        ['/delete', {}],
      ] as const) {
        expect((await colleague.post(draft + part, fields)).statusCode).toBe(404);
      }
      expect((await client.get(draft)).statusCode).toBe(200);
    });
  });

  describe('the triage list', () => {
    const at = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

    it('shows the longest waiting first, how long, who and where, and says when it is empty', async () => {
      expect((await client.get('/reports')).body).toContain('Nothing here waits.');
      const known = await world.person(council, { familyName: 'Example', givenNames: 'Ann' });
      const young = await take();
      const old = await take({
        receivedAt: at(5),
        occurredOn: '2026-03-01',
        people: [{ personId: known, role: 'victim' }],
      });
      const { body } = await client.get('/reports');
      expect(body.indexOf(old)).toBeLessThan(body.indexOf(young));
      expect(body).toContain('2 reports of your agency wait.');
      expect(body).toContain('Ann Example (victim)');
      expect(body).toContain('14 Marram Street, ZZ1 1AA');
      expect(body).toMatch(/5 days\s*<strong[^>]*>\s*Late/);
      expect(body).toContain('since today');
      expect((await client.get('/')).body).toContain('waiting 5 days');
    });

    it('filters by kind, and pages by what came later', async () => {
      const personal = await take({ category: 'personal', receivedAt: at(40), occurredOn: '2026-01-01' });
      const ids: string[] = [];
      for (let days = 30; days > 0; days -= 1) {
        ids.push(await take({ receivedAt: at(days), occurredOn: '2026-02-01' }));
      }
      const filtered = await client.get('/reports?category=personal');
      expect(filtered.body).toContain(personal);
      expect(filtered.body).not.toContain(ids[0]);
      const first = await client.get('/reports?category=nuisance');
      expect(ids.map((id) => first.body.includes(id))).toEqual(ids.map((_id, place) => place < 25));
      const later =
        /href="(\/reports\?[^"]*after=[^"]*)"/.exec(first.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
      const second = await client.get(later);
      expect(ids.map((id) => second.body.includes(`/reports/${id}`))).toEqual(
        ids.map((_id, place) => place >= 25),
      );
      expect(second.body).toContain('Back to the oldest');
      expect(second.body).not.toContain('Later reports');
      expect((await client.get('/reports?category=nonsense&ward=%27&after=1')).statusCode).toBe(200);
    });
  });

  describe('one report', () => {
    it('is 404, in the same words, whether hidden or absent', async () => {
      const reportId = await take();
      const police = await app.signedIn(await world.user(await world.agency('Police', 'police')));
      for (const part of ['', '/close']) {
        const hidden = await police.get(`/reports/${reportId}${part}`);
        const absent = await police.get(`/reports/${newId()}${part}`);
        expect([hidden.statusCode, absent.statusCode]).toEqual([404, 404]);
        expect(hidden.body).toBe(absent.body);
      }
      expect(
        (await police.post(`/reports/${reportId}/close`, { version: '1', advice: 'x' })).statusCode,
      ).toBe(404);
      expect((await client.get(`/reports/${reportId}`)).statusCode).toBe(200);
    });

    it('is refused to other roles by every address', async () => {
      const reportId = await take();
      for (const role of ['analyst', 'administrator', 'elected-member'] as const) {
        const other = await app.signedIn(await world.user(council, [role]));
        for (const url of [
          '/reports',
          '/reports/take',
          `/reports/${reportId}`,
          `/reports/${reportId}/close`,
        ]) {
          expect((await other.get(url)).statusCode, `${role} ${url}`).toBe(403);
        }
      }
    });

    it('shows the reports that may belong with it, and not itself', async () => {
      const first = await take();
      const second = await take({ placeLine: '14, Marram Street' });
      const { body } = await client.get(`/reports/${first}`);
      expect(body).toContain(`href="/reports/${second}"`);
      expect(body).not.toContain(`href="/reports/${first}"`);
      expect(body).toContain('Same place');
    });

    it('is closed with advice, once; the second is told who was first and loses nothing', async () => {
      const reportId = await take();
      const colleague = await app.signedIn(await world.user(council, ['supervisor']));
      const url = `/reports/${reportId}/close`;
      expect((await client.post(url, { version: '1', advice: ' ' })).body).toContain(
        'Say what advice was given',
      );
      const closed = await client.post(url, { version: '1', advice: 'Keep a diary.' });
      expect(closed.headers.location).toBe(`/reports/${reportId}?message=closed`);
      const second = await colleague.post(url, { version: '1', advice: 'Ring the landlord.' });
      expect(second.statusCode).toBe(409);
      expect(second.body).toContain('Olive Officer has already decided');
      expect(second.body).toContain('Ring the landlord.');
      const page = await client.get(`/reports/${reportId}`);
      expect(page.body).toContain('Closed with advice, today, by Olive Officer.');
      expect(page.body).toContain('Keep a diary.');
      expect(page.body).not.toContain(`href="${url}"`);
      expect((await client.get('/reports')).body).not.toContain(reportId);
    });
  });

  it('look alike to a colleague, closed with advice or put on a case the colleague may not see', async () => {
    const known = await world.person(council, { familyName: 'Example', givenNames: 'Ann' });
    const colleague = await app.signedIn(await world.user(council));
    const people = [{ personId: known, role: 'victim' as const }];
    const [closed, onCase] = [await take({ people }), await take({ people })];
    await client.post(`/reports/${closed}/close`, { version: '1', advice: 'Keep a diary.' });
    await client.post(`/reports/${onCase}/open-case`, {
      title: 'Hidden matter',
      summary: 'Three calls.',
      handling: 'restricted',
      keepOut: 'no',
      reviewOn: '7 April 2026',
      ownAgency: 'none',
      version: '1',
      personIds: [known],
    });
    const references = await db.prepare((root) =>
      root
        .selectFrom('reports')
        .select(['id', 'reference', 'status'])
        .where('id', 'in', [closed, onCase])
        .execute(),
    );
    expect(references.map(({ status }) => status).sort()).toEqual(['closed', 'on-case']);
    /** A page as the colleague sees it, whichever of the two reports it is about. */
    const seen = async (reportId: string, page: string): Promise<string> => {
      const { body } = await colleague.get(`/reports/${reportId}${page}`);
      return references.reduce(
        (text, { id, reference }) =>
          text
            .replaceAll(id, id === reportId ? 'this' : 'other')
            .replaceAll(reference, id === reportId ? 'THIS' : 'OTHER'),
        body.replace(/name="_csrf" value="[^"]*"/g, ''),
      );
    };
    for (const page of ['', '/close', '/open-case', '/add-to-case'])
      expect(await seen(onCase, page), page).toBe(await seen(closed, page));
    const page = await seen(closed, '');
    expect(page).toContain('Looked at by Olive Officer on 10 March 2026');
    expect(page).not.toContain('Keep a diary.');
    const panel = (await colleague.get(`/people/${known}`)).body;
    expect(panel.match(/Looked at by Olive Officer on 10 March 2026/g)).toHaveLength(2);
    expect(panel).not.toContain('Closed with advice');
    expect((await client.get(`/reports/${closed}`)).body).toContain('Keep a diary.');
    expect((await client.get(`/reports/${onCase}`)).body).toContain('On the case');
  });

  it('records every report and person that a page discloses, and every denial', async () => {
    const known = await world.person(council, {
      familyName: 'Example',
      givenNames: 'Ann',
      bornOn: '2001-03-12',
    });
    const first = await take({ people: [{ personId: known, role: 'victim' }] });
    const second = await take();
    const read = (kind: string, id: string) => `read ${kind} ${id} allowed`;
    expect((await audited(() => client.get('/reports'))).sort()).toEqual(
      [read('report', first), read('report', second), read('person', known)].sort(),
    );
    expect((await audited(() => client.get(`/reports/${first}`))).sort()).toEqual(
      [read('report', first), read('report', second), read('person', known)].sort(),
    );
    const draft = await draftOf({ ...typed, ...ann });
    const draftId = draft.split('/').at(-1) ?? '';
    expect((await audited(() => client.get(draft))).sort()).toEqual(
      [read('draft', draftId), read('report', first), read('report', second), read('person', known)].sort(),
    );
    const absent = newId();
    expect(await audited(() => client.get(`/reports/${absent}`))).toEqual([`read report ${absent} denied`]);
    const closing = await audited(() =>
      client.post(`/reports/${first}/close`, { version: '1', advice: 'Keep a diary.' }),
    );
    expect(closing).toEqual([`close report ${first} allowed`]);
    const saving = await audited(() => client.post(draft, { person1: known }));
    expect(saving.map((entry) => entry.replace(/[0-9a-f-]{36}/, 'id'))).toEqual([
      'delete draft id allowed',
      'take report id allowed',
    ]);
  });

  it('finds a report by its reference, and shows it on the page of the person', async () => {
    const known = await world.person(council, { familyName: 'Example', givenNames: 'Ann' });
    const reportId = await take({ people: [{ personId: known, role: 'victim' }] });
    const { reference } = await db.prepare((root) =>
      root.selectFrom('reports').select('reference').where('id', '=', reportId).executeTakeFirstOrThrow(),
    );
    const search = await client.post('/search', { query: reference });
    expect((await client.get(search.headers.location ?? '')).body).toContain(`href="/reports/${reportId}"`);
    const person = await client.get(`/people/${known}`);
    expect(person.body).toContain(`href="/reports/${reportId}"`);
    expect(person.body).toContain('Waiting for triage');
  });
});
