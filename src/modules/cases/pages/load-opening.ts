import type { ReadTx } from '../../../db/as.ts';
import { type Actor, CASEWORK_ROLES, hasRole } from '../../../kernel/actor.ts';
import { londonDate } from '../../../kernel/london-date.ts';
import { type Colleague, listAgreements, listColleagues } from '../../access/index.ts';
import { type CaseType, currentTypes } from '../case-type.ts';
import { type SuggestedShare, suggestedShare } from '../list-recipients.ts';

/** What the form that opens a case offers. */
export interface Opening {
  readonly types: readonly CaseType[];
  /** Everybody else in the partnership, who could be kept out. */
  readonly others: readonly Colleague[];
  /** Who could lead: the user, and for a supervisor the caseworkers of the agency. */
  readonly leads: readonly Colleague[];
  /** By type: what a share with the user's own agency would stand on; null without a current agreement. */
  readonly ownAgency: ReadonlyMap<string, SuggestedShare | null>;
  readonly now: Date;
}

/** Loads what the form that opens a case offers. */
export async function loadOpening(tx: ReadTx, actor: Actor, now: Date): Promise<Opening> {
  const today = londonDate(now);
  const types = currentTypes(today);
  const colleagues = await listColleagues(tx);
  const agreements = await listAgreements(tx);
  const { agencyId } = actor;
  return {
    types,
    others: colleagues.filter(({ id }) => id !== actor.userId),
    leads: colleagues.filter(
      (colleague) =>
        colleague.id === actor.userId ||
        (hasRole(actor, ['supervisor']) &&
          colleague.agencyId === agencyId &&
          CASEWORK_ROLES.some((role) => colleague.roles.includes(role))),
    ),
    ownAgency: new Map(
      types.map(({ code, purpose }) => [code, suggestedShare(agreements, { purpose, agencyId, today })]),
    ),
    now,
  };
}
