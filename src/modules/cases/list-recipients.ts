import type { ReadTx } from '../../db/as.ts';
import { CASEWORK_ROLES } from '../../kernel/actor.ts';
import { addMonths, type LondonDate } from '../../kernel/london-date.ts';
import {
  type AgencyForSharing,
  type Agreement,
  type Colleague,
  listAgenciesForSharing,
  listAgreements,
  listColleagues,
} from '../access/index.ts';
import { listKeptOut } from './case-queries.ts';

/** Months that a share is suggested for; long enough to work a case, short enough to be looked at again. */
const SUGGESTED_MONTHS = 6;

/** Whom a record held for a purpose can be shared with, and what an agreement suggests for the share. */
export interface Recipients {
  /** Agencies with a current agreement, and the others. */
  readonly signed: readonly AgencyForSharing[];
  readonly unsigned: readonly AgencyForSharing[];
  /** Caseworkers of the agencies that have signed. */
  readonly people: readonly Colleague[];
  /** The lawful basis that the current agreement names; empty when there is none. */
  readonly lawfulBasis: string;
  readonly endsOn: LondonDate;
}

/** Whom a case can be shared with on a day; for those who manage it, without anybody who is kept out of it. */
export async function listRecipients(
  tx: ReadTx,
  asked: { readonly caseId: string; readonly purpose: string; readonly today: LondonDate },
): Promise<Recipients> {
  const agencies = await listAgenciesForSharing(tx, asked.purpose);
  const signed = agencies.filter((agency) => agency.signed);
  const keptOut = new Set(await listKeptOut(tx, asked.caseId));
  const people = (await listColleagues(tx)).filter(
    ({ id, agencyId, roles }) =>
      signed.some((agency) => agency.id === agencyId) &&
      !keptOut.has(id) &&
      CASEWORK_ROLES.some((role) => roles.includes(role)),
  );
  return {
    signed,
    unsigned: agencies.filter((agency) => !agency.signed),
    people,
    ...suggestedShare(await listAgreements(tx), asked),
  };
}

/** What the agreement in force for a purpose suggests: its lawful basis, and a last day that it covers. */
export function suggestedShare(
  agreements: readonly Agreement[],
  { purpose, today }: { readonly purpose: string; readonly today: LondonDate },
): { lawfulBasis: string; endsOn: LondonDate } {
  const suggested = addMonths(today, SUGGESTED_MONTHS);
  const current = agreements
    .filter((one) => one.purpose === purpose && one.startsOn <= today && today <= one.endsOn)
    .at(-1);
  if (!current) return { lawfulBasis: '', endsOn: suggested };
  const [earlier = suggested] = [current.endsOn, suggested].sort();
  return { lawfulBasis: current.lawfulBasis, endsOn: earlier };
}
