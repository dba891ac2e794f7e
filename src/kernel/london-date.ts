import { Temporal } from 'temporal-polyfill';

/** A calendar date in Europe/London as ISO text, such as `2015-11-20`. */
export type LondonDate = string;

const LONDON = 'Europe/London';
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The date that the calendar on the wall in London shows at an instant. */
export function londonDate(instant: Date): LondonDate {
  return zoned(instant).toPlainDate().toString();
}

/** The time in London at an instant, as `9:05am`. */
export function londonTime(instant: Date): string {
  const { hour, minute } = zoned(instant);
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return `${twelve}:${String(minute).padStart(2, '0')}${hour < 12 ? 'am' : 'pm'}`;
}

/** The time in London at an instant, 24-hour: `09:05`. */
export function londonClock(instant: Date): string {
  return zoned(instant).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** A date in words: `20 November 2015`. */
export function inWords(date: LondonDate): string {
  const { day, month, year } = Temporal.PlainDate.from(date);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** A date as a worker would say it: today, yesterday, tomorrow, then `20 November 2015`. */
export function spoken(date: LondonDate, today: LondonDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  if (days === -1) return 'yesterday';
  if (days === 1) return 'tomorrow';
  return inWords(date);
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: LondonDate, to: LondonDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** The date a number of days later (or earlier, when negative). */
export function addDays(date: LondonDate, days: number): LondonDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The date a number of calendar months later; 31 January and one month is the last of February. */
export function addMonths(date: LondonDate, months: number): LondonDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** Age in completed years on a date. */
export function ageOn(born: LondonDate, on: LondonDate): number {
  return Temporal.PlainDate.from(born).until(Temporal.PlainDate.from(on), { largestUnit: 'years' }).years;
}

/**
 * Reads a date as people type it: `12/03/2001`, `12 3 2001`, `12-03-2001`, `2001-03-12` or `12 March 2001`.
 * @returns the date, or null when the text is no date that exists.
 */
export function parseDate(text: string): LondonDate | null {
  const trimmed = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[\s/.-](\d{1,2})[\s/.-](\d{4})$/.exec(trimmed);
  if (numeric) return dateOf(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]));
  const words = /^(\d{1,2})\s+([a-z]{3,9})\s+(\d{4})$/.exec(trimmed);
  if (!words) return null;
  const month = MONTHS.findIndex((name) => name.toLowerCase().startsWith(words[2] ?? '')) + 1;
  return dateOf(Number(words[3]), month, Number(words[1]));
}

/**
 * Reads a day as people say it: `today`, `yesterday`, `tomorrow`, or a date in any way dates are typed. Names of
 * weekdays are none: "Friday" may be the last or the next.
 * @returns the date, or null when the text is no day.
 */
export function parseDay(text: string, today: LondonDate): LondonDate | null {
  const days = { yesterday: -1, today: 0, tomorrow: 1 };
  const word = text.trim().toLowerCase();
  return Object.hasOwn(days, word) ? addDays(today, days[word as keyof typeof days]) : parseDate(word);
}

/**
 * The instant at which a wall clock in London shows a date and time.
 * @param time 24-hour text such as `21:05`.
 */
export function londonInstant(date: LondonDate, time: string): Date {
  const wall = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: LONDON,
    plainTime: Temporal.PlainTime.from(time),
  });
  return new Date(wall.epochMilliseconds);
}

function dateOf(year: number, month: number, day: number): LondonDate | null {
  // ISO 8601 has a year 0; PostgreSQL, like everybody else, has none.
  if (year === 0) return null;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function zoned(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(LONDON);
}
