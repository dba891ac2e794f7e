import type { LondonDate } from '../../kernel/london-date.ts';
import type { Purpose } from '../access/index.ts';

/** How a record is handled: what somebody learns who searches and may not see it. */
export type HandlingOfCase = 'normal' | 'sensitive' | 'restricted';

/** A role that a person can have in a case. */
export interface PartyRole {
  readonly code: string;
  readonly name: string;
  readonly meaning: string;
}

/** Where a case can stand, and where it can go from there. */
export interface Stage {
  readonly code: string;
  readonly name: string;
  readonly movesTo: readonly string[];
}

/** A kind of case, declared once a version. A case keeps the version it began with. */
export interface CaseType {
  readonly code: string;
  readonly version: number;
  /** The day from which new cases begin with this version. */
  readonly effectiveFrom: LondonDate;
  readonly name: string;
  readonly purpose: Purpose;
  /** Said to be usual on screen; the worker still chooses. */
  readonly suggestedHandling: HandlingOfCase;
  readonly partyRoles: readonly PartyRole[];
  /** The role in the case for each role in a report that opens it or is put on it. */
  readonly rolesFromReport: Readonly<Record<string, string>>;
  /** In order; a case begins in the first. */
  readonly stages: readonly Stage[];
  readonly reviewEveryDays: number;
  readonly outcomes: readonly { readonly code: string; readonly name: string }[];
}
