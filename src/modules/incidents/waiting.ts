import { daysBetween, type LondonDate, londonDate, spoken } from '../../kernel/london-date.ts';

/** How many days a report may wait for triage before it counts as late. */
export const TRIAGE_WITHIN_DAYS = 3;

/** Whether a report has waited too long. */
export function isLate(receivedAt: Date, today: LondonDate): boolean {
  return daysBetween(londonDate(receivedAt), today) > TRIAGE_WITHIN_DAYS;
}

/** How long a report has waited: `since today`, `since yesterday`, `4 days`. */
export function waitInWords(receivedAt: Date, today: LondonDate): string {
  const received = londonDate(receivedAt);
  const days = daysBetween(received, today);
  return days < 2 ? `since ${spoken(received, today)}` : `${days} days`;
}
