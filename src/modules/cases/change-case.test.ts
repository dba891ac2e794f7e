import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bootApp, type TestApp, type TestClient } from '../../../test/support/app.ts';
import { type CaseScene, makeCaseScene } from '../../../test/support/case-scene.ts';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import type { Actor } from '../../kernel/actor.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { type CaseToChange, changeCase, closeCase, findCase } from './index.ts';

const clock = fixedClock('2026-03-10T09:00:00Z');

describe.each(engines)('changing a case (%s)', (engine) => {
  let db: TestDatabase;
  let app: TestApp;
  let scene: CaseScene;
  let caseId: string;
  let lead: Actor;
  let supervisor: Actor;

  beforeAll(async () => {
    db = await openTestDatabase(engine, clock);
    app = await bootApp(db, { clock });
    scene = await makeCaseScene(db, clock.now);
    lead = scene.actors.manage;
    supervisor = await scene.world.user(scene.council, ['supervisor']);
  });
  beforeEach(async () => {
    caseId = await scene.open();
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  const change = (actor: Actor, more: Partial<CaseToChange>) =>
    db.database.as(actor).write((tx) =>
      changeCase(tx, actor, {
        caseId,
        version: 1,
        title: 'Noise at Quarry Row',
        summary: 'Four households have complained.',
        reviewOn: '2026-04-07',
        stage: 'assessment',
        leadUserId: lead.userId,
        now: clock.now(),
        ...more,
      }),
    );
  const found = () => db.database.as(lead).read((tx) => findCase(tx, caseId));
  const details = (client: TestClient, more: Record<string, string> = {}) =>
    client.post(`/cases/${caseId}/details`, {
      version: '1',
      title: 'Noise at Quarry Row',
      summary: 'Four households have complained.',
      stage: 'assessment',
      reviewOn: '7 April 2026',
      leadUserId: lead.userId,
      ...more,
    });

  it('keeps the first of two that are made at once, and refuses the second', async () => {
    const results = await Promise.allSettled([
      change(lead, { title: 'By the lead' }),
      change(supervisor, { title: 'By the supervisor' }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((result) => result.status === 'rejected');
    expect(refused?.reason).toMatchObject({ kind: 'conflict' });
    const winner = results[0]?.status === 'fulfilled' ? 'By the lead' : 'By the supervisor';
    expect(await found()).toMatchObject({ title: winner, version: 2 });
  });

  it('shows what the other wrote beside what was typed, and takes it when sent again', async () => {
    const [one, other] = [await app.signedIn(lead), await app.signedIn(supervisor)];
    expect((await details(one, { title: 'Noise and threats' })).statusCode).toBe(303);
    const refused = await details(other, { summary: 'Five households, and a child at risk.' });
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain('What it says now, and what you typed');
    expect(refused.body).toContain('Noise and threats');
    expect(refused.body).toContain('Five households, and a child at risk.');
    expect(refused.body).toContain('name="version" value="2"');
    const again = await details(other, {
      version: '2',
      title: 'Noise and threats',
      summary: 'Five households, and a child at risk.',
    });
    expect(again.headers.location).toBe(`/cases/${caseId}?message=changed`);
    expect(await found()).toMatchObject({
      title: 'Noise and threats',
      summary: 'Five households, and a child at risk.',
    });
    const page = await other.get(`/cases/${caseId}?show=changes`);
    expect(page.body).toContain('The title was: Noise at Quarry Row');
  });

  it('moves the case only as its type allows, and the review only ahead', async () => {
    await change(lead, { stage: 'monitoring' });
    await expect(change(lead, { version: 2, stage: 'assessment' })).rejects.toMatchObject({ field: 'stage' });
    await expect(
      change(lead, { version: 2, stage: 'monitoring', reviewOn: '2026-03-09' }),
    ).rejects.toMatchObject({ field: 'reviewOn' });
    expect(await found()).toMatchObject({ stage: 'monitoring', reviewOn: '2026-04-07', version: 2 });
  });

  it('closes with an outcome of the type, keeps who may read it, and reopens where it stood', async () => {
    const client = await app.signedIn(lead);
    const page = await client.get(`/cases/${caseId}/close`);
    expect(page.body).toContain('Resolved: the behaviour has stopped');
    const wrong = await client.post(`/cases/${caseId}/close`, { version: '1', outcome: 'won', reason: 'x' });
    expect(wrong.statusCode).toBe(422);
    const done = await client.post(`/cases/${caseId}/close`, {
      version: '1',
      outcome: 'resolved',
      reason: 'Quiet for three months.',
    });
    expect(done.headers.location).toBe(`/cases/${caseId}?message=closed`);
    const partner = await (await app.signedIn(scene.actors.view)).get(`/cases/${caseId}`);
    expect(partner.body).toContain('Quiet for three months.');
    for (const path of ['notes', 'details', 'close', 'people/add', 'actions/add', 'sharing/add']) {
      const { statusCode, body } = await client.get(`/cases/${caseId}/${path}`);
      expect(statusCode, path).toBe(409);
      expect(body).toContain('This case is closed');
    }
    const late = await client.post(`/cases/${caseId}/notes`, {
      body: 'Called round; quiet.',
      audience: 'case',
    });
    expect(late.statusCode).toBe(409);
    for (const words of ['This case is closed', 'What you wrote', 'Called round; quiet.'])
      expect(late.body).toContain(words);
    const reopened = await client.post(`/cases/${caseId}/reopen`, {
      version: '2',
      reason: 'It has begun again.',
      reviewOn: '7 April 2026',
    });
    expect(reopened.headers.location).toBe(`/cases/${caseId}?message=reopened`);
    expect(await found()).toMatchObject({ status: 'open', stage: 'assessment', reviewOn: '2026-04-07' });
    const chronology = await client.get(`/cases/${caseId}`);
    expect(chronology.body).toContain('Case closed');
    expect(chronology.body).toContain('Quiet for three months.');
    expect(chronology.body).toContain('It has begun again.');
  });

  it('is reviewed at least as often as its type says', async () => {
    await expect(change(supervisor, { reviewOn: '2026-04-08' })).rejects.toThrow(
      'Choose 7 April 2026 or earlier',
    );
    await expect(change(supervisor, { reviewOn: '2026-03-09' })).rejects.toThrow('today or later');
    await change(supervisor, { reviewOn: '2026-04-07' });
    expect(await found()).toMatchObject({ reviewOn: '2026-04-07' });
  });

  it('does not close what somebody changed in the meantime', async () => {
    await change(supervisor, { title: 'Noise, threats and a fire' });
    const client = await app.signedIn(lead);
    const stale = await client.post(`/cases/${caseId}/close`, {
      version: '1',
      outcome: 'resolved',
      reason: 'Quiet for three months.',
    });
    expect(stale.statusCode).toBe(409);
    expect(stale.body).toContain('Quiet for three months.');
    expect(await found()).toMatchObject({ status: 'open' });
  });

  it('closes once: of two at the same time one is told that somebody was first', async () => {
    const close = (actor: Actor) =>
      db.database.as(actor).write((tx) =>
        closeCase(tx, actor, {
          caseId,
          version: 1,
          outcome: 'resolved',
          reason: 'Quiet',
          now: clock.now(),
        }),
      );
    const results = await Promise.allSettled([close(lead), close(supervisor)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({
      kind: 'conflict',
    });
  });
});
