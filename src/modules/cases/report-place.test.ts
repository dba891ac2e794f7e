import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp, type TestClient } from '../../../test/support/app.ts';
import { type CaseScene, makeCaseScene } from '../../../test/support/case-scene.ts';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { findReport, takeReport } from '../incidents/index.ts';
import { addPerson } from '../people/index.ts';
import { addReportToCase } from './add-report-to-case.ts';

const clock = fixedClock('2026-03-10T09:00:00Z');
const now = clock.now();
const KEPT_BACK = /place kept back to protect somebody/i;
const GIVEN_AWAY = /Secret Close|ZZ9 9ZZ/i;

describe.each(engines)('a report at a protected address, on a shared case (%s)', (engine) => {
  let db: TestDatabase;
  let app: TestApp;
  let scene: CaseScene;
  let lead: TestClient;
  let viewer: TestClient;
  let contributor: TestClient;
  let urls: readonly string[];
  let reference: string;
  let newReportId: string;

  beforeAll(async () => {
    db = await openTestDatabase(engine, clock);
    app = await bootApp(db, { clock });
    scene = await makeCaseScene(db, clock.now);
    const { manage, view, contribute } = scene.actors;
    lead = await app.signedIn(manage);
    viewer = await app.signedIn(view);
    contributor = await app.signedIn(contribute);
    const personId = await db.database.as(manage).write((tx) =>
      addPerson(tx, manage, {
        givenNames: 'Ivy',
        familyName: 'Plover',
        bornOn: '1990-01-01',
        address: { line: '9 Secret Close', postcode: 'ZZ9 9ZZ', protected: true },
        excludedUserIds: [],
        exclusionReason: '',
        now,
      }),
    );
    const caseId = await scene.open();
    const [reportId, other] = [await take(personId), await take(personId)];
    newReportId = await take(personId);
    for (const id of [reportId, other]) {
      await db.database.as(manage).write((tx) =>
        addReportToCase(tx, manage, {
          caseId,
          reportId: id,
          reportVersion: 1,
          people: [{ id: personId, role: 'victim' }],
          now,
        }),
      );
    }
    const report = await db.database.as(manage).read((tx) => findReport(tx, reportId));
    reference = report?.reference ?? '';
    urls = [`/cases/${caseId}`, `/reports/${reportId}`, `/people/${personId}`];
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  const take = (personId: string) => {
    const actor = scene.actors.manage;
    return db.database.as(actor).write((tx) =>
      takeReport(tx, actor, {
        category: 'nuisance',
        hateStrand: null,
        occurredOn: '2026-03-08',
        occurredTime: null,
        placeLine: '9 Secret Close',
        postcode: 'ZZ9 9ZZ',
        description: 'Hammering on a door.',
        harm: '',
        alsoTold: '',
        people: [{ personId, role: 'victim' }],
        receivedAt: now,
      }),
    );
  };
  const search = async (client: TestClient): Promise<string> => {
    const sent = await client.post('/search', { query: reference });
    return (await client.get(String(sent.headers.location))).body;
  };

  it('is read by those it is shared with, and its place on no page of theirs', async () => {
    for (const client of [viewer, contributor]) {
      const pages = await Promise.all(urls.map(async (url) => (await client.get(url)).body));
      for (const [at, body] of [...pages, await search(client)].entries()) {
        expect(body, urls[at]).toMatch(KEPT_BACK);
        expect(body, urls[at]).not.toMatch(GIVEN_AWAY);
      }
      expect(pages[0]).toContain('Hammering on a door.');
    }
  });

  it('keeps nothing back from the agency that took it', async () => {
    for (const url of urls) expect((await lead.get(url)).body, url).toMatch(/9 Secret Close/);
    expect(await search(lead)).toMatch(/9 Secret Close/);
  });

  it('opens a case under a title without the place, and warns of what is written', async () => {
    const page = await lead.get(`/reports/${newReportId}/open-case`);
    expect(/name="title"[^>]*value="([^"]*)"/.exec(page.body)?.[1]).toMatch(/^Nuisance, report [A-Z0-9-]+$/);
    expect(page.body).toContain('must not name the place');
    const adding = await lead.get(`/reports/${newReportId}/add-to-case`);
    expect(adding.body).toContain('must not name the place');
  });
});
