import type { Actor } from '../src/kernel/actor.ts';
import { type FixedClock, fixedClock } from '../src/kernel/clock.ts';
import { assemble } from '../src/main.ts';
import type { RouteDeclaration } from '../src/web/routes.ts';
import { bootApp, noAssets, type TestApp, type TestClient } from '../test/support/app.ts';
import type { Engine, TestDatabase } from '../test/support/database.ts';
import { type Assurance, assurance, type Bar } from './assurance.ts';
import { onEachEngine } from './engines.ts';
import { BUILT_AT, type Cast, LOOKED_AT, makeCast, type Persona } from './leaks/cast.ts';
import { mayView } from './leaks/oracle.ts';
import { plantCases } from './leaks/plant.ts';
import type { PlantedCase } from './leaks/planted-case.ts';
import { compareWithAbsent, type Leak, type Probed, probeForms, probePages } from './leaks/probe.ts';
import { compareWorlds } from './leaks/two-worlds.ts';

const LEAST_CELLS = 1_000;

/**
 * `npm run assure -- leaks`: canaries and two worlds. Every page and form, as every persona, for cases of every handling
 * and share state; nothing that a persona may not see may come out, in a body, a header, a count or an order.
 */
export async function run(): Promise<Assurance> {
  const bars: Bar[] = [];
  const clock = fixedClock(BUILT_AT);
  const used = await onEachEngine(async (db, engine) => {
    clock.set(BUILT_AT);
    bars.push(...(await lookEverywhere(db, engine, clock)));
  }, clock);
  bars.push({
    what: 'engines',
    value: used.join(', '),
    limit: 'embedded, postgresql',
    ok: used.length === 2,
  });
  return assurance('leaks', bars);
}

async function lookEverywhere(db: TestDatabase, engine: Engine, clock: FixedClock): Promise<Bar[]> {
  const cast = await makeCast(db);
  const cases = await plantCases(db, cast);
  clock.set(LOOKED_AT);
  const result: Probed = { cells: 0, asked: new Set(), leaks: [], seen: new Set() };
  const app = await bootApp(db, { clock });
  const { declared } = await assemble(
    { DEMO: false, SECURE_COOKIES: false, LOG_LEVEL: 'silent' },
    db.database,
    noAssets,
    clock,
  );
  const routes = declared.filter(
    ({ url }) => !['/sign-in', '/sign-out'].includes(url) && !url.startsWith('/assets'),
  );
  const clients = await signInAll(db, app, cast);
  for (const [persona, client] of clients) {
    await probePages(persona, client, routes, cases, result);
    const hidden = cases.filter(({ state }) => !mayView(persona, state));
    const [sample] = hidden;
    if (!sample) continue;
    // The case is hidden from this persona; its people and reports are so only from those who hold nothing of them.
    const forms = routes.filter(({ url }) =>
      isUnaware(persona) ? url.includes(':') : /:(caseId|actionId)/.test(url),
    );
    await probeForms(persona, client, forms, hidden.slice(0, 3), result);
    if (isUnaware(persona)) await compareWithAbsent(persona, client, routes, sample, result);
  }
  await compareWorlds(db, app, cast, result);
  await app.close();
  return barsOf(engine, cases, routes, result);
}

function barsOf(
  engine: Engine,
  cases: readonly PlantedCase[],
  routes: readonly RouteDeclaration[],
  { cells, asked, leaks, seen }: Probed,
): Bar[] {
  const canaries = cases.flatMap((planted) => planted.canaries);
  const unseen = canaries.filter(({ text }) => !seen.has(text)).map(({ what }) => what);
  const unasked = routes.filter(({ method, url }) => method === 'GET' && !asked.has(url));
  for (const { url } of unasked) console.error(`${engine}: nobody asked for ${url}`);
  report(engine, leaks, unseen);
  const none = (what: string, value: number): Bar => ({
    what: `${engine}: ${what}`,
    value,
    limit: 0,
    ok: value === 0,
  });
  return [
    { what: `${engine}: cells`, value: cells, limit: LEAST_CELLS, ok: cells >= LEAST_CELLS },
    none('pages that nobody asked for', unasked.length),
    none('leaks', leaks.length),
    none('canaries that nobody saw who may', unseen.length),
  ];
}

/** Signs everybody in, and then closes the account of the one who has left. */
async function signInAll(db: TestDatabase, app: TestApp, cast: Cast): Promise<[Persona, TestClient][]> {
  const clients: [Persona, TestClient][] = [];
  for (const [persona, actor] of Object.entries(cast.actors) as [Persona, Actor][]) {
    clients.push([persona, await app.signedIn(actor)]);
  }
  await db.prepare((root) =>
    root
      .updateTable('users')
      .set({ disabled_at: new Date(LOOKED_AT) })
      .where('id', '=', cast.actors['disabled supervisor'].userId)
      .execute(),
  );
  return clients;
}

/** Personas to whom every record of the assurance is hidden entirely, its people included. */
function isUnaware(persona: Persona): boolean {
  return ['kin of the victim', 'nurse', 'charity worker', 'analyst', 'administrator', 'stranger'].includes(
    persona,
  );
}

function report(engine: Engine, leaks: readonly Leak[], unseen: readonly string[]): void {
  const lines = new Set(leaks.map(({ persona, route, what }) => `${engine}: ${persona}, ${route}: ${what}`));
  for (const line of [...lines].slice(0, 40)) console.error(line);
  for (const what of new Set(unseen.slice(0, 20))) console.error(`${engine}: nobody saw the ${what}`);
}
