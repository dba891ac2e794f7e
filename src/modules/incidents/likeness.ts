import { addMonths, type LondonDate } from '../../kernel/london-date.ts';

/** Why an earlier report may belong with another, the strongest reason first. */
export const REASONS = ['person', 'household', 'place'] as const;

export type Reason = (typeof REASONS)[number];

/**
 * How many months back an earlier report still counts. People and those who live with them are followed for years:
 * what is handled one report at a time for years is what must be seen together. A place is busier, and what happened
 * there long ago says little of today.
 */
export const REACH_IN_MONTHS: Readonly<Record<Reason, number>> = { person: 60, household: 60, place: 12 };

/** Whom and what earlier reports are looked for about. */
export interface Subject {
  readonly personIds: ReadonlySet<string>;
  /** Those who live with them. */
  readonly householdIds: ReadonlySet<string>;
  readonly placeKey: string;
}

/** What is compared of a report. */
export interface Comparable {
  readonly id: string;
  readonly occurredOn: LondonDate;
  readonly occurredTime: string | null;
  /** Null where the place is kept back. */
  readonly placeKey: string | null;
  readonly personIds: readonly string[];
}

/** Two places are the same when their keys are; a place without a key, or kept back, is like no other. */
export function isSamePlace(one: string | null, other: string): boolean {
  return one !== '' && one === other;
}

/** The first day on which a report of a reason still counts. */
export function reachesBackTo(reason: Reason, today: LondonDate): LondonDate {
  return addMonths(today, -REACH_IN_MONTHS[reason]);
}

/** The strongest reason for which a report belongs with the subject and is recent enough, or null. */
export function reasonOf(report: Comparable, subject: Subject, today: LondonDate): Reason | null {
  const holds: Readonly<Record<Reason, boolean>> = {
    person: report.personIds.some((id) => subject.personIds.has(id)),
    household: report.personIds.some((id) => subject.householdIds.has(id)),
    place: isSamePlace(report.placeKey, subject.placeKey),
  };
  return REASONS.find((reason) => holds[reason] && report.occurredOn >= reachesBackTo(reason, today)) ?? null;
}

/** The latest to happen first; within a day a known time before an unknown one. */
export function latestFirst(one: Comparable, other: Comparable): number {
  return (
    compare(other.occurredOn, one.occurredOn) ||
    compare(other.occurredTime ?? '', one.occurredTime ?? '') ||
    compare(one.id, other.id)
  );
}

/** The reports that belong with a subject, each with why, the latest first. A report given twice is there once. */
export function likelyOf<R extends Comparable>(
  reports: readonly R[],
  subject: Subject,
  today: LondonDate,
): (R & { readonly reason: Reason })[] {
  const once = new Map(reports.map((report) => [report.id, report]));
  return [...once.values()]
    .flatMap((report) => {
      const reason = reasonOf(report, subject, today);
      return reason === null ? [] : [{ ...report, reason }];
    })
    .sort(latestFirst);
}

/** How many there are for each reason, as a sentence without its stop: `3 about the same people, 1 at the same place`. */
export function countInWords(reports: readonly { readonly reason: Reason }[]): string {
  return REASONS.flatMap((reason) => {
    const count = reports.filter((report) => report.reason === reason).length;
    return count === 0 ? [] : [`${count} ${COUNTED[reason]}`];
  }).join(', ');
}

const COUNTED: Readonly<Record<Reason, string>> = {
  person: 'about the same people',
  household: 'about people who live with them',
  place: 'at the same place',
};

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
