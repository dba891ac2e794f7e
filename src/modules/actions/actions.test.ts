import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bootApp, type TestApp, type TestClient } from '../../../test/support/app.ts';
import { type CaseScene, makeCaseScene } from '../../../test/support/case-scene.ts';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import type { Actor, Role } from '../../kernel/actor.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { addDays, daysBetween } from '../../kernel/london-date.ts';
import { dueInWords, isLate } from './action.ts';
import { type ActionToAdd, addAction, changeAction, findAction, finishAction } from './index.ts';
import { wordsForRoles } from './role-words.ts';

const clock = fixedClock('2026-03-10T09:00:00Z');
const TODAY = '2026-03-10';

describe('when an action is due', () => {
  it('is said as a worker would say it', () => {
    const words = [1, 0, -1, -2, 8].map((days) => dueInWords(addDays(TODAY, days), TODAY));
    expect(words).toEqual([
      'due tomorrow',
      'due today',
      'due yesterday',
      'due 8 March 2026, 2 days late',
      'due 18 March 2026',
    ]);
  });

  it('is late exactly when its day has passed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const due = addDays(TODAY, days);
        expect(isLate(due, TODAY)).toBe(daysBetween(TODAY, due) < 0);
        expect(dueInWords(due, TODAY).includes('late')).toBe(days < -1);
      }),
    );
  });
});

