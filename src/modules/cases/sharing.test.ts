import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../../test/support/app.ts';
import { type CaseScene, makeCaseScene } from '../../../test/support/case-scene.ts';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import type { Actor } from '../../kernel/actor.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { changeLead, endShare, listExclusions, listShares, type ShareToGive } from '../access/index.ts';
import { addPerson } from '../people/index.ts';
import { openCase } from './index.ts';

const clock = fixedClock('2026-03-10T09:00:00Z');

describe.each(engines)('sharing a case (%s)', (engine) => {
  let db: TestDatabase;
  let app: TestApp;
  let scene: CaseScene;
  let officer: Actor;

  beforeAll(async () => {
    db = await openTestDatabase(engine, clock);
    app = await bootApp(db, { clock });
  });
  beforeEach(async () => {
    clock.set('2026-03-10T09:00:00Z');
    scene = await makeCaseScene(db, clock.now);
    officer = scene.actors.pointer;
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  /** The status of the case's page for an actor, who signs in for it as the clock stands. */
  const status = async (actor: Actor, caseId: string): Promise<number> =>
    (await (await app.signedIn(actor)).get(`/cases/${caseId}`)).statusCode;
  const shareWithPolice = async (caseId: string, more: Partial<ShareToGive> = {}) =>
    scene.share(caseId, { agencyId: scene.police, ...more });

  it('lets an agency in from the first day of a share to the last, and no longer', async () => {
    const caseId = await scene.open();
    await shareWithPolice(caseId, { startsOn: '2026-03-12', endsOn: '2026-03-14' });
    const seen: number[] = [];
    for (const day of ['11', '12', '14', '15']) {
      clock.set(`2026-03-${day}T09:00:00Z`);
      seen.push(await status(officer, caseId));
    }
    expect(seen).toEqual([404, 200, 200, 404]);
    expect(await status(scene.actors.manage, caseId)).toBe(200);
  });

  it('stands under Your work from its first day, however long before it was given', async () => {
    const caseId = await scene.open();
    await shareWithPolice(caseId, { startsOn: '2026-04-20', endsOn: '2026-06-30' });
    const listed: boolean[] = [];
    for (const day of ['03-11', '04-19', '04-20', '04-27', '04-28']) {
      clock.set(`2026-${day}T09:00:00Z`);
      const page = await (await app.signedIn(officer)).get('/');
      listed.push(page.body.includes(`/cases/${caseId}`));
    }
    expect(listed).toEqual([false, false, true, true, false]);
  });

  it('stops at the next request when the share is ended, in the same session', async () => {
    const caseId = await scene.open();
    await shareWithPolice(caseId);
    const client = await app.signedIn(officer);
    expect((await client.get(`/cases/${caseId}`)).statusCode).toBe(200);
    const { manage } = scene.actors;
    const shares = await db.database.as(manage).read((tx) => listShares(tx, caseId));
    const share = shares.find(({ agencyId }) => agencyId === scene.police);
    await db.database
      .as(manage)
      .write((tx) => endShare(tx, manage, { recordId: caseId, shareId: share?.id ?? '', now: clock.now() }));
    expect((await client.get(`/cases/${caseId}`)).statusCode).toBe(404);
  });

  it('gives back what was being written when the share ended', async () => {
    const { manage } = scene.actors;
    const caseId = await scene.open();
    await shareWithPolice(caseId, { level: 'contribute' });
    const client = await app.signedIn(officer);
    const url = `/cases/${caseId}/notes`;
    expect((await client.get(url)).statusCode).toBe(200);
    const shares = await db.database.as(manage).read((tx) => listShares(tx, caseId));
    const share = shares.find(({ agencyId }) => agencyId === scene.police);
    await db.database
      .as(manage)
      .write((tx) => endShare(tx, manage, { recordId: caseId, shareId: share?.id ?? '', now: clock.now() }));
    const late = await client.post(url, { body: 'Knocked twice; no answer.', audience: 'case' });
    expect(late.statusCode).toBe(404);
    expect(late.body).toContain('Knocked twice; no answer.');
    expect((await client.get(url)).body).not.toContain('What you wrote');
  });

  it('stops when the agreement lapses, says why, and works again when there is a new one', async () => {
    const council = await scene.world.agency('Borough');
    const police = await scene.world.agency('Constabulary', 'police');
    const lead = await scene.world.user(council);
    const constable = await scene.world.user(police);
    await scene.world.agreement('anti-social-behaviour', [council, police], { endsOn: '2026-03-31' });
    const caseId = await db.database.as(lead).write((tx) =>
      openCase(tx, lead, {
        type: 'asb',
        title: 'Lapse',
        summary: 'Lapse',
        handling: 'normal',
        leadUserId: lead.userId,
        excludedUserIds: [],
        exclusionReason: '',
        reviewOn: null,
        now: clock.now(),
      }),
    );
    const client = await app.signedIn(lead);
    const given = await client.post(`/cases/${caseId}/sharing/add`, {
      agencyId: police,
      userId: '',
      level: 'view',
      reason: 'They attend',
      lawfulBasis: 'Public task',
      startsOn: '10 March 2026',
      endsOn: '10 September 2026',
    });
    expect(given.statusCode).toBe(303);
    expect(await status(constable, caseId)).toBe(200);
    clock.set('2026-04-01T09:00:00Z');
    expect(await status(constable, caseId)).toBe(404);
    const page = await (await app.signedIn(lead)).get(`/cases/${caseId}/sharing`);
    expect(page.body).toContain('Constabulary has no current agreement for anti-social behaviour');
    await scene.world.agreement('anti-social-behaviour', [police], { startsOn: '2026-04-01' });
    expect(await status(constable, caseId)).toBe(200);
  });

  it('lets a named user in alone', async () => {
    const caseId = await scene.open();
    await shareWithPolice(caseId, { userId: officer.userId });
    expect(await status(officer, caseId)).toBe(200);
    expect(await status(await scene.world.user(scene.police), caseId)).toBe(404);
  });

  it('never lets in somebody kept out of the case, whatever else would', async () => {
    const supervisor = await scene.world.user(scene.council, ['supervisor']);
    const open = await scene.open();
    const closed = await scene.open({
      excludedUserIds: [officer.userId, supervisor.userId],
      exclusionReason: 'They are family',
    });
    for (const caseId of [open, closed]) await shareWithPolice(caseId);
    expect(await status(officer, open)).toBe(200);
    expect(await status(supervisor, open)).toBe(200);
    expect(await status(officer, closed)).toBe(404);
    expect(await status(supervisor, closed)).toBe(404);
    await expect(shareWithPolice(closed, { userId: officer.userId })).rejects.toMatchObject({
      field: 'userId',
    });
  });

  it('never lets in somebody kept away from any person in it, from when the person is added', async () => {
    const caseId = await scene.open();
    await shareWithPolice(caseId);
    const { manage } = scene.actors;
    const personId = await db.database.as(manage).write((tx) =>
      addPerson(tx, manage, {
        givenNames: 'Ivy',
        familyName: 'Plover',
        bornOn: null,
        excludedUserIds: [officer.userId],
        exclusionReason: 'A cousin',
        now: clock.now(),
      }),
    );
    expect(await status(officer, caseId)).toBe(200);
    await scene.addParty(caseId, personId, 'witness');
    expect(await status(officer, caseId)).toBe(404);
    expect(await status(await scene.world.user(scene.police), caseId)).toBe(200);
  });

  it('gives the lead to no colleague who is kept out, and tells who gave it away that the case is gone', async () => {
    const kept = await scene.world.user(scene.council);
    const next = await scene.world.user(scene.council, ['practitioner'], { name: 'Nell Next' });
    const caseId = await scene.open({ excludedUserIds: [kept.userId], exclusionReason: 'Family' });
    const client = await app.signedIn(scene.actors.manage);
    const form = {
      version: '1',
      title: 'Noise at Quarry Row',
      summary: 'Four households have complained.',
      stage: 'assessment',
      reviewOn: '7 April 2026',
    };
    const refused = await client.post(`/cases/${caseId}/details`, { ...form, leadUserId: kept.userId });
    expect(refused.statusCode).toBe(422);
    const given = await client.post(`/cases/${caseId}/details`, { ...form, leadUserId: next.userId });
    expect(given.headers.location).toBe('/cases?message=lead-given');
    expect(await status(scene.actors.manage, caseId)).toBe(404);
    expect(await status(next, caseId)).toBe(200);
    const page = await (await app.signedIn(next)).get(`/cases/${caseId}`);
    expect(page.body).toContain('Lena Lead to Nell Next');
  });

  it('gives the lead to nobody kept out, even by a bare statement', async () => {
    const kept = await scene.world.user(scene.council);
    const caseId = await scene.open({ excludedUserIds: [kept.userId], exclusionReason: 'Family' });
    const { manage } = scene.actors;
    const give = (leadUserId: string) =>
      db.database.as(manage).write((tx) => changeLead(tx, { recordId: caseId, leadUserId }));
    await expect(give(kept.userId)).rejects.toThrow(/row-level security/);
    await give((await scene.world.user(scene.council)).userId);
    expect(await status(manage, caseId)).toBe(404);
  });

  it('offers only agencies with a current agreement, and says why not the others', async () => {
    const caseId = await scene.open();
    const page = await (await app.signedIn(scene.actors.manage)).get(`/cases/${caseId}/sharing/add`);
    expect(page.body).toContain(`value="${scene.police}"`);
    expect(page.body).not.toContain(`value="${scene.fire}"`);
    expect(page.body).toMatch(/Fire: no current agreement for\s+anti-social behaviour/);
  });

  it('suggests the basis and last day of the agreement that the recipient has signed, and of no other', async () => {
    const caseId = await scene.open();
    await scene.world.agreement('anti-social-behaviour', [scene.fire], { endsOn: '2026-04-30' });
    const client = await app.signedIn(scene.actors.manage);
    const page = async () => (await client.get(`/cases/${caseId}/sharing/add`)).body;
    expect(await page()).toMatch(/id="lawfulBasis"[^>]*>Public task</);
    expect(await page()).toContain('value="30 April 2026"');
    await db.prepare((root) =>
      root
        .updateTable('agreements')
        .set({ lawful_basis: 'Vital interests' })
        .where('partnership_id', '=', scene.world.partnershipId)
        .where('ends_on', '=', '2026-04-30')
        .execute(),
    );
    expect(await page()).toMatch(/id="lawfulBasis"[^>]*></);
    expect(await page()).toContain('Its agreement names: Vital interests');
    expect(await page()).toContain('Its agreement names: Public task');
  });

  it('stands, for the agency of its own lead, on what that agency has signed', async () => {
    const { fire, world, council, actors } = scene;
    await world.agreement('anti-social-behaviour', [fire]);
    await db.prepare((root) =>
      root
        .updateTable('agreements')
        .set({ lawful_basis: 'Vital interests' })
        .where('partnership_id', '=', world.partnershipId)
        .where(
          'id',
          'in',
          root.selectFrom('agreement_signatories').select('agreement_id').where('agency_id', '=', fire),
        )
        .execute(),
    );
    const opened = await (await app.signedIn(actors.manage)).post('/cases/open', {
      title: 'Fires behind the hall',
      summary: 'Three this month.',
      handling: 'normal',
      keepOut: 'no',
      reviewOn: '1 April 2026',
      ownAgency: 'view',
    });
    const caseId = /cases\/([0-9a-f-]+)/.exec(String(opened.headers.location))?.[1] ?? '';
    const shares = await db.database.as(actors.manage).read((tx) => listShares(tx, caseId));
    expect(shares.map(({ agencyId, lawfulBasis }) => [agencyId, lawfulBasis])).toEqual([
      [council, 'Public task'],
    ]);
  });

  it('tells who is kept out only to those who manage the case', async () => {
    const kept = await scene.world.user(scene.police, ['practitioner'], { name: 'Kit Keptout' });
    const caseId = await scene.open({ excludedUserIds: [kept.userId], exclusionReason: 'Her brother' });
    const page = async (actor: Actor) =>
      (await (await app.signedIn(actor)).get(`/cases/${caseId}/sharing`)).body;
    expect(await page(scene.actors.manage)).toContain('Kit Keptout');
    expect(await page(scene.actors.manage)).toContain('Now: ');
    for (const actor of [scene.actors.view, scene.actors.contribute]) {
      expect(await page(actor)).toContain('Lena Lead');
      // Whoever is missing from a list of names is kept out.
      expect(await page(actor)).not.toContain('Now: ');
      expect(await page(actor)).not.toContain('Kit Keptout');
      expect(await page(actor)).not.toContain('Who is kept out');
      expect(await db.database.as(actor).read((tx) => listExclusions(tx, caseId))).toEqual([]);
    }
  });
});
