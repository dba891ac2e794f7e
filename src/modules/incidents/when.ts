import { addDays, type LondonDate, parseDate, spoken } from '../../kernel/london-date.ts';
import { timeInWords } from './time-of-day.ts';

/**
 * Reads a day as people say it on the telephone: `today`, `yesterday`, or a date in any way dates are typed.
 * @returns the date, or null when the text is no day.
 */
export function parseDay(text: string, today: LondonDate): LondonDate | null {
  const typed = text.trim().toLowerCase();
  if (typed === 'today') return today;
  if (typed === 'yesterday') return addDays(today, -1);
  return parseDate(typed);
}

/** When something happened, as a worker would say it: `yesterday, 9:05pm`. */
export function whenInWords(on: LondonDate, time: string | null, today: LondonDate): string {
  return [spoken(on, today), time && timeInWords(time)].filter(Boolean).join(', ');
}
