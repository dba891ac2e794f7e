import { once } from 'node:events';
import autocannon from 'autocannon';
import { sql } from 'kysely';
import { type Assurance, assurance, type Bar } from '../assure/assurance.ts';
import { onEachEngine } from '../assure/engines.ts';
import { fillDemo } from '../demo/index.ts';
import { londonDate } from '../src/kernel/london-date.ts';
import { startSession } from '../src/modules/access/index.ts';
import { bootApp, type TestApp } from '../test/support/app.ts';
import type { Engine, TestDatabase } from '../test/support/database.ts';

const LIMIT_MILLISECONDS = 25;
const WARM_UP = 30;
const ROUNDS = 200;
const BATCHES = 3;
const CONNECTIONS = 10;
const SECONDS = 5;

/** `npm run bench -- pages`: server time of the ten main pages on the demo, their audit included, and requests a second. */
export async function run(): Promise<Assurance> {
  const bars: Bar[] = [];
  await onEachEngine(async (db, engine) => {
    bars.push(...(await measure(db, engine)));
  });
  return assurance('pages', bars);
}

async function measure(db: TestDatabase, engine: Engine): Promise<Bar[]> {
  await db.prepare((root) =>
    fillDemo({ ...db.database, administer: (work) => work(root) }, { today: londonDate(new Date()) }),
  );
  const app = await bootApp(db);
  try {
    const cookies = { 'commonweal-session': await signInBusiest(db) };
    const pages = await mainPages(db, app, cookies);
    const bars: Bar[] = [];
    for (const [name, url] of pages) {
      const value = await ninetyFifth(app, url, cookies);
      bars.push({
        what: `${engine}: ${name}, p95 ms`,
        value,
        limit: LIMIT_MILLISECONDS,
        ok: value <= LIMIT_MILLISECONDS,
      });
    }
    const rate = await requestsPerSecond(
      app,
      pages.map(([, url]) => url),
      cookies,
    );
    bars.push({
      what: `${engine}: requests/s at ${CONNECTIONS} connections`,
      value: rate,
      limit: 1,
      ok: rate >= 1,
    });
    return bars;
  } finally {
    await app.close();
  }
}

/** Signs in the lead worker of the most cases: the one whose pages have most on them. */
async function signInBusiest(db: TestDatabase): Promise<string> {
  const userId = await db.prepare(async (root) => {
    const row = await root
      .selectFrom('records')
      .select('lead_user_id')
      .groupBy('lead_user_id')
      .orderBy(sql`count(*)`, 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    return row.lead_user_id;
  });
  return db.database.asNobody().write((tx) => startSession(tx, userId));
}

type Cookies = Record<string, string>;

/** The addresses of the ten main pages, found by following the links a worker would. */
async function mainPages(db: TestDatabase, app: TestApp, cookies: Cookies): Promise<[string, string][]> {
  const caseId = await linkOn(app, '/cases', /href="\/cases\/([0-9a-f-]{36})"/, cookies);
  const personId = await linkOn(app, `/cases/${caseId}/people`, /href="\/people\/([0-9a-f-]{36})/, cookies);
  const reportId = await linkOn(app, '/reports', /href="\/reports\/([0-9a-f-]{36})"/, cookies);
  const search = await findByName(db, app, cookies, personId);
  return [
    ['your work', '/'],
    ['search results', search],
    ['person', `/people/${personId}`],
    ['cases', '/cases'],
    ['case', `/cases/${caseId}`],
    ['people of a case', `/cases/${caseId}/people`],
    ['sharing of a case', `/cases/${caseId}/sharing`],
    ['reports', '/reports'],
    ['report', `/reports/${reportId}`],
    ['take a report', '/reports/take'],
  ];
}

async function linkOn(app: TestApp, url: string, pattern: RegExp, cookies: Cookies): Promise<string> {
  const { body, statusCode } = await app.server.inject({ url, cookies });
  const found = pattern.exec(body)?.[1];
  if (!found) throw new Error(`No link like ${pattern} on ${url} (status ${statusCode}).`);
  return found;
}

async function findByName(
  db: TestDatabase,
  app: TestApp,
  cookies: Cookies,
  personId: string,
): Promise<string> {
  const { body } = await app.server.inject({ url: '/search', cookies });
  const token = /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? '';
  const name = await db.prepare((root) =>
    root
      .selectFrom('source_records')
      .select('family_name')
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow(),
  );
  const sent = await app.server.inject({
    method: 'POST',
    url: '/search',
    cookies,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ query: name.family_name, _csrf: token }).toString(),
  });
  return String(sent.headers.location);
}

/**
 * The 95th percentile of a page's time, in milliseconds: of the quietest of three batches, for what else runs on the
 * machine only ever adds to a time. A page's own slow moments are in every batch.
 */
async function ninetyFifth(app: TestApp, url: string, cookies: Cookies): Promise<number> {
  const batches: number[] = [];
  for (let batch = 0; batch < BATCHES; batch++) batches.push(await ninetyFifthOnce(app, url, cookies));
  return Math.min(...batches);
}

async function ninetyFifthOnce(app: TestApp, url: string, cookies: Cookies): Promise<number> {
  const times: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const start = performance.now();
    const { statusCode } = await app.server.inject({ url, cookies });
    if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}`);
    if (round >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return Math.round((times[Math.ceil(times.length * 0.95) - 1] ?? 0) * 10) / 10;
}

async function requestsPerSecond(app: TestApp, urls: readonly string[], cookies: Cookies): Promise<number> {
  await app.server.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const run = autocannon({
    url: `http://127.0.0.1:${address.port}`,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: {
      cookie: Object.entries(cookies)
        .map(([name, value]) => `${name}=${value}`)
        .join('; '),
    },
    requests: urls.map((path) => ({ path })),
  });
  const [result] = (await once(run as unknown as NodeJS.EventEmitter, 'done')) as [autocannon.Result];
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} refused, ${result.errors} failed.`);
  return Math.round(result.requests.average);
}
