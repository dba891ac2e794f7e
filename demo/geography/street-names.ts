import type { Random } from '../random.ts';

// Made of syllables, so that no street of the demo is a street that somebody lives in.
const BEGINNINGS = [
  'Aldra',
  'Brenna',
  'Corla',
  'Dunnel',
  'Elster',
  'Farlow',
  'Garva',
  'Hester',
  'Immer',
  'Jarla',
  'Kellan',
  'Lorna',
  'Marrow',
  'Nettel',
  'Osker',
  'Pellar',
  'Quernel',
  'Rusken',
  'Skella',
  'Tarrow',
  'Ulver',
  'Vellan',
  'Wendle',
  'Yarrel',
] as const;
const ENDINGS = [
  'by',
  'combe',
  'dene',
  'field',
  'gate',
  'holm',
  'croft',
  'low',
  'moor',
  'ness',
  'stead',
  'thorpe',
  'wick',
] as const;
const KINDS = [
  'Street',
  'Street',
  'Street',
  'Road',
  'Road',
  'Avenue',
  'Avenue',
  'Close',
  'Close',
  'Crescent',
  'Drive',
  'Gardens',
  'Grove',
  'Terrace',
  'Walk',
  'Court',
] as const;

/** That many different street names that nobody lives in, such as Wendlemoor Avenue. */
export function streetNames(random: Random, count: number): string[] {
  const names = BEGINNINGS.flatMap((beginning) => ENDINGS.map((ending) => `${beginning}${ending}`));
  return random
    .shuffled(names)
    .slice(0, count)
    .map((name) => `${name} ${random.pick(KINDS)}`);
}
