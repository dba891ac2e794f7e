import { placeKey } from '../src/modules/geography/index.ts';
import type { AgencyKey } from './agencies.ts';
import { type Day, dateOf, dayOf } from './calendar.ts';
import type { DemoPlace } from './geography.ts';
import { type FamilyName, pickFamilyName, pickGivenName, type Sex } from './names.ts';
import type { Random } from './random.ts';
import type { Cast, CastHome } from './story-families.ts';

/** A house, with where it lies. */
export interface Dwelling extends DemoPlace {
  readonly number: number;
  /** House and street, such as `14 Wendlemoor Avenue`. */
  readonly line: string;
  readonly placeKey: string;
}

/** When and by whom an agency first took somebody down. */
export interface Holding {
  /** Instant as ISO text. */
  readonly at: string;
  /** The user who typed it here; null when it came from the agency's own system. */
  readonly by: string | null;
}

/** Somebody who lives in the demo. */
export interface Resident {
  readonly id: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly sex: Sex;
  readonly bornOn: string;
  readonly age: number;
  readonly part: Part;
  readonly minority: boolean;
  readonly home: Home;
  /** Which agencies hold something about them. */
  readonly holdings: Map<AgencyKey, Holding>;
}

/** A household with where it lives. */
export interface Home {
  readonly dwelling: Dwelling;
  readonly residents: Resident[];
  readonly tenure: 'social' | 'private' | 'owner';
  /** From 0, a quiet home, to 1, one that every agency knows. */
  strain: number;
  readonly since: Day;
  /** Where they lived before, if that is known. */
  readonly before: Dwelling | null;
  /** The name of the story that is fixed, for homes of the walk-through. */
  readonly story: string | null;
}

type Part = 'grown-up' | 'child' | 'elder';

const HOUSES_EACH = 11;
const TENURES = { social: 28, private: 25, owner: 47 } as const;

/** Who lives together, by the size of the home: e an elder, g a grown-up, c a child; each as likely as its weight. */
const COMPOSITIONS: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  1: { g: 5, e: 5 },
  2: { gg: 4, ee: 3, gc: 4, eg: 1 },
  3: { ggc: 5, gcc: 4, egc: 1 },
  4: { ggcc: 6, gccc: 3 },
  5: { ggccc: 5, egccc: 2 },
  6: { ggcccc: 5, eggccc: 1 },
};
const PARTS: Readonly<Record<string, Part>> = { e: 'elder', g: 'grown-up', c: 'child' };

/**
 * The houses of every street: some show their even numbers, some their odd ones.
 * @param storyStreet the street that shows its even numbers: people of the walk-through live there.
 */
export function dwellingsOf(random: Random, places: readonly DemoPlace[], storyStreet: string): Dwelling[] {
  return places.flatMap((place) => {
    const first = place.street === storyStreet || random.chance(0.5) ? 2 : 1;
    return Array.from({ length: HOUSES_EACH }, (_, at): Dwelling => {
      const number = first + 2 * at;
      const line = `${number} ${place.street}`;
      return { ...place, number, line, placeKey: placeKey(line, place.postcode) };
    });
  });
}

/** Who is to live in the houses. */
export interface Population {
  /** How many homes there are of each size. */
  readonly sizes: readonly (readonly [size: number, homes: number])[];
  /** Homes with a fixed part, in the first of the worst streets; their sizes count among those above. */
  readonly stories: readonly CastHome[];
  /** The worst streets with their strain, from 0 to 1. */
  readonly streets: ReadonlyMap<string, number>;
}

/**
 * Peoples the houses.
 * @returns the homes, those with a fixed part first, and the houses where nobody of the demo lives.
 */
export function peopleHomes(
  random: Random,
  dwellings: readonly Dwelling[],
  { sizes, stories, streets }: Population,
  today: Day,
): { readonly homes: Home[]; readonly empty: Dwelling[] } {
  const [storyStreet] = streets.keys();
  const storyAt = (dwelling: Dwelling) =>
    stories.find(({ number }) => dwelling.street === storyStreet && dwelling.number === number);
  const left = random.shuffled(
    sizes.flatMap(([size, homes]) => {
      const taken = stories.filter(({ cast }) => cast.length === size).length;
      return Array.from({ length: homes - taken }, () => size);
    }),
  );
  const others = random.shuffled(dwellings.filter((dwelling) => !storyAt(dwelling)));
  const empty = others.splice(left.length);
  const strainAt = ({ street }: Dwelling) =>
    Math.max(random.next() ** 2.2, random.next() * (streets.get(street) ?? 0));
  const fixed = dwellings.flatMap((dwelling) => {
    const story = storyAt(dwelling);
    return story ? [storyHome(random, dwelling, story, today)] : [];
  });
  const rest = others.map((dwelling, at) => {
    const earlier = random.pick(random.chance(0.2) ? empty : others);
    const home = { ...emptyHome(random, dwelling, earlier, today), strain: strainAt(dwelling) };
    moveIn(random, home, left[at] ?? 1, today);
    return home;
  });
  return { homes: [...fixed, ...rest], empty };
}

