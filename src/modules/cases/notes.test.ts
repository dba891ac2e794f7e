import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../../test/support/app.ts';
import { type CaseScene, makeCaseScene } from '../../../test/support/case-scene.ts';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import type { Actor } from '../../kernel/actor.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { closeCase, type NoteAudience, writeCorrection, writeNote } from './index.ts';

const clock = fixedClock('2026-03-10T09:00:00Z');

describe.each(engines)('notes on a case (%s)', (engine) => {
  let db: TestDatabase;
  let app: TestApp;
  let scene: CaseScene;
  let caseId: string;
  let colleague: Actor;

  beforeAll(async () => {
    db = await openTestDatabase(engine, clock);
    app = await bootApp(db, { clock });
  });
  beforeEach(async () => {
    scene = await makeCaseScene(db, clock.now);
    colleague = await scene.world.user(scene.actors.contribute.agencyId, ['practitioner'], {
      name: 'Cole Colleague',
    });
    caseId = await scene.open();
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  const write = (
    actor: Actor,
    body: string,
    audience: NoteAudience = 'case',
    readerIds: readonly string[] = [],
  ): Promise<string> =>
    db.database
      .as(actor)
      .write((tx) => writeNote(tx, actor, { caseId, body, audience, readerIds, now: clock.now() }));
  /** Who of everybody finds a text on the case's page, in the order of the alphabet. */
  const readersOf = async (text: string): Promise<string[]> => {
    const found: string[] = [];
    for (const [name, actor] of Object.entries({ ...scene.actors, colleague })) {
      const page = await (await app.signedIn(actor)).get(`/cases/${caseId}`);
      if (page.body.includes(text)) found.push(name);
    }
    return found.sort();
  };

  it('for everyone on the case are read by everyone on it, and by nobody else', async () => {
    await write(scene.actors.contribute, 'Heard shouting');
    expect(await readersOf('Heard shouting')).toEqual(['colleague', 'contribute', 'manage', 'view']);
  });

  it("for the author's agency are read by those of it who may see the case", async () => {
    await write(scene.actors.contribute, 'Licence recall likely', 'agency');
    expect(await readersOf('Licence recall likely')).toEqual(['colleague', 'contribute']);
  });

  it('for named people are read by them and the author', async () => {
    await write(scene.actors.contribute, 'Between us', 'people', [scene.actors.view.userId]);
    expect(await readersOf('Between us')).toEqual(['contribute', 'view']);
  });

  it('name only people who can see the case, and somebody at all', async () => {
    for (const readers of [[], [scene.actors.pointer.userId]]) {
      await expect(write(scene.actors.contribute, 'No', 'people', readers)).rejects.toMatchObject({
        field: 'readerIds',
      });
    }
  });

  it('are lost to a named reader who can no longer see the case', async () => {
    const officer = scene.actors.pointer;
    await scene.share(caseId, { agencyId: scene.police, endsOn: '2026-03-10' });
    await write(scene.actors.manage, 'For one day', 'people', [officer.userId]);
    expect(await readersOf('For one day')).toEqual(['manage', 'pointer']);
    clock.set('2026-03-11T09:00:00Z');
    expect(await readersOf('For one day')).toEqual(['manage']);
    clock.set('2026-03-10T09:00:00Z');
  });

  it('are kept both when two people write at once', async () => {
    await Promise.all([
      write(scene.actors.manage, 'First of two'),
      write(scene.actors.contribute, 'Second of two'),
    ]);
    expect(await readersOf('First of two')).toContain('view');
    expect(await readersOf('Second of two')).toContain('view');
  });

  it('are corrected by their author alone, by a note that the same people read', async () => {
    const author = scene.actors.contribute;
    const noteId = await write(author, 'The diary begins in November', 'agency');
    const correct = (actor: Actor) =>
      db.database
        .as(actor)
        .write((tx) =>
          writeCorrection(tx, actor, { caseId, noteId, body: 'It begins in October', now: clock.now() }),
        );
    await expect(correct(colleague)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(correct(scene.actors.manage)).rejects.toMatchObject({ kind: 'not-found' });
    await correct(author);
    expect(await readersOf('It begins in October')).toEqual(['colleague', 'contribute']);
    const page = await (await app.signedIn(colleague)).get(`/cases/${caseId}`);
    expect(page.body).toContain('The diary begins in November');
    expect(page.body).toContain('This note was corrected');
  });

  it('are refused on a closed case, where a correction is still taken', async () => {
    const { manage } = scene.actors;
    const noteId = await write(manage, 'Wrong');
    await db.database
      .as(manage)
      .write((tx) =>
        closeCase(tx, manage, { caseId, version: 1, outcome: 'resolved', reason: 'Quiet', now: clock.now() }),
      );
    await expect(write(manage, 'Late')).rejects.toMatchObject({ kind: 'conflict' });
    await db.database
      .as(manage)
      .write((tx) => writeCorrection(tx, manage, { caseId, noteId, body: 'Right', now: clock.now() }));
    expect(await readersOf('Right')).toContain('view');
  });

  it('come back with everything typed when they are refused', async () => {
    const client = await app.signedIn(scene.actors.manage);
    const answer = await client.post(`/cases/${caseId}/notes`, {
      body: 'Typed in a stairwell',
      readerIds: [scene.actors.view.userId],
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Choose who may read this note');
    expect(answer.body).toContain('Typed in a stairwell');
    expect(answer.body).toMatch(new RegExp(`value="${scene.actors.view.userId}"\\s+checked`));
    const saved = await client.post(`/cases/${caseId}/notes`, { body: 'Typed again', audience: 'case' });
    expect(saved.headers.location).toBe(`/cases/${caseId}?message=note-saved`);
    const page = await client.get(`/cases/${caseId}?message=note-saved`);
    expect(page.body).toContain('Everybody whom the note is for finds it');
  });
});
