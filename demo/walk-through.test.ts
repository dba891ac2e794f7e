import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '../src/kernel/clock.ts';
import { findActor } from '../src/modules/access/index.ts';
import { bootApp, type TestApp, type TestClient } from '../test/support/app.ts';
import { openTestDatabase, type TestDatabase } from '../test/support/database.ts';
import { fillDemo } from './fill-demo.ts';

const TODAY = '2026-06-15';
const clock = fixedClock(`${TODAY}T09:00:00Z`);

/** The steps of docs/site/guides/walk-through.md, in its order. */
describe('the walk-through', () => {
  let db: TestDatabase;
  let app: TestApp;
  beforeAll(async () => {
    db = await openTestDatabase('embedded', clock);
    await fillDemo(db.database, { today: TODAY });
    app = await bootApp(db, { clock, demo: true });
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  const signIn = async (email: string): Promise<TestClient> => {
    const actor = await findActor(db.database, email);
    if (!actor) throw new Error(`Nobody has the address ${email}.`);
    return app.signedIn(actor);
  };
  /** The page that a form leads to. */
  const follow = async (client: TestClient, url: string, fields: Record<string, string | string[]>) => {
    const sent = await client.post(url, fields);
    expect(sent.statusCode).toBe(303);
    return {
      url: sent.headers.location ?? '',
      page: wordsOf((await client.get(sent.headers.location ?? '')).body),
    };
  };
  const search = async (email: string, terms: string): Promise<string> =>
    (await follow(await signIn(email), '/search', { query: terms })).page;

  it('shows a housing officer what her own agency had of the family, and that police and council hold something', async () => {
    const megan = await signIn('megan.calvert@housing.example');
    const { page } = await follow(megan, '/reports/take', {
      description: 'Drums and shouting in the yard past one in the morning, the third night this week.',
      category: 'nuisance',
      placeLine: '14 Skellacroft Grove',
      postcode: 'ZZ2 1XB',
      occurredOn: 'yesterday',
      occurredTime: '',
      harm: 'Nobody in the house slept.',
      hateStrand: '',
      alsoTold: '',
      givenNames1: 'Donna Marie',
      familyName1: 'Garrity',
      bornOn1: '12/3/1984',
      phone1: '',
      roles1: ['alleged-perpetrator'],
    });
    expect(page).toContain('Donna Marie Garrity');
    expect(page).toContain('Already held by other agencies');
    expect(page).toMatch(/Cleveland Police .*Ask Daniel Okoro, Neighbourhood Constable/);
    expect(page).toMatch(/Hartlepool Borough Council .*Ask the agency: Community Safety/);
    expect(page).toMatch(/about the same people, \d+ about people who live with them/);
    expect(page).toMatch(/Looked at by [A-Z]/);
  });

  it('finds every Garrity of the household by name and postcode', async () => {
    const page = await search('megan.calvert@housing.example', 'Garrity ZZ2 1XB');
    for (const name of ['Donna Marie Garrity', 'Kyle Garrity', 'Jake Garrity', 'Ellie-Mae Garrity'])
      expect(page).toContain(name);
  });

  it('tells a fire officer only that there is something, and whom to ask', async () => {
    const page = await search('rob.ainsley@fire.example', 'Garrity 12/3/1984');
    expect(page).toContain('Nobody whom you may see is like this');
    expect(page).toMatch(/Cleveland Police .*an anti-social behaviour case/i);
    expect(page).toMatch(/Hartlepool Borough Council holds something/);
    expect(page).not.toContain('Donna');
    expect(page).not.toContain('Skellacroft');
    expect(await search('rob.ainsley@fire.example', 'Garrity')).not.toContain('Cleveland Police');
  });

  it.each([
    ['a nurse whose agency has not signed', 'grace.tolley@health.example'],
    ['somebody of another partnership', 'tessa.fairlie@wexcombe-council.example'],
  ])('tells %s nothing', async (_, email) => {
    const page = await search(email, 'Garrity 12/3/1984');
    expect(page).not.toMatch(/Cleveland Police|Hartlepool Borough Council|Donna/);
  });

  it('shows an analyst no person and no case at all', async () => {
    const marcus = await signIn('marcus.feeney@police.example');
    for (const url of ['/search', '/reports', '/cases']) expect((await marcus.get(url)).statusCode).toBe(403);
  });

  it('shows the police their case, with the council in it and the landlord not', async () => {
    const daniel = await signIn('daniel.okoro@police.example');
    const list = (await daniel.get('/cases')).body;
    const path = /href="(\/cases\/[0-9a-f-]{36})"[^>]*>[^<]*Skellacroft Grove/.exec(list)?.[1];
    expect(path).toBeDefined();
    const sharing = wordsOf((await daniel.get(`${path}/sharing`)).body);
    expect(sharing).toContain('Everybody who does casework at Hartlepool Borough Council may');
    expect(sharing).not.toContain('Housing Hartlepool');
    const megan = await signIn('megan.calvert@housing.example');
    expect((await megan.get(path ?? '')).statusCode).toBe(404);
  });
});

/** What a page says, without its markup. */
function wordsOf(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');
}