function storyHome(random: Random, dwelling: Dwelling, { key, cast }: CastHome, today: Day): Home {
  const home: Home = {
    dwelling,
    residents: [],
    tenure: 'social',
    strain: 1,
    since: today - 2300,
    before: null,
    story: key,
  };
  home.residents.push(...cast.map((member) => castResident(random, home, member, today)));
  return home;
}

function emptyHome(random: Random, dwelling: Dwelling, earlier: Dwelling, today: Day): Home {
  const since = today - random.integer(40, random.chance(0.4) ? 1500 : 6000);
  const moved = since > today - 1500 && random.chance(0.55);
  return {
    dwelling,
    residents: [],
    tenure: random.weighted(['social', 'private', 'owner'] as const, (kind) => TENURES[kind]),
    strain: 0,
    since,
    before: moved && earlier !== dwelling ? earlier : null,
    story: null,
  };
}

function moveIn(random: Random, home: Home, size: number, today: Day): void {
  const [letters] = random.weighted(Object.entries(COMPOSITIONS[size] ?? {}), ([, weight]) => weight);
  const parts = Array.from(letters, (letter) => PARTS[letter] ?? 'grown-up');
  const children = parts.filter((part) => part === 'child').length;
  const eldest = random.integer(Math.min(16, 2 * children - 2), 17);
  const ages = children > 0 ? eldest + random.integer(19, 33) : random.integer(20, 61);
  const couple = parts[0] === parts[1] && parts[0] !== 'child';
  const name = pickFamilyName(random);
  let child = eldest;
  for (const [at, part] of parts.entries()) {
    const age = ageOf(random, part, ages, child);
    if (part === 'child') child = Math.max(0, child - random.integer(1, 4));
    const unmarried = couple && at === 1 && random.chance(0.35);
    const who = {
      part,
      age,
      sex: sexOf(random, home, part, couple),
      name: unmarried ? pickFamilyName(random) : name,
    };
    home.residents.push(makeResident(random, home, who, today));
  }
}

function ageOf(random: Random, part: Part, grownUps: number, child: number): number {
  if (part === 'child') return child;
  if (part === 'elder') return Math.min(92, Math.max(65, grownUps + random.integer(22, 32)));
  return Math.max(18, grownUps + random.integer(-3, 4));
}

/** Most couples are a woman and a man; most who bring up children alone are women. */
function sexOf(random: Random, home: Home, part: Part, couple: boolean): Sex {
  const [first] = home.residents;
  if (couple && home.residents.length === 1 && first && random.chance(0.95))
    return first.sex === 'female' ? 'male' : 'female';
  return random.chance(part === 'child' ? 0.49 : 0.56) ? 'female' : 'male';
}

interface ResidentToMake {
  readonly part: Part;
  readonly sex: Sex;
  readonly age: number;
  readonly name: FamilyName;
}

function makeResident(
  random: Random,
  home: Home,
  { part, sex, age, name }: ResidentToMake,
  today: Day,
): Resident {
  const bornOn = birthdayOf(random, age, today);
  const bornIn = Number(bornOn.slice(0, 4));
  const taken = home.residents.map(({ givenNames }) => givenNames.split(' ')[0]);
  let first = pickGivenName(random, name, sex, bornIn);
  for (let tries = 0; tries < 5 && taken.includes(first); tries += 1)
    first = pickGivenName(random, name, sex, bornIn);
  const middle = random.chance(0.22) ? pickGivenName(random, name, sex, bornIn - 28) : first;
  return {
    id: random.id(),
    givenNames: middle === first ? first : `${first} ${middle}`,
    familyName: name.family,
    minority: name.minority,
    sex,
    bornOn,
    age,
    part,
    home,
    holdings: new Map(),
  };
}

function castResident(random: Random, home: Home, { born, ...names }: Cast, today: Day): Resident {
  const bornOn = typeof born === 'string' ? born : birthdayOf(random, born, today);
  const age = Math.floor((today - dayOf(bornOn)) / 365.25);
  const part = age < 18 ? 'child' : age < 64 ? 'grown-up' : 'elder';
  return { id: random.id(), ...names, bornOn, age, part, minority: false, home, holdings: new Map() };
}

/** A day on which somebody of that age today may have been born. */
function birthdayOf(random: Random, age: number, today: Day): string {
  return dateOf(today - Math.floor(age * 365.25) - random.integer(2, 363));
}
