import type { LightMyRequestResponse } from 'fastify';
import { newId } from '../../src/kernel/ids.ts';
import type { RouteDeclaration } from '../../src/web/routes.ts';
import type { TestClient } from '../../test/support/app.ts';
import type { Persona } from './cast.ts';
import type { Canary, PlantedCase } from './planted-case.ts';

/** A place where somebody was shown what they may not see, or was told that a hidden record exists. */
export interface Leak {
  readonly persona: string;
  readonly route: string;
  readonly what: string;
}

/** What looking everywhere found. */
export interface Probed {
  cells: number;
  /** Pages that were asked: one that nobody asked is not assured. */
  readonly asked: Set<string>;
  readonly leaks: Leak[];
  /** Canaries that somebody who may did see: one that nobody ever sees proves nothing. */
  readonly seen: Set<string>;
}

const PARAMETER = /:(\w+)/g;

/** The address of a route for a planted case; none when it needs an identifier that there is not. */
export function addressFor(route: string, ids: Readonly<Record<string, string>>): string | null {
  let whole = true;
  const address = route.replace(PARAMETER, (_all, name: string) => {
    const id = ids[name === 'draftId' && route.startsWith('/people') ? 'personDraftId' : name];
    if (id === undefined) whole = false;
    return id ?? '';
  });
  return whole ? address : null;
}

/** The addresses of a route for a planted case: one, or one for each of its reports. */
function addressesFor(
  route: string,
  { ids }: PlantedCase,
  own: Readonly<Record<string, string>> = {},
): string[] {
  const { shelteredReportId: reportId = '' } = ids;
  const all = [ids, { ...ids, reportId }].map((known) => addressFor(route, { ...known, ...own }));
  return [...new Set(all)].filter((address) => address !== null);
}

/** Asks every page, as one persona, for every planted case, and reads every canary out of the answer. */
export async function probePages(
  persona: Persona,
  client: TestClient,
  routes: readonly RouteDeclaration[],
  cases: readonly PlantedCase[],
  result: Probed,
): Promise<void> {
  const canaries = cases.flatMap((planted) => planted.canaries);
  const own = await searchAndDraft(client, cases);
  for (const { url } of routes.filter(({ method }) => method === 'GET')) {
    if (!url.includes(':')) {
      judge(persona, `GET ${url}`, await client.get(url), canaries, result);
      result.asked.add(url);
      result.cells += 1;
      continue;
    }
    for (const [index, planted] of cases.entries()) {
      const route = `GET ${url} (${planted.handling}, ${planted.state})`;
      for (const address of addressesFor(url, planted, own[index])) {
        result.asked.add(url);
        judge(persona, route, await client.get(address), canaries, result);
        result.cells += 1;
      }
    }
  }
}

/** Searches for each victim and begins to enter them, as far as the persona may: what is suggested may leak too. */
async function searchAndDraft(
  client: TestClient,
  cases: readonly PlantedCase[],
): Promise<Record<string, string>[]> {
  const own: Record<string, string>[] = [];
  for (const { victim } of cases) {
    const { familyName, bornOn, postcode } = victim;
    const sent = {
      searchId: await client.post('/search', { query: `${familyName} ${bornOn} ${postcode}` }),
      personDraftId: await client.post('/people/add', { familyName, bornOn, line: '1', postcode }),
      draftId: await client.post('/reports/take', {
        description: 'Shouting in the street',
        category: 'nuisance',
        placeLine: '1 The Street',
        postcode,
        occurredOn: '1 5 2026',
        familyName1: familyName,
        bornOn1: bornOn,
        roles1: 'victim',
        livesThere1: 'yes',
      }),
    };
    const made = Object.entries(sent).map(([name, answer]) => [name, idIn(answer.headers.location)]);
    own.push(Object.fromEntries(made.filter(([, id]) => id !== undefined)));
  }
  return own;
}

function idIn(location: unknown): string | undefined {
  return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(String(location ?? ''))?.[0];
}