describe.each(engines)('actions (%s)', (engine) => {
  let db: TestDatabase;
  let app: TestApp;
  let scene: CaseScene;
  let caseId: string;
  let lead: Actor;
  let client: TestClient;

  beforeAll(async () => {
    db = await openTestDatabase(engine, clock);
    app = await bootApp(db, { clock });
  });
  beforeEach(async () => {
    scene = await makeCaseScene(db, clock.now);
    caseId = await scene.open();
    lead = scene.actors.manage;
    client = await app.signedIn(lead);
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  const add = (more: Partial<ActionToAdd> = {}, actor = lead) =>
    db.database.as(actor).write((tx) =>
      addAction(tx, actor, {
        recordId: caseId,
        title: 'Ask for the recording',
        ownerUserId: lead.userId,
        dueOn: '2026-03-12',
        now: clock.now(),
        ...more,
      }),
    );
  const finish = (actionId: string, actor = lead, resultNote = 'They have sent it') =>
    db.database
      .as(actor)
      .write((tx) =>
        finishAction(tx, actor, { actionId, version: 1, result: 'done', resultNote, now: clock.now() }),
      );

  it('go only to people who may add to the case', async () => {
    for (const owner of ['none', 'pointer', 'view'] as const) {
      await expect(add({ ownerUserId: scene.actors[owner].userId })).rejects.toMatchObject({
        field: 'ownerUserId',
      });
    }
    await add({ ownerUserId: scene.actors.contribute.userId });
  });

  it('are finished once: the second is told, and keeps what they typed', async () => {
    const actionId = await add();
    const page = await client.get(`/actions/${actionId}`);
    expect(page.body).toContain('Ask for the recording');
    await finish(actionId, scene.actors.contribute, 'Sent by post');
    const late = await client.post(`/actions/${actionId}`, {
      version: '1',
      result: 'not-done',
      resultNote: 'No answer in a week',
    });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Sent by post');
    expect(late.body).toContain('No answer in a week');
    const kept = await db.database.as(lead).read((tx) => findAction(tx, actionId));
    expect(kept).toMatchObject({ result: 'done', resultNote: 'Sent by post', version: 2 });
  });

  it('stay as they are once finished, even for a bare statement', async () => {
    const actionId = await add();
    await finish(actionId);
    const rewritten = await db.database
      .as(lead)
      .write((tx) =>
        tx
          .updateTable('actions')
          .set({ result_note: 'Something else' })
          .where('id', '=', actionId)
          .returning('id')
          .execute(),
      );
    expect(rewritten).toEqual([]);
  });

  it('are changed against the version that was read', async () => {
    const actionId = await add();
    const change = (title: string) =>
      db.database.as(lead).write((tx) =>
        changeAction(tx, lead, {
          actionId,
          version: 1,
          title,
          ownerUserId: scene.actors.contribute.userId,
          dueOn: '2026-03-20',
          now: clock.now(),
        }),
      );
    await change('Ask again');
    await expect(change('Ask a third time')).rejects.toMatchObject({ kind: 'conflict' });
    await expect(finish(actionId)).rejects.toMatchObject({ kind: 'conflict' });
    const refused = await client.post(`/actions/${actionId}/change`, {
      version: '1',
      title: 'Ask in person',
      ownerUserId: lead.userId,
      dueOn: 'tomorrow',
    });
    expect(refused.statusCode).toBe(409);
    for (const words of ['Ask again', 'Ask in person', 'Conrad Contributor', '11 March 2026']) {
      expect(refused.body).toContain(words);
    }
  });

  it('are due on a day as people say it, reckoned from today in London', async () => {
    const actionId = await add();
    const change = (version: string, title: string, dueOn: string) =>
      client.post(`/actions/${actionId}/change`, { version, title, ownerUserId: lead.userId, dueOn });
    expect((await change('1', 'Ask in person', 'tomorrow')).statusCode).toBe(303);
    expect((await client.get(`/actions/${actionId}/change`)).body).toContain('value="11 March 2026"');
    for (const [answer, words] of [
      [await change('2', 'Ask in person', 'Friday'), 'or today, yesterday or tomorrow'],
      [await change('2', 'Ask in person', 'yesterday'), 'Choose today or a later day'],
      [await change('2', 'Ask in\0 person', 'today'), 'Take out the characters that cannot be shown'],
      [await change('3000000000', 'Ask in person', 'today'), 'Open the page again'],
    ] as const) {
      expect([answer.statusCode, answer.body.includes(words)]).toEqual([422, true]);
    }
  });

  it('are read by whoever may read the case, and worked by whoever may add to it', async () => {
    const actionId = await add();
    const answers: Record<string, number> = {};
    for (const [name, actor] of Object.entries(scene.actors)) {
      const reader = await app.signedIn(actor);
      answers[name] = (await reader.get(`/actions/${actionId}`)).statusCode;
      answers[`${name} changes`] = (await reader.get(`/actions/${actionId}/change`)).statusCode;
    }
    expect(answers).toEqual({
      none: 404,
      'none changes': 404,
      pointer: 404,
      'pointer changes': 404,
      view: 200,
      'view changes': 404,
      contribute: 200,
      'contribute changes': 200,
      manage: 200,
      'manage changes': 200,
    });
    await expect(finish(actionId, scene.actors.view)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(finish(actionId, scene.actors.pointer)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('leave "Your work" once the case can no longer be seen', async () => {
    await scene.share(caseId, { agencyId: scene.police, level: 'contribute', endsOn: TODAY });
    const officer = scene.actors.pointer;
    await add({ ownerUserId: officer.userId, title: 'Knock on the door' });
    expect((await (await app.signedIn(officer)).get('/')).body).toContain('Knock on the door');
    clock.set('2026-03-11T09:00:00Z');
    expect((await (await app.signedIn(officer)).get('/')).body).not.toContain('Knock on the door');
    clock.set('2026-03-10T09:00:00Z');
  });
});

describe.each(engines)('"Your work" (%s)', (engine) => {
  let db: TestDatabase;
  let app: TestApp;
  let scene: CaseScene;

  beforeAll(async () => {
    db = await openTestDatabase(engine, clock);
    app = await bootApp(db, { clock });
    scene = await makeCaseScene(db, clock.now);
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  const work = async (actor: Actor) => (await (await app.signedIn(actor)).get('/')).body;

  it('is not agreed for a day that has passed', async () => {
    const lead = scene.actors.manage;
    const caseId = await scene.open();
    const add = (dueOn: string) =>
      db.database.as(lead).write((tx) =>
        addAction(tx, lead, {
          recordId: caseId,
          title: 'Call',
          ownerUserId: lead.userId,
          dueOn,
          now: clock.now(),
        }),
      );
    await expect(add('2026-03-09')).rejects.toThrow('Choose today or a later day');
    await expect(add('2026-03-10')).resolves.toBeDefined();
  });

  it('shows what is late first, what is due within a week, and nothing later', async () => {
    const lead = scene.actors.manage;
    const caseId = await scene.open({ title: 'With things to do', reviewOn: '2026-03-15' });
    await scene.open({ title: 'Reviewed later', reviewOn: '2026-04-05' });
    await scene.addParty(caseId, await scene.person('Ashworth'), 'alleged-perpetrator');
    const agreed = new Date('2026-02-27T09:00:00Z');
    for (const [title, dueOn] of [
      ['Due in a month', '2026-04-10'],
      ['Due on the day', '2026-03-10'],
      ['Long overdue', '2026-03-01'],
    ] as const) {
      await db.database
        .as(lead)
        .write((tx) =>
          addAction(tx, lead, { recordId: caseId, title, ownerUserId: lead.userId, dueOn, now: agreed }),
        );
    }
    const body = await work(lead);
    expect(body.indexOf('Long overdue')).toBeGreaterThan(0);
    expect(body.indexOf('Long overdue')).toBeLessThan(body.indexOf('Due on the day'));
    expect(body).toContain('due 1 March 2026, 9 days late');
    expect(body).not.toContain('Due in a month');
    expect(body).toContain('Review: With things to do');
    expect(body).not.toContain('Review: Reviewed later');
    expect(body).toContain('Ashworth');
  });

  it('shows a new share to those it lets in for a week, and a late review to the supervisor', async () => {
    await scene.open({ title: 'Freshly shared' });
    expect(await work(scene.actors.view)).toContain('Freshly shared');
    expect(await work(scene.actors.pointer)).not.toContain('Freshly shared');
    expect(await work(scene.actors.manage)).not.toContain('Freshly shared');
    const supervisor = await scene.world.user(scene.council, ['supervisor']);
    await scene.open({ title: 'Overlooked', reviewOn: '2026-03-11' });
    expect(await work(supervisor)).not.toContain('Review: Overlooked');
    clock.set('2026-03-18T09:00:00Z');
    expect(await work(scene.actors.view)).not.toContain('Freshly shared');
    expect(await work(supervisor)).toContain('Review: Overlooked');
    expect(await work(supervisor)).toContain('led by Lena Lead');
    clock.set('2026-03-10T09:00:00Z');
  });

  it('says in words what there is for those who do no casework, without links that lead nowhere', async () => {
    const roles: readonly Role[] = [
      'analyst',
      'elected-member',
      'democratic-services',
      'information-governance',
      'administrator',
    ];
    for (const role of roles) {
      const body = await work(await scene.world.user(scene.council, [role]));
      const [words] = wordsForRoles([role]);
      expect(body.replaceAll('&#39;', '’')).toContain(words?.slice(0, 60));
      expect(body).not.toContain('href="/cases');
      expect(body).not.toContain('Nothing waits for you');
    }
  });
});
