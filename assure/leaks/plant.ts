import { randomBytes } from 'node:crypto';
import type { TestDatabase } from '../../test/support/database.ts';
import type { Cast } from './cast.ts';
import { HANDLINGS, type Handling, mayRead, type Planted, SHARE_STATES, type ShareState } from './oracle.ts';
import { plantPerson } from './plant-person.ts';
import { plantWork } from './plant-work.ts';
import type { Canary, PlantedCase } from './planted-case.ts';

/** One case for each handling and share state. */
export async function plantCases(db: TestDatabase, cast: Cast): Promise<PlantedCase[]> {
  const planted: PlantedCase[] = [];
  for (const handling of HANDLINGS) {
    for (const state of SHARE_STATES) planted.push(await plantCase(db, cast, handling, state));
  }
  return planted;
}

/** Plants one case as its lead worker would open it, with everything that can hang on it. */
export async function plantCase(
  db: TestDatabase,
  cast: Cast,
  handling: Handling,
  state: ShareState,
  { victim = someVictim(), fireHolds = true }: { victim?: PlantedCase['victim']; fireHolds?: boolean } = {},
): Promise<PlantedCase> {
  const canaries: Canary[] = [];
  const plant = (planted: Planted, what: string): string => {
    const text = `Canary${randomBytes(7).toString('hex')}`;
    canaries.push({
      text,
      what: `${what} of a ${handling} case, share ${state}`,
      mayRead: (persona) => mayRead(persona, planted, state),
    });
    return text;
  };
  const person = await plantPerson(db, cast, victim, plant);
  // What fire holds lets its officers see the person, though nothing of the case.
  if (fireHolds) {
    await cast.world.person(cast.agencies.fire, {
      familyName: victim.familyName,
      givenNames: plant('fire fact', 'fire given name'),
      personId: person.personId,
    });
  }
  const ids = await plantWork(db, cast, { handling, state, personId: person.personId, plant });
  return { handling, state, canaries, ids: { ...ids, ...person.ids }, victim };
}

function someVictim(): PlantedCase['victim'] {
  const number = Number.parseInt(randomBytes(2).toString('hex'), 16);
  return {
    familyName: 'Quillfeather',
    bornOn: `19${60 + (number % 40)}-0${1 + (number % 9)}-${10 + (number % 18)}`,
    postcode: `ZZ${1 + (number % 9)} ${1 + (number % 8)}QF`,
  };
}
