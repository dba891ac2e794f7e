import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bootApp, type TestApp, type TestClient } from '../../../test/support/app.ts';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeWorld, type World } from '../../../test/support/world.ts';
import type { Actor } from '../../kernel/actor.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { addPerson } from '../people/index.ts';
import { importReports } from './import-reports.ts';

const clock = fixedClock('2026-03-10T09:00:00Z');
const now = clock.now();

const told = {
  description: 'Hammering on the door.',
  category: 'personal',
  placeLine: '9 Secret Close',
  postcode: 'ZZ9 9ZZ',
  occurredOn: 'yesterday',
  givenNames1: 'Ivy',
  familyName1: 'Plover',
  roles1: ['victim'],
  livesThere1: 'yes',
};

describe.each(engines)('the home of somebody new in a report (%s)', (engine) => {
  let db: TestDatabase;
  let app: TestApp;
  let world: World;
  let officer: Actor;
  let client: TestClient;

  beforeAll(async () => {
    db = await openTestDatabase(engine, clock);
    app = await bootApp(db, { clock });
  });
  beforeEach(async () => {
    world = await makeWorld(db);
    officer = await world.user(await world.agency('Council'));
    client = await app.signedIn(officer);
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  const draft = async (more: Record<string, string> = {}): Promise<string> =>
    String((await client.post('/reports/take', { ...told, ...more })).headers.location);
  const finish = (url: string, more: Record<string, string> = {}) =>
    client.post(url, { person1: 'new', ...more });
  const chosen = (body: string) => /name="protection"[^>]*value="([a-z]+)"[^>]*checked/.exec(body)?.[1];
  /** What was kept of where anybody of the partnership lives. */
  const kept = () =>
    db.prepare(async (root) => {
      const here = world.partnershipId;
      const addresses = await root
        .selectFrom('person_addresses')
        .select(['line', 'postcode', 'protected'])
        .where('partnership_id', '=', here)
        .execute();
      const households = await root
        .selectFrom('households')
        .select('id')
        .where('partnership_id', '=', here)
        .execute();
      const keys = await root
        .selectFrom('person_keys')
        .select('key')
        .where('partnership_id', '=', here)
        .where('kind', '=', 'postcode')
        .execute();
      return { addresses, households: households.length, keys: keys.length };
    });
  const protectIvy = () =>
    db.database.as(officer).write((tx) =>
      addPerson(tx, officer, {
        givenNames: 'Ivy',
        familyName: 'Plover',
        bornOn: null,
        address: { line: '9 Secret Close', postcode: 'ZZ9 9ZZ', protected: true },
        excludedUserIds: [],
        exclusionReason: '',
        now,
      }),
    );
  const home = { line: '9 Secret Close', postcode: 'ZZ9 9ZZ' };

  it('is asked for where somebody lives there, open unless chosen, and not otherwise', async () => {
    expect((await client.get(await draft({ livesThere1: '' }))).body).not.toContain('name="protection"');
    const url = await draft();
    const page = await client.get(url);
    expect(chosen(page.body)).toBe('open');
    expect(page.body).not.toContain('Your agency protects an address at this place');
    expect((await finish(url)).statusCode).toBe(303);
    expect(await kept()).toEqual({ addresses: [{ ...home, protected: false }], households: 1, keys: 1 });
    expect(chosen((await client.get(await draft())).body), 'an open address there protects nothing').toBe(
      'open',
    );
  });

  it('is kept as protected, without household and key, and the place of the report with it', async () => {
    const saved = await finish(await draft(), { protection: 'protected' });
    expect(saved.statusCode).toBe(303);
    expect(await kept()).toEqual({ addresses: [{ ...home, protected: true }], households: 0, keys: 0 });
    const readers = await db.prepare((root) =>
      root
        .selectFrom('protected_address_readers')
        .select('user_id')
        .where('partnership_id', '=', world.partnershipId)
        .execute(),
    );
    expect(readers).toEqual([]);
    expect((await client.get(String(saved.headers.location))).body).toContain('9 Secret Close');
  });

  it('is not said to be protected when nobody who lives there is added', async () => {
    const url = await draft();
    const refused = await client.post(url, { person1: 'skip', protection: 'protected' });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('no address is protected');
    expect(chosen(refused.body)).toBe('protected');
    const elsewhere = await client.post(await draft({ familyName2: 'Finch', roles2: 'witness' }), {
      person1: 'skip',
      person2: 'new',
      protection: 'protected',
    });
    expect(elsewhere.statusCode).toBe(422);
    expect(await kept()).toMatchObject({ addresses: [] });
  });

  it('is protected unless chosen otherwise where the agency protects an address, and the taker is warned', async () => {
    await protectIvy();
    const page = await client.get(await draft({ givenNames1: 'Una', familyName1: 'Teal' }));
    expect(chosen(page.body)).toBe('protected');
    expect(page.body).toContain('Your agency protects an address at this place');
    const elsewhere = await world.user(await world.agency('Police', 'police'));
    client = await app.signedIn(elsewhere);
    const other = await client.get(await draft());
    expect(chosen(other.body)).toBe('open');
    expect(other.body).not.toContain('Your agency protects an address at this place');
  });

  it('is protected when it comes in a file and the agency protects the place', async () => {
    await protectIvy();
    const headings =
      'SR Number,Request Received,Noise Occurred,Request Category,Source Address,Source Postcode';
    const row = '1,4-Feb-2026,3-Feb-2026 21:05,Loud music,14 Marram Street,ZZ1 1AA';
    const text = `${headings},Complainant,Complainant Address,Complainant Postcode,Complaint,Impact
${row},Ms Una Teal,9 Secret Close,ZZ9 9ZZ,Bass,`;
    const file = { name: 'noise.csv', bytes: new TextEncoder().encode(text.replace(/\n/g, '\r\n')) };
    await db.database.as(officer).write((tx) => importReports(tx, officer, { file, mapping: null, now }));
    const all = await kept();
    expect(all.addresses).toEqual([
      { ...home, protected: true },
      { ...home, protected: true },
    ]);
    expect(all).toMatchObject({ households: 0, keys: 0 });
  });
});
