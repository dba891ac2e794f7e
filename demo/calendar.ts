import type { Random } from './random.ts';

/** A calendar day as the number of days since 1 January 1970: quicker to reckon with than a date. */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** The day of a date such as `2015-11-20`. */
export function dayOf(date: string): Day {
  return Date.parse(`${date}T00:00:00Z`) / MILLISECONDS;
}

/** The date of a day, such as `2015-11-20`. */
export function dateOf(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** The instant, as ISO text, at which clocks in London show a day and a number of minutes after midnight. */
export function instantOf(day: Day, minutes: number): string {
  const ahead = isSummerTime(day) ? 60 : 0;
  return new Date(day * MILLISECONDS + (minutes - ahead) * 60_000).toISOString();
}

/**
 * Whether clocks at midday are an hour ahead: from the last Sunday of March to the day before the last of October
 * (Summer Time Order 2002). The kernel's calendar knows it too; reckoned here, thousands of instants cost nothing.
 */
function isSummerTime(day: Day): boolean {
  const year = new Date(day * MILLISECONDS).getUTCFullYear();
  let summer = summers.get(year);
  if (!summer) {
    summer = [lastSunday(year, 2), lastSunday(year, 9)];
    summers.set(year, summer);
  }
  return day >= summer[0] && day < summer[1];
}

const summers = new Map<number, readonly [from: Day, to: Day]>();

function lastSunday(year: number, month: number): Day {
  const last = Date.UTC(year, month + 1, 0) / MILLISECONDS;
  return last - new Date(last * MILLISECONDS).getUTCDay();
}

/** Minutes after midnight as `21:05`. */
export function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Minutes after midnight as one writes in a note: `9.05pm`. */
export function writtenTime(minutes: number): string {
  const hour = Math.floor(minutes / 60);
  const past = minutes % 60;
  return `${hour % 12 === 0 ? 12 : hour % 12}${past === 0 ? '' : `.${String(past).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A day as one writes it in a note of about that time: `4 March`. */
export function writtenDay(day: Day): string {
  const date = new Date(day * MILLISECONDS);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

/** Whether a day is a Saturday or Sunday. */
export function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(day * MILLISECONDS).getUTCDay());
}

/** The same day, or the first working day after it. */
export function workingDay(day: Day): Day {
  return isDayOff(day) ? workingDay(day + 1) : day;
}

/** The same day, or the last working day before it. */
export function workingDayBefore(day: Day): Day {
  return isDayOff(day) ? workingDayBefore(day - 1) : day;
}

/** Weekends, Christmas, Boxing Day and New Year's Day. */
function isDayOff(day: Day): boolean {
  return isWeekend(day) || /-(?:12-2[56]|01-01)$/.test(dateOf(day));
}

/** Minutes after midnight at a desk: 8.45am to 5.15pm. */
export function deskTime(random: Random): number {
  return random.integer(525, 1035);
}

/** How busy a month is for anti-social behaviour, January first: summer evenings, and the nights before 5 November. */
const SEASON = [0.7, 0.75, 0.85, 1, 1.1, 1.2, 1.3, 1.3, 1.05, 1.15, 1.05, 0.8];
const BUSIEST = 1.3 * 1.35;

/** A day from `from` to `to`, both included, the likelier the busier the time of year and of the week. */
export function busyDay(random: Random, from: Day, to: Day): Day {
  for (let tries = 0; tries < 40; tries += 1) {
    const day = random.integer(from, Math.max(from, to));
    const date = new Date(day * MILLISECONDS);
    const week = [0, 5, 6].includes(date.getUTCDay()) ? 1.35 : 1;
    if (random.chance(((SEASON[date.getUTCMonth()] ?? 1) * week) / BUSIEST)) return day;
  }
  return to;
}

/** When in the day something happens. */
export type TimeOfDay = 'day' | 'evening' | 'night' | 'any';

/** Minutes after midnight, spread as reports are: mostly after school and work. */
export function busyTime(random: Random, when: TimeOfDay): number {
  const roll = random.next();
  if (when === 'day' || (when === 'any' && roll < 0.25)) return random.integer(470, 1080);
  if (when === 'night' && roll < 0.75) return random.integer(1290, 1439 + 170) % 1440;
  const later = Math.max(random.next(), random.next());
  return Math.round(980 + later * 455);
}

/** The latest of instants given as ISO text. */
export function latest(...instants: readonly string[]): string {
  return [...instants].sort().at(-1) ?? '';
}
