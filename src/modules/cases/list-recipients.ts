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

/** What an agency's agreement suggests for a share with it: its lawful basis, and a last day that it covers. */
export interface SuggestedShare {
  readonly lawfulBasis: string;
  readonly endsOn: LondonDate;
}

/** An agency that a record can be shared with, and what the agreement that it has signed suggests. */
export type Recipient = AgencyForSharing & SuggestedShare;

/** Whom a record held for a purpose can be shared with. */
export interface Recipients {
  /** Agencies with a current agreement, and the others. */
  readonly signed: readonly Recipient[];
  readonly unsigned: readonly AgencyForSharing[];
  /** Caseworkers of the agencies that have signed. */
  readonly people: readonly Colleague[];
}

/** Whom a case can be shared with on a day; for those who manage it, without anybody who is kept out of it. */
export async function listRecipients(
  tx: ReadTx,
  asked: { readonly caseId: string; readonly purpose: string; readonly today: LondonDate },
): Promise<Recipients> {
  const agencies = await listAgenciesForSharing(tx, asked.purpose);
  const agreements = await listAgreements(tx);
  const signed = agencies.flatMap((agency) => {
    const suggested = suggestedShare(agreements, { ...asked, agencyId: agency.id });
    return agency.signed && suggested ? [{ ...agency, ...suggested }] : [];
  });
  const keptOut = new Set(await listKeptOut(tx, asked.caseId));
  const people = (await listColleagues(tx)).filter(
    ({ id, agencyId, roles }) =>
      signed.some((agency) => agency.id === agencyId) &&
      !keptOut.has(id) &&
      CASEWORK_ROLES.some((role) => roles.includes(role)),
  );
  return { signed, unsigned: agencies.filter((agency) => !agency.signed), people };
}

/**
 * What a share with an agency stands on: of the agreements in force for the purpose that the agency has signed, the one
 * that ends last. Null when it has signed none.
 */
export function suggestedShare(
  agreements: readonly Agreement[],
  asked: { readonly purpose: string; readonly agencyId: string; readonly today: LondonDate },
): SuggestedShare | null {
  const { purpose, agencyId, today } = asked;
  const current = agreements
    .filter(
      (one) =>
        one.purpose === purpose &&
        one.signedBy.includes(agencyId) &&
        one.startsOn <= today &&
        today <= one.endsOn,
    )
    .at(-1);
  if (!current) return null;
  const suggested = addMonths(today, SUGGESTED_MONTHS);
  const [endsOn = suggested] = [current.endsOn, suggested].sort();
  return { lawfulBasis: current.lawfulBasis, endsOn };
}

/** What suits every one of the recipients: the basis if they all have the same, else empty; the earliest last day. */
export function suggestedForAll(recipients: readonly Recipient[], today: LondonDate): SuggestedShare {
  const [lawfulBasis = '', ...others] = new Set(recipients.map((one) => one.lawfulBasis));
  const [endsOn = today] = recipients.map((one) => one.endsOn).sort();
  return { lawfulBasis: others.length === 0 ? lawfulBasis : '', endsOn };
}
