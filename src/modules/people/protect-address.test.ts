import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../../test/support/app.ts';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeWorld } from '../../../test/support/world.ts';
import type { Actor } from '../../kernel/actor.ts';
import { addAddress } from './add-address.ts';
import { addPerson, findPerson } from './index.ts';
import { protectAddress } from './protect-address.ts';

const now = new Date();
const HOME = { line: '9 Hidden Close', postcode: 'ZZ4 4SF' };

describe.each(engines)('an address that is protected in place (%s)', (engine) => {
  let db: TestDatabase;
  let app: TestApp;
  let worker: Actor;
  let colleague: Actor;
  let other: Actor;
  beforeAll(async () => {
    db = await openTestDatabase(engine);
    app = await bootApp(db);
    const world = await makeWorld(db);
    const council = await world.agency('Council');
    worker = await world.user(council);
    colleague = await world.user(council);
    other = await world.user(await world.agency('Police', 'police'));
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  const add = (givenNames: string, more = {}): Promise<string> =>
    db.database.as(worker).write((tx) =>
      addPerson(tx, worker, {
        givenNames,
        familyName: 'Harbottle',
        bornOn: null,
        excludedUserIds: [],
        exclusionReason: '',
        address: { ...HOME, ...more },
        now,
      }),
    );
  const addressesOf = (personId: string) =>
    db.prepare(async (root) =>
      root
        .selectFrom('person_addresses')
        .select(['id', 'protected'])
        .where('person_id', '=', personId)
        .orderBy('recorded_at')
        .execute(),
    );
  const refusal = (work: Promise<unknown>) => work.then(() => null).catch((error: Error) => error.message);

  it('is protected for everybody the agency holds there, and stands in no list any more', async () => {
    const [ivy, ann] = [await add('Ivy'), await add('Ann')];
    const lineOf = (id: string) => db.database.as(colleague).read((tx) => findPerson(tx, id));
    expect((await lineOf(ann))?.address).toContain('9 Hidden Close');
    const [address] = await addressesOf(ivy);
    const client = await app.signedIn(worker);
    const url = `/people/${ivy}/address/${address?.id}/protect`;
    expect((await client.get(url)).body).toContain('It cannot be opened again.');
    const { headers } = await client.post(url, { readerIds: other.userId });
    expect(headers.location).toBe(`/people/${ivy}?message=address-protected`);
    for (const personId of [ivy, ann]) {
      expect((await addressesOf(personId)).map((one) => one.protected)).toEqual([true]);
      expect((await lineOf(personId))?.address).toBeNull();
    }
    expect((await client.get(url)).statusCode, 'it is protected already').toBe(404);
    expect((await client.get(`/people/${ivy}`)).body).toContain('Do not pass it on');
    const { rows } = await db.prepare((root) =>
      sql<{ user_id: string }>`select user_id from protected_address_readers`.execute(root),
    );
    expect(rows).toEqual([{ user_id: other.userId }]);
  });

  it('is not opened again by adding it once more, to anybody', async () => {
    const open = { ...HOME, line: '9, hidden close', now };
    const personId = await add('Joan', { line: '1 Other Street' });
    const again = db.database.as(worker).write((tx) => addAddress(tx, worker, { ...open, personId }));
    expect(await refusal(again)).toContain('Council protects this address');
    await db.database
      .as(worker)
      .write((tx) => addAddress(tx, worker, { ...open, personId, protected: true }));
    expect(await addressesOf(personId)).toHaveLength(2);
  });

  it('is not opened again past the verbs either: the database refuses', async () => {
    const personId = await add('Kay', { line: '2 Hidden Close', protected: true });
    const [address] = await addressesOf(personId);
    const opened = db.database
      .as(worker)
      .write((tx) => tx.updateTable('person_addresses').set({ protected: false }).execute());
    expect(await refusal(opened)).toContain('row-level security');
    expect(await addressesOf(personId)).toEqual([{ id: address?.id, protected: true }]);
  });

  it('is protected only by the agency that holds it', async () => {
    const personId = await add('Lil', { line: '3 Hidden Close' });
    const [address] = await addressesOf(personId);
    const attempt = db.database
      .as(other)
      .write((tx) => protectAddress(tx, other, { personId, addressId: address?.id ?? '', readerIds: [] }));
    expect(await refusal(attempt)).not.toBeNull();
    expect(await addressesOf(personId)).toEqual([{ id: address?.id, protected: false }]);
  });
});
