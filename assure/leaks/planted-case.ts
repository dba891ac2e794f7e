import type { Persona } from './cast.ts';
import type { Handling, Planted, ShareState } from './oracle.ts';

/** A unique text planted in a record: wherever it comes out, somebody was shown that record. */
export interface Canary {
  readonly text: string;
  readonly what: string;
  mayRead(persona: Persona): boolean;
}

/** A case with canaries in every field, and the identifiers that addresses are made of. */
export interface PlantedCase {
  readonly handling: Handling;
  readonly state: ShareState;
  readonly canaries: readonly Canary[];
  /** By the name an address gives it: caseId, personId, reportId, shelteredReportId, actionId, noteId, shareId, partyId ... */
  readonly ids: Readonly<Record<string, string>>;
  readonly victim: { readonly familyName: string; readonly bornOn: string; readonly postcode: string };
}

/** Makes a canary of a kind and remembers what it stands in. */
export type Plant = (planted: Planted, what: string) => string;
