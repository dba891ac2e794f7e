import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp, type TestClient, withoutToken } from '../../../test/support/app.ts';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeWorld } from '../../../test/support/world.ts';
import type { Actor } from '../../kernel/actor.ts';
import { addParty, openRecord } from '../access/index.ts';
import { addPerson, addToHousehold } from './index.ts';

const SEARCHES = [
  'plover',
  'plvoer',
  'plo',
  'ivy',
  'ivy plover',
  'plover 1990',
  'plover 1/1/1990',
  'ivy plover 1/1/1990 ZZ1 1AA',
  'plover ZZ1 1AA',
  'ZZ1',
  'ZZ1 1AA',
  '1/1/1990',
  '01632 960001',
  '943 476 5919',
  'zebedee',
];

/** What a search shows must not depend on what the searcher may not see: not by a word, a count or an order. */
describe.each(engines)('the world with somebody hidden and the world without (%s)', (engine) => {
  let db: TestDatabase;
  let app: TestApp;
  let client: TestClient;
  let searcher: Actor;
  let hider: Actor;
  const pages = new Map<string, string>();
  const now = new Date();
  const nobody = { excludedUserIds: [], exclusionReason: '' };

  beforeAll(async () => {
    db = await openTestDatabase(engine);
    app = await bootApp(db);
    const world = await makeWorld(db);
    searcher = await world.user(await world.agency('Council'));
    hider = await world.user(await world.agency('Police', 'police'));
    await world.agreement('anti-social-behaviour', [searcher.agencyId, hider.agencyId]);
    await world.agreement('prevent', [hider.agencyId]);
    client = await app.signedIn(searcher);
    // Enough people of the name to fill more than a page: somebody hidden must not push anybody off it.
    for (let at = 0; at < 24; at += 1)
      await add(searcher, `Person ${'abcdefghijklmnopqrstuvwxyz'[at]}`, 'Plover');
    await add(searcher, 'Ivy', 'Plover', { bornOn: '1990-01-01' });
    for (const text of SEARCHES) {
      const { headers } = await client.post('/search', { query: text });
      const url = String(headers.location);
      for (const address of [url, `${url}?show=40`]) pages.set(address, await bodyOf(address));
    }
    pages.set('/people/add', await bodyOf('/people/add'));
    await hide();
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  const bodyOf = async (address: string): Promise<string> => withoutToken((await client.get(address)).body);
  const add = (actor: Actor, givenNames: string, familyName: string, more = {}): Promise<string> =>
    db.database
      .as(actor)
      .write((tx) => addPerson(tx, actor, { ...nobody, givenNames, familyName, bornOn: null, now, ...more }));

  /** Somebody of the same name, birth, place and number, in a household, in cases the searcher may not know of. */
  const hide = async (): Promise<void> => {
    const facts = {
      bornOn: '1990-01-01',
      phone: '01632 960001',
      address: { line: '1 Sand Lane', postcode: 'ZZ1 1AA' },
    };
    const ivy = await add(hider, 'Ivy', 'Plover', facts);
    const aaron = await add(hider, 'Aaron', 'Plover', facts);
    const keptAway = { ...facts, excludedUserIds: [searcher.userId], exclusionReason: 'A cousin' };
    const kept = await add(hider, 'Ivy', 'Plover', keptAway);
    await db.database.as(hider).write(async (tx) => {
      const home = { line: '1 Sand Lane', postcode: 'ZZ1 1AA', fromOn: null, now };
      for (const personId of [ivy, aaron]) await addToHousehold(tx, hider, { ...home, personId });
      for (const [personId, purpose, handling] of [
        [ivy, 'anti-social-behaviour', 'restricted'],
        [aaron, 'prevent', 'normal'],
        [kept, 'anti-social-behaviour', 'normal'],
      ] as const) {
        const recordId = await openRecord(tx, hider, {
          ...nobody,
          kind: 'case',
          type: 'asb',
          purpose,
          handling,
          leadUserId: hider.userId,
          now,
        });
        await addParty(tx, hider, { recordId, personId, role: 'victim', now });
      }
    });
  };

  it('look alike, byte for byte, in every search', async () => {
    expect(pages.size).toBe(2 * SEARCHES.length + 1);
    for (const [address, before] of pages) {
      expect(await bodyOf(address), address).toBe(before);
    }
  });

  it('differ for the one who hides them', async () => {
    const other = await app.signedIn(hider);
    const { headers } = await other.post('/search', { query: 'ivy plover 1/1/1990' });
    expect((await other.get(String(headers.location))).body).toContain('1 Sand Lane');
  });

  it('suggest nobody hidden when the same person is added', async () => {
    const typed = { givenNames: 'Aaron', familyName: 'Plover', bornOn: '1/1/1990', postcode: '' };
    const { headers } = await client.post('/people/add', typed);
    const check = (await client.get(String(headers.location))).body;
    expect(check).not.toContain('Aaron Plover</label>');
    expect(check).not.toContain('Sand Lane');
  });

  it('would differ were the handling normal and the agreement signed: the same search then points', async () => {
    const open = { ...nobody, kind: 'case', type: 'asb', purpose: 'anti-social-behaviour' } as const;
    const address = [...pages].find(([, body]) => body.includes('value="plover 1/1/1990"'))?.[0] ?? '';
    await db.database.as(hider).write(async (tx) => {
      const personId = await addPerson(tx, hider, {
        ...nobody,
        givenNames: '',
        familyName: 'Plover',
        bornOn: '1990-01-01',
        now,
      });
      const recordId = await openRecord(tx, hider, {
        ...open,
        handling: 'normal',
        leadUserId: hider.userId,
        now,
      });
      await addParty(tx, hider, { recordId, personId, role: 'victim', now });
    });
    const after = await bodyOf(address);
    expect(after).not.toBe(pages.get(address));
    expect(after).toContain(
      'Police holds an anti-social behaviour case about somebody who fits your search.',
    );
  });
});
