import type { ReadTx } from '../../../db/as.ts';
import { type Actor, CASEWORK_ROLES, hasRole } from '../../../kernel/actor.ts';
import { type LondonDate, londonDate } from '../../../kernel/london-date.ts';
import {
  type Colleague,
  listAgenciesForSharing,
  listAgreements,
  listColleagues,
} from '../../access/index.ts';
import { type CaseType, currentTypes } from '../case-type.ts';
import { suggestedShare } from '../list-recipients.ts';

/** What the form that opens a case offers. */
export interface Opening {
  readonly types: readonly CaseType[];
  /** Everybody else in the partnership, who could be kept out. */
  readonly others: readonly Colleague[];
  /** Who could lead: the user, and for a supervisor the caseworkers of the agency. */
  readonly leads: readonly Colleague[];
  /** By type: what a share with the user's own agency would stand on; null without a current agreement. */
  readonly ownAgency: ReadonlyMap<string, { lawfulBasis: string; endsOn: LondonDate } | null>;
  readonly now: Date;
}

/** Loads what the form that opens a case offers. */
export async function loadOpening(tx: ReadTx, actor: Actor, now: Date): Promise<Opening> {
  const today = londonDate(now);
  const types = currentTypes(today);
  const colleagues = await listColleagues(tx);
  const agreements = await listAgreements(tx);
  const ownAgency: [string, { lawfulBasis: string; endsOn: LondonDate } | null][] = [];
  for (const { code, purpose } of types) {
    const agencies = await listAgenciesForSharing(tx, purpose);
    const signed = agencies.some((agency) => agency.id === actor.agencyId && agency.signed);
    ownAgency.push([code, signed ? suggestedShare(agreements, { purpose, today }) : null]);
  }
  return {
    types,
    others: colleagues.filter(({ id }) => id !== actor.userId),
    leads: colleagues.filter(
      ({ id, agencyId, roles }) =>
        id === actor.userId ||
        (hasRole(actor, ['supervisor']) &&
          agencyId === actor.agencyId &&
          CASEWORK_ROLES.some((role) => roles.includes(role))),
    ),
    ownAgency: new Map(ownAgency),
    now,
  };
}
