import { daysBetween, type LondonDate, spoken } from '../../kernel/london-date.ts';

/** How far ahead "Your work" looks, in days. */
export const WORK_HORIZON = 7;

/** When something is due, in words: `due tomorrow`, `due yesterday`, `due 2 November 2015, 18 days late`. */
export function dueInWords(dueOn: LondonDate, today: LondonDate): string {
  const late = daysBetween(dueOn, today);
  const words = `due ${spoken(dueOn, today)}`;
  return late > 1 ? `${words}, ${late} days late` : words;
}

/** Whether its day has passed. */
export function isLate(dueOn: LondonDate, today: LondonDate): boolean {
  return dueOn < today;
}

/** How an action ended, in words. */
export function resultInWords(result: 'done' | 'not-done'): string {
  return result === 'done' ? 'Done' : 'Will not be done';
}
