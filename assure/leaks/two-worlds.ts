import type { TestApp, TestClient } from '../../test/support/app.ts';
import type { TestDatabase } from '../../test/support/database.ts';
import type { Cast, Persona } from './cast.ts';
import { HANDLINGS, type Handling } from './oracle.ts';
import { plantCase } from './plant.ts';
import type { PlantedCase } from './planted-case.ts';
import { masked, type Probed } from './probe.ts';

/** Who must not notice that a case of some handling exists, nor anybody in it. */
const UNAWARE: readonly { readonly persona: Persona; readonly handlings: readonly Handling[] }[] = [
  { persona: 'kin of the victim', handlings: HANDLINGS },
  { persona: 'nurse', handlings: HANDLINGS },
  { persona: 'charity worker', handlings: HANDLINGS },
  { persona: 'analyst', handlings: HANDLINGS },
  { persona: 'elected member', handlings: HANDLINGS },
  { persona: 'information governance', handlings: HANDLINGS },
  { persona: 'administrator', handlings: HANDLINGS },
  { persona: 'stranger', handlings: HANDLINGS },
  { persona: 'fire officer', handlings: ['restricted'] },
];

const LISTS = [
  '/',
  '/search',
  '/cases',
  '/cases?show=closed',
  '/cases?show=mine',
  '/reports',
  '/reports/take',
  '/cases/open',
];

/**
 * Asks the same in a world without the hidden case and in the same world with it. Bodies, statuses and order must be
 * the same to the byte, but for form tokens and the identifier of the search itself.
 */
export async function compareWorlds(
  db: TestDatabase,
  app: TestApp,
  cast: Cast,
  result: Probed,
): Promise<void> {
  for (const handling of HANDLINGS) {
    const unaware = UNAWARE.filter(({ handlings }) => handlings.includes(handling));
    const clients = await Promise.all(unaware.map(({ persona }) => app.signedIn(cast.actors[persona])));
    const victim = plannedVictim();
    const before = await Promise.all(clients.map((client) => ask(client, victim)));
    await plantCase(db, cast, handling, 'none', { victim, fireHolds: false });
    const after = await Promise.all(clients.map((client) => ask(client, victim)));
    for (const [index, { persona }] of unaware.entries()) {
      for (const [question, answer] of before[index] ?? []) {
        result.cells += 1;
        if (answer === after[index]?.get(question)) continue;
        result.leaks.push({ persona, route: question, what: `tells that a hidden ${handling} case exists` });
      }
    }
  }
}

function plannedVictim(): PlantedCase['victim'] {
  return { familyName: 'Vexillary', bornOn: '1979-04-23', postcode: 'ZZ7 7VX' };
}

async function ask(client: TestClient, victim: PlantedCase['victim']): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const url of LISTS) {
    const answer = await client.get(url);
    answers.set(`GET ${url}`, `${answer.statusCode} ${masked(answer)}`);
  }
  for (const text of searchesFor(victim)) {
    const sent = await client.post('/search', { query: text });
    const found = sent.headers.location ? await client.get(String(sent.headers.location)) : sent;
    answers.set(`search "${text}"`, `${sent.statusCode} ${found.statusCode} ${masked(found)}`);
  }
  return answers;
}

/** Every keystroke of the name, slips of the keyboard, and each way to name two identifying facts. */
function searchesFor({ familyName, bornOn, postcode }: PlantedCase['victim']): string[] {
  const keystrokes = Array.from(familyName, (_letter, index) => familyName.slice(0, index + 1));
  return [
    ...keystrokes,
    'Vexilary',
    'Vexillery',
    bornOn,
    postcode,
    postcode.slice(0, 3),
    `${familyName} ${bornOn}`,
    `${familyName} ${postcode}`,
    `${postcode} ${familyName.toLowerCase()} ${bornOn}`,
  ];
}
