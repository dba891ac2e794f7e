import { dayOf } from './calendar.ts';
import { demoGeography } from './geography.ts';
import { addGeography } from './geography-rows.ts';
import { HARTLEPOOL } from './partnership.ts';
import { type Random, randomFrom } from './random.ts';
import { STORY_HOMES } from './story-families.ts';
import { type DemoData, noRows } from './tables.ts';
import { makeTown, type TownToMake } from './towns.ts';
import { makeTroubles } from './troubles.ts';
import { wexcombeTown } from './wexcombe.ts';

/** The seed of the walk-through, of screenshots and of whoever gives none. */
export const DEFAULT_SEED = 'tall ships';

/** What the demo is made from. */
export interface DemoToGenerate {
  readonly seed: string;
  /** The day on which it ends, as `2015-11-20`. */
  readonly today: string;
}

/** 1,200 homes of 3,000 people. */
const SIZES: TownToMake['population']['sizes'] = [
  [1, 330],
  [2, 330],
  [3, 270],
  [4, 180],
  [5, 60],
  [6, 30],
];
const WORST_STREETS = [1, 0.95, 0.9, 0.9, 0.85, 0.8, 0.8];

/** Makes the demo: the same for the same seed and day, to the last identifier. Nothing is read and nothing is written. */
export function generateDemo({ seed, today: date }: DemoToGenerate): DemoData {
  const today = dayOf(date);
  const rows = noRows();
  const geography = demoGeography(randomFrom(`${seed}/geography`));
  const worst = random(seed, 'streets').shuffled(geography.places).slice(0, WORST_STREETS.length);
  const deeds = makeTown(
    rows,
    seed,
    {
      partnership: HARTLEPOOL,
      places: geography.places,
      population: {
        sizes: SIZES,
        stories: STORY_HOMES,
        streets: new Map(worst.map(({ street }, at) => [street, WORST_STREETS[at] ?? 0])),
      },
      flights: 8,
      troubles: makeTroubles,
      reports: 2500,
      untriaged: 25,
      imports: true,
    },
    today,
  );
  addGeography(rows, rows.partnerships[0]?.id ?? '', geography);
  deeds.push(...makeTown(rows, seed, wexcombeTown(today), today));
  return { rows, deeds: deeds.sort((one, other) => (one.at < other.at ? -1 : 1)) };
}

function random(seed: string, part: string): Random {
  return randomFrom(`${seed}/${part}`);
}
