import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp, type TestClient } from '../../../../test/support/app.ts';
import { engines, openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { makeWorld } from '../../../../test/support/world.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';

describe.each(engines)('the page that adds a person (%s)', (engine) => {
  let db: TestDatabase;
  let app: TestApp;
  let worker: Actor;
  let client: TestClient;
  let colleague: TestClient;
  beforeAll(async () => {
    db = await openTestDatabase(engine);
    app = await bootApp(db);
    const world = await makeWorld(db);
    const council = await world.agency('Council');
    worker = await world.user(council);
    client = await app.signedIn(worker);
    colleague = await app.signedIn(await world.user(council));
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  /** What the audit trail says that the worker read by a request. */
  const readBy = async (url: string): Promise<string[]> => {
    const list = () =>
      db.prepare((root) =>
        root
          .selectFrom('audit_entries')
          .select(['action', 'subject_kind', 'subject_id'])
          .where('user_id', '=', worker.userId)
          .orderBy('sequence')
          .execute(),
      );
    const before = (await list()).length;
    expect((await client.get(url)).statusCode).toBe(200);
    return (await list()).slice(before).map((row) => `${row.action} ${row.subject_kind} ${row.subject_id}`);
  };
  const draftBy = async (author: TestClient): Promise<string> => {
    const { headers } = await author.post('/people/add', { givenNames: 'Ann', familyName: 'Marram' });
    return String(headers.location).replace('/people/drafts/', '');
  };
  const searchBy = async (author: TestClient): Promise<string> => {
    const { headers } = await author.post('/search', { query: 'ann marram' });
    return String(headers.location).replace('/search/', '');
  };

  it('records the draft or the search that it began with, whichever it showed', async () => {
    const [draft, search] = [await draftBy(client), await searchBy(client)];
    expect(await readBy(`/people/add?draft=${draft}`)).toEqual([`read draft ${draft}`]);
    expect(await readBy(`/people/add?search=${search}`)).toEqual([`read search ${search}`]);
    expect(await readBy(`/people/add?draft=${draft}&search=${search}`)).toEqual([`read draft ${draft}`]);
    expect(await readBy(`/people/add?draft=${newId()}&search=${search}`)).toEqual([`read search ${search}`]);
  });

  it('records nothing that it did not show, whatever the address names', async () => {
    const [draft, search] = [await draftBy(colleague), await searchBy(colleague)];
    expect(await readBy(`/people/add?draft=${draft}`)).toEqual([]);
    expect(await readBy(`/people/add?search=${search}`)).toEqual([]);
    expect(await readBy(`/people/add?draft=${newId()}`)).toEqual([]);
  });
});
