import { demoPlaces } from '../geography.ts';
import { type Random, randomFrom } from '../random.ts';

/** Somebody in the exports. Nobody here exists. */
export interface Somebody {
  readonly title: string;
  readonly given: string;
  readonly family: string;
  /** ISO date. */
  readonly born: string;
  readonly phone: string;
}

/** A home on a street of the demo, and who lives in it. */
export interface SceneHome {
  readonly number: number;
  readonly street: string;
  readonly postcode: string;
  readonly resident: Somebody;
}

/** What happened between two homes, in the words of each kind of agency. */
export interface Scene {
  readonly homes: readonly SceneHome[];
  /** The home that most of it comes from: it is in every export. */
  readonly troubled: SceneHome;
}

const GIVEN = [
  ['Ms', 'Amira'],
  ['Miss', 'Bethan'],
  ['Mr', 'Callum'],
  ['Mrs', 'Denise'],
  ['Mrs', 'Eileen'],
  ['Mr', 'Farid'],
  ['Mr', 'Gareth'],
  ['Miss', 'Hollie'],
  ['Mr', 'Ivan'],
  ['Mrs', 'Joanne'],
  ['Mr', 'Kieron'],
  ['Ms', 'Lesley'],
  ['Mrs', 'Małgorzata'],
  ['Mr', 'Noel'],
] as const;
const FAMILY = [
  'Applegarth',
  'Brigham',
  'Caldicott',
  'Dunmail',
  'Everley',
  'Fairbank',
  'Goodacre',
  'O’Hanlon',
  'Illingby',
  'Jessamine',
  'Kettlewood',
  'Lambourne',
  'Marsden-Hythe',
  'Nowakova',
] as const;

/** What the demo draws its geography from unless it is given another seed, so that it knows the postcodes of the exports. */
export const GEOGRAPHY_SEED = 'tall ships/geography';

/** A dozen homes on four streets of the demo. */
export function drawScene(random: Random): Scene {
  const streets = random.shuffled(demoPlaces(randomFrom(GEOGRAPHY_SEED))).slice(0, 4);
  const families = random.shuffled(FAMILY);
  const homes = random.shuffled(GIVEN).map(([title, given], at): SceneHome => {
    const street = streets[at % streets.length] ?? random.pick(streets);
    return {
      number: 2 + 2 * at,
      street: street.street,
      postcode: street.postcode,
      resident: {
        title,
        given,
        family: families[at] ?? random.pick(FAMILY),
        born: day(random, '1950-01-01', 20_000),
        // Of the numbers that Ofcom keeps for drama.
        phone: `01632 9600${10 + at}`,
      },
    };
  });
  const [troubled = random.pick(homes), ...rest] = homes;
  return { troubled, homes: rest };
}

/** The ISO date of a day up to so many days after another. */
export function day(random: Random, from: string, days: number): string {
  return new Date(Date.parse(from) + random.integer(0, days) * 86_400_000).toISOString().slice(0, 10);
}

/** A date as most systems here print it: `20/11/2015`. */
export function british(date: string): string {
  return date.split('-').reverse().join('/');
}

/** A time of the clock, evenings more often than mornings: `21:05`. */
export function clock(random: Random): string {
  const hour = (16 + random.integer(0, 11)) % 24;
  return `${String(hour).padStart(2, '0')}:${String(random.integer(0, 59)).padStart(2, '0')}`;
}

/** Rows as comma-separated values with CRLF. Only what needs quotation marks is quoted, as spreadsheets write it. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `${rows.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}
