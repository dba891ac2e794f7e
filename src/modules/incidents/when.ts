import { type LondonDate, spoken } from '../../kernel/london-date.ts';
import { timeInWords } from './time-of-day.ts';

/** When something happened, as a worker would say it: `yesterday, 9:05pm`. */
export function whenInWords(on: LondonDate, time: string | null, today: LondonDate): string {
  return [spoken(on, today), time && timeInWords(time)].filter(Boolean).join(', ');
}