/** Sends forms for records that are hidden from the persona: nothing may happen, and nothing be told. */
export async function probeForms(
  persona: Persona,
  client: TestClient,
  routes: readonly RouteDeclaration[],
  cases: readonly PlantedCase[],
  result: Probed,
): Promise<void> {
  const canaries = cases.flatMap((planted) => planted.canaries);
  for (const { url } of routes.filter(({ method }) => method === 'POST')) {
    for (const planted of cases) {
      const address = addressFor(url, planted.ids);
      const absent = addressFor(
        url,
        Object.fromEntries(Object.keys(planted.ids).map((name) => [name, newId()])),
      );
      if (address === null || absent === null) continue;
      const fields = guess(planted);
      const [answer, control] = [await client.post(address, fields), await client.post(absent, fields)];
      judge(persona, `POST ${url}`, answer, canaries, result);
      if (answer.statusCode !== control.statusCode || masked(answer) !== masked(control)) {
        result.leaks.push({
          persona,
          route: `POST ${url} (${planted.handling}, ${planted.state})`,
          what: `a hidden record answers ${answer.statusCode}, an absent one ${control.statusCode}`,
        });
      }
      result.cells += 1;
    }
  }
}

/** An address of a hidden record must answer exactly as one of no record at all. */
export async function compareWithAbsent(
  persona: Persona,
  client: TestClient,
  routes: readonly RouteDeclaration[],
  planted: PlantedCase,
  result: Probed,
): Promise<void> {
  const nothing = Object.fromEntries(Object.keys(planted.ids).map((name) => [name, newId()]));
  for (const { url } of routes.filter(({ method, url }) => method === 'GET' && url.includes(':'))) {
    const [hidden, absent] = [addressFor(url, planted.ids), addressFor(url, nothing)];
    if (hidden === null || absent === null) continue;
    const [answer, control] = [await client.get(hidden), await client.get(absent)];
    result.cells += 1;
    if (answer.statusCode !== control.statusCode || masked(answer) !== masked(control)) {
      result.leaks.push({
        persona,
        route: `GET ${url}`,
        what: 'a hidden record does not answer as an absent one',
      });
    }
  }
}

/** An answer without what differs from request to request: identifiers and form tokens. */
export function masked(answer: LightMyRequestResponse): string {
  return `${answer.headers.location ?? ''}\n${answer.body}`
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/name="_(csrf|once)" value="[^"]*"/g, 'TOKEN');
}

function judge(
  persona: Persona,
  route: string,
  answer: LightMyRequestResponse,
  canaries: readonly Canary[],
  result: Probed,
): void {
  const out = `${JSON.stringify(answer.headers)}\n${answer.body}`.toLowerCase();
  if (!out.includes('canary')) return;
  for (const canary of canaries) {
    if (!out.includes(canary.text.toLowerCase())) continue;
    if (canary.mayRead(persona)) result.seen.add(canary.text);
    else result.leaks.push({ persona, route, what: canary.what });
  }
}

/** Fields that some form would accept: guessing them must not get anybody anywhere. */
function guess({ ids }: PlantedCase): Record<string, string> {
  return {
    ...ids,
    body: 'Let me in',
    text: 'Let me in',
    title: 'Let me in',
    summary: 'Let me in',
    reason: 'Let me in',
    advice: 'Let me in',
    audience: 'case',
    outcome: 'resolved',
    result: 'done',
    role: 'witness',
    level: 'contribute',
    version: '1',
    handling: 'normal',
    dueOn: '1 6 2026',
    startsOn: '1 6 2026',
    endsOn: '1 7 2026',
    reviewOn: '1 6 2026',
    lawfulBasis: 'Let me in',
    familyName: 'Let',
    givenNames: 'Me In',
    line: '1 Let Me In Street',
    postcode: 'ZZ1 1AA',
    number: '01632 960999',
    kind: 'local',
    value: '1',
  };
}
