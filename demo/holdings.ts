import type { AgencyKey } from './agencies.ts';
import { type Day, dayOf, deskTime, instantOf, workingDay } from './calendar.ts';
import type { Home, Resident } from './homes.ts';
import type { Random } from './random.ts';
import { type Cast, STORY_HOMES } from './story-families.ts';

/** How likely an agency is to know somebody. */
type Chance = (resident: Resident, home: Home) => number;

const adult = ({ age }: Resident): boolean => age >= 18;

/** Housing knows its tenants, schools their pupils; the others know those who have trouble, and some who do not. */
const CHANCES: Readonly<Partial<Record<AgencyKey, Chance>>> = {
  police: ({ age }, { strain }) => (age < 10 ? 0.02 : 0.05) + 0.54 * strain,
  council: (_, { strain }) => 0.05 + 0.28 * strain,
  housing: (_, { tenure }) => (tenure === 'social' ? 0.9 : 0),
  probation: (resident, { strain }) => (adult(resident) && resident.age < 60 ? 0.09 * strain : 0),
  rehabilitation: (resident, { strain }) => (adult(resident) && resident.age < 60 ? 0.11 * strain : 0),
  fire: (resident) => (resident.age > 64 ? 0.12 : adult(resident) ? 0.02 : 0),
  health: (resident, { strain }) => 0.01 + 0.06 * strain + (resident.age < 4 ? 0.3 : 0),
  education: ({ age }) => (age >= 4 && age <= 17 ? 0.5 : 0),
  voluntary: (resident, { strain }) => (adult(resident) ? 0.01 + 0.06 * strain : 0),
};

/** The reports of the demo begin this many days before today; what agencies held before is older. */
export const WINDOW = 547;

/** Decides what the agencies hold before the demo's reports begin. Somebody whom nobody holds would not be there at all. */
export function holdAll(
  random: Random,
  homes: readonly Home[],
  agencies: readonly AgencyKey[],
  today: Day,
): void {
  for (const home of homes) {
    for (const resident of home.residents) {
      const cast = castOf(resident);
      for (const key of cast?.heldBy ?? []) holdBefore(random, resident, key, today);
      for (const key of cast ? [] : agencies) {
        if (random.chance(CHANCES[key]?.(resident, home) ?? 0)) holdBefore(random, resident, key, today);
      }
      if (resident.holdings.size === 0)
        holdBefore(random, resident, random.pick(lastResorts(resident, agencies)), today);
    }
  }
}

function castOf({ home, givenNames }: Resident): Cast | undefined {
  const story = STORY_HOMES.find(({ key }) => key === home.story);
  return story?.cast.find((one) => one.givenNames === givenNames);
}

function lastResorts({ age }: Resident, agencies: readonly AgencyKey[]): readonly AgencyKey[] {
  const usual: readonly AgencyKey[] =
    age < 5
      ? ['health']
      : age < 18
        ? ['education']
        : ['council', 'council', 'police', 'fire', 'health', 'voluntary'];
  const there = usual.filter((agency) => agencies.includes(agency));
  return there.length > 0 ? there : ['council'];
}

function holdBefore(random: Random, resident: Resident, agency: AgencyKey, today: Day): void {
  const born = dayOf(resident.bornOn);
  const day = random.integer(Math.max(born + 10, today - 2900), Math.max(born + 30, today - WINDOW - 10));
  const at = instantOf(workingDay(Math.min(day, today - 3)), deskTime(random));
  resident.holdings.set(agency, { at, by: null });
}

/**
 * Makes sure that an agency holds somebody from an instant on, as when they are entered while a report is taken.
 * @param by the user who typed it; null when it came with an import.
 */
export function hold(resident: Resident, agency: AgencyKey, at: string, by: string | null): void {
  const known = resident.holdings.get(agency);
  if (known && known.at <= at) return;
  resident.holdings.set(agency, { at, by });
}
