import type { LondonDate } from '../../kernel/london-date.ts';
import type { Category, HateStrand, ReportRole } from './report.ts';

/** Somebody as the caller named them. */
export interface NamedPerson {
  readonly givenNames: string;
  readonly familyName: string;
  readonly bornOn: LondonDate | null;
  readonly phone: string;
  /** Whether they live where it happened. */
  readonly livesThere: boolean;
  /** Their parts: who reports is often the victim too. */
  readonly roles: readonly ReportRole[];
}

/** What the caller told, before it becomes a report. */
export interface Answers {
  readonly description: string;
  readonly category: Category;
  readonly hateStrand: HateStrand | null;
  readonly placeLine: string;
  /** As printed, such as `ZZ1 1AA`; empty when not known. */
  readonly postcode: string;
  readonly occurredOn: LondonDate;
  readonly occurredTime: string | null;
  readonly harm: string;
  readonly alsoTold: string;
  readonly people: readonly NamedPerson[];
}

/** What somebody is called, as far as the caller knew. */
export function nameOf({ givenNames, familyName }: Pick<NamedPerson, 'givenNames' | 'familyName'>): string {
  return [givenNames, familyName].filter(Boolean).join(' ');
}

/** The beginning of a text, cut between words, for a line in a list. */
export function inShort(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest + 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > longest / 2 ? end : longest).trimEnd()}…`;
}
