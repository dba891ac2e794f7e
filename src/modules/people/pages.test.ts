import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp, type TestClient } from '../../../test/support/app.ts';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeWorld, type World } from '../../../test/support/world.ts';
import type { Actor } from '../../kernel/actor.ts';
import { addParty, openRecord } from '../access/index.ts';

describe.each(engines)('pages about people (%s)', (engine) => {
  let db: TestDatabase;
  let app: TestApp;
  let world: World;
  let worker: Actor;
  let colleague: Actor;
  let client: TestClient;
  beforeAll(async () => {
    db = await openTestDatabase(engine);
    app = await bootApp(db);
    world = await makeWorld(db);
    const council = await world.agency('Council');
    worker = await world.user(council);
    colleague = await world.user(council);
    client = await app.signedIn(worker);
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  /** Sends a form that must be accepted, and gets the page it leads to. */
  const send = async (url: string, fields: Record<string, string | readonly string[]>) => {
    const answer = await client.post(url, fields);
    expect(answer.statusCode, answer.body).toBe(303);
    const to = String(answer.headers.location);
    const page = await client.get(to);
    expect(page.statusCode).toBe(200);
    return { to, path: to.split('?')[0] ?? '', body: page.body };
  };
  const add = async (givenNames: string, familyName: string, more: Record<string, string> = {}) => {
    const draft = await send('/people/add', { givenNames, familyName, ...more });
    return send(draft.path, { who: 'new' });
  };

  it('adds a person through a check, and finds them again', async () => {
    const draft = await send('/people/add', {
      givenNames: 'Ann',
      familyName: 'Marram',
      bornOn: '12/3/2001',
      line: '1 Sand Lane',
      postcode: 'zz11aa',
      phone: '01632 960001',
    });
    expect(draft.path).toMatch(/^\/people\/drafts\//);
    expect(draft.body).toContain('12 March 2001');
    const saved = await send(draft.path, { who: 'new' });
    expect(saved.body).toContain('The person is saved');
    expect(saved.body).toContain('1 Sand Lane, ZZ1 1AA');
    expect((await client.get(draft.path)).statusCode).toBe(404);
    const found = await send('/search', { query: 'marram 12/03/2001 ZZ1' });
    expect(found.body).toContain(`href="${saved.path}"`);
    expect(found.body).toContain('the name “marram”, born on 12 March 2001, postcode beginning ZZ1');
  });

  it('refuses an empty search and says what to enter', async () => {
    const refused = await client.post('/search', { query: '  ' });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('Enter a name, date of birth');
    const twice = await client.post('/search', { query: '1/1/2001 2/1/2001' });
    expect(twice.statusCode).toBe(422);
    expect(twice.body).toContain('one date of birth at a time');
    expect(twice.body).toContain('1/1/2001 2/1/2001');
  });

  it('shows who may be the same and adds to them when told so', async () => {
    const first = await add('Robert', 'Dunlin', { bornOn: '1/2/1990' });
    const draft = await send('/people/add', { givenNames: 'Bob', familyName: 'Dunlin', line: '2 Sand Lane' });
    expect(draft.body).toContain('Is it one of these people?');
    expect((await client.post(draft.path, {})).body).toContain('Choose whether it is one of these people');
    const added = await send(draft.path, { who: first.path.replace('/people/', '') });
    expect(added.path).toBe(first.path);
    expect(added.body).toContain('Bob Dunlin');
    expect(added.body).toContain('2 Sand Lane');
  });

  it('keeps a colleague away from the first save on', async () => {
    const fields = { familyName: 'Turnstone', excluded: [colleague.userId] };
    const refused = await client.post('/people/add', fields);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('Say why these people must not see this person');
    const draft = await send('/people/add', { ...fields, exclusionReason: 'A cousin' });
    expect(draft.body).toContain('Kept away');
    const saved = await send(draft.path, { who: 'new' });
    const other = await app.signedIn(colleague);
    expect((await other.get(saved.path)).statusCode).toBe(404);
    const { path } = await add('Kay', 'Turnstone');
    expect((await other.get(path)).statusCode).toBe(200);
  });

  it('adds each kind of fact, with who holds it', async () => {
    const { path } = await add('Tom', 'Sanderling', { line: '3 Sand Lane', postcode: 'ZZ1 1AB' });
    await send(`${path}/name/add`, { sort: 'alias', givenNames: 'Tommo' });
    await send(`${path}/phone/add`, { phone: '01632 960002' });
    const page = await send(`${path}/identifier/add`, { kind: 'nhs-number', value: '943 476 5919' });
    expect(page.body).toContain('Tommo');
    expect(page.body).toContain('01632 960002');
    expect(page.body).toContain('NHS number 9434765919');
    expect(page.body).toContain('Who holds what, and since when');
    const wrong = await client.post(`${path}/identifier/add`, { kind: 'nhs-number', value: '943 476 5918' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('one is mistyped');
  });

  it('follows a move: the old address ends the day before', async () => {
    const { path } = await add('Ida', 'Knot', { line: '4 Sand Lane', postcode: 'ZZ1 1AB' });
    const form = await client.get(`${path}/address/add`);
    const left = /name="leftIds"[^>]*value="([^"]+)"/.exec(form.body)?.[1] ?? '';
    const page = await send(`${path}/address/add`, {
      line: '5 Sand Lane',
      fromOn: '2/5/2024',
      leftIds: left,
    });
    expect(page.body).toContain('4 Sand Lane, ZZ1 1AB, until 1 May 2024');
    expect(page.body).toContain('5 Sand Lane, from 2 May 2024');
    const current = /\/address\/([0-9a-f-]+)\/end/.exec(page.body)?.[1];
    const early = await client.post(`${path}/address/${current}/end`, { toOn: '1/1/2024' });
    expect(early.body).toContain('They moved there on 2 May 2024');
    const ended = await send(`${path}/address/${current}/end`, { toOn: '1/6/2024' });
    expect(ended.body).toContain('5 Sand Lane, 2 May 2024 to 1 June 2024');
    expect((await client.get(`${path}/address/${current}/end`)).statusCode).toBe(404);
  });

  it('makes one household of those recorded at one place', async () => {
    const mother = await add('Ruth', 'Curlew', { line: '6 Sand Lane', postcode: 'ZZ1 1AC' });
    const son = await add('Ben', 'Curlew', { line: '6 Sand Ln', postcode: 'zz1 1ac' });
    for (const { path } of [mother, son]) {
      const form = await client.get(`${path}/household/add`);
      const address = /name="address"[^>]*value="([^"]+)"/.exec(form.body)?.[1] ?? '';
      await send(`${path}/household/add`, { address, fromOn: '1/1/2020' });
    }
    const page = await client.get(mother.path);
    expect(page.body).toContain(`href="${son.path}"`);
    const related = await send(`${mother.path}/relationship/add`, {
      otherPersonId: son.path.replace('/people/', ''),
      standing: 'parent-to',
    });
    expect(related.body).toContain('<strong>Child</strong>');
    expect((await client.get(son.path)).body).toContain('<strong>Parent</strong>');
    const membership = /\/household\/([0-9a-f-]+)\/end/.exec(page.body)?.[1];
    const left = await send(`${mother.path}/household/${membership}/end`, { toOn: '1/2/2024' });
    expect(left.body).toContain('Earlier household');
  });

  it('finds the other person of a relationship by a search', async () => {
    const one = await add('Una', 'Godwit');
    const other = await add('Ola', 'Plover');
    const step = await send(`${one.path}/relationship/add`, { query: 'ola plover' });
    expect(step.to).toContain('?search=');
    expect(step.body).toContain('Ola Plover');
    const empty = await client.post(`${one.path}/relationship/add`, { otherPersonId: 'search' });
    expect(empty.statusCode).toBe(422);
    const saved = await send(`${one.path}/relationship/add`, {
      otherPersonId: other.path.replace('/people/', ''),
      standing: 'associate',
    });
    expect(saved.body).toContain('Ola Plover');
  });

  it('records a search, whom it found and what it pointed to', async () => {
    const police = await world.user(await world.agency('Police', 'police'));
    await world.agreement('anti-social-behaviour', [worker.agencyId, police.agencyId]);
    const theirs = await world.person(police.agencyId, { familyName: 'Whimbrel', bornOn: '1988-04-04' });
    const recordId = await openCase(police, theirs);
    const mine = await add('Rae', 'Whimbrel', { bornOn: '4/4/1988' });
    const { path, body } = await send('/search', { query: 'whimbrel 4/4/1988' });
    expect(body).toContain('Police holds an anti-social behaviour case about somebody who fits your search.');
    expect(body).not.toContain(recordId);
    const searchId = path.replace('/search/', '');
    const entries = await db.prepare((root) =>
      root
        .selectFrom('audit_entries')
        .leftJoin('audit_details', 'audit_details.sequence', 'audit_entries.sequence')
        .select(['action', 'subject_kind as kind', 'subject_id as id', 'content'])
        .where('user_id', '=', worker.userId)
        .orderBy('audit_entries.sequence', 'desc')
        .limit(4)
        .execute(),
    );
    expect(entries.reverse()).toEqual([
      { action: 'search', kind: 'search', id: searchId, content: 'whimbrel 4/4/1988' },
      { action: 'read', kind: 'search', id: searchId, content: null },
      { action: 'read', kind: 'person', id: mine.path.replace('/people/', ''), content: null },
      { action: 'read', kind: 'pointer', id: recordId, content: null },
    ]);
  });

  const openCase = (actor: Actor, personId: string): Promise<string> =>
    db.database.as(actor).write(async (tx) => {
      const now = new Date();
      const recordId = await openRecord(tx, actor, {
        kind: 'case',
        type: 'asb',
        purpose: 'anti-social-behaviour',
        handling: 'normal',
        leadUserId: actor.userId,
        excludedUserIds: [],
        exclusionReason: '',
        now,
      });
      await addParty(tx, actor, { recordId, personId, role: 'victim', now });
      return recordId;
    });

  it('refuses those who do no casework', async () => {
    const analyst = await app.signedIn(await world.user(await world.agency('Analysis'), ['analyst']));
    expect((await analyst.get('/search')).statusCode).toBe(403);
    expect((await analyst.post('/search', { query: 'marram' })).statusCode).toBe(403);
  });
});
