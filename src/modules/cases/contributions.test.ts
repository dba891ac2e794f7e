import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../../test/support/app.ts';
import { type CaseScene, makeCaseScene } from '../../../test/support/case-scene.ts';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import type { Actor } from '../../kernel/actor.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { parseSearch } from '../people/index.ts';
import { casesPersonPanel, casesSearchGroup, findCase, nameCases } from './index.ts';

const clock = fixedClock('2026-03-10T09:00:00Z');

describe.each(engines)('what cases contribute elsewhere (%s)', (engine) => {
  let db: TestDatabase;
  let app: TestApp;
  let scene: CaseScene;
  let caseId: string;
  let personId: string;

  beforeAll(async () => {
    db = await openTestDatabase(engine, clock);
    app = await bootApp(db, { clock });
    scene = await makeCaseScene(db, clock.now);
    caseId = await scene.open({ title: 'Fires 100% behind the Lyceum' });
    personId = await scene.person('Ashworth');
    await scene.addParty(caseId, personId, 'alleged-perpetrator');
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  /** Who of everybody is given something. */
  const whoGets = async (get: (actor: Actor) => Promise<boolean>): Promise<string[]> => {
    const found: string[] = [];
    for (const [name, actor] of Object.entries(scene.actors)) if (await get(actor)) found.push(name);
    return found.sort();
  };
  const finds = (text: string) =>
    whoGets(async (actor) => {
      const terms = parseSearch(text);
      const { items, disclosed } = await db.database
        .as(actor)
        .read((tx) => casesSearchGroup.find(tx, actor, terms));
      expect(disclosed.map(({ id }) => id)).toEqual(items.map(({ href }) => href.slice('/cases/'.length)));
      return items.some(({ href }) => href === `/cases/${caseId}`);
    });

  it('a search finds a case by its reference or all the words of its title, for those who may see it', async () => {
    const found = await db.database.as(scene.actors.manage).read((tx) => findCase(tx, caseId));
    const allowed = ['contribute', 'manage', 'view'];
    expect(await finds(found?.reference ?? '')).toEqual(allowed);
    expect(await finds('lyceum fires')).toEqual(allowed);
    expect(await finds('lyceum motorbikes')).toEqual([]);
    expect(await finds('f_res')).toEqual([]);
  });

  it("a person's page lists their cases to those who may see them, with the part they have", async () => {
    const panel = (actor: Actor) =>
      db.database.as(actor).read((tx) => casesPersonPanel.load(tx, actor, personId, '2026-03-10'));
    const listed = await whoGets(async (actor) => ((await panel(actor))?.disclosed.length ?? 0) > 0);
    expect(listed).toEqual(['contribute', 'manage', 'view']);
    const page = await (await app.signedIn(scene.actors.manage)).get(`/people/${personId}`);
    expect(page.body).toContain('Fires 100% behind the Lyceum');
    expect(page.body).toContain('Alleged perpetrator');
  });

  it('names of cases are told to those who may see them', async () => {
    const named = (actor: Actor) =>
      db.database.as(actor).read(async (tx) => (await nameCases(tx, [caseId])).get(caseId));
    expect(await whoGets(async (actor) => (await named(actor)) !== undefined)).toEqual([
      'contribute',
      'manage',
      'view',
    ]);
    expect(await named(scene.actors.manage)).toMatchObject({ href: `/cases/${caseId}`, who: 'Ashworth' });
  });
});
