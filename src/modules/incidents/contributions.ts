import type { NameRecords } from '../actions/index.ts';

/** What else can become of a report, offered by a higher module: add it to a case, open a case. */
export interface TriageLink {
  readonly text: string;
  href(reportId: string): string;
}

/** What higher modules contribute to the pages of reports. */
export interface IncidentsContributions {
  readonly triageLinks: readonly TriageLink[];
  /** Names the cases that reports are on. */
  readonly nameRecords: NameRecords;
  /** A type of case in words, for pointers. */
  nameOfType(type: string): string;
}
