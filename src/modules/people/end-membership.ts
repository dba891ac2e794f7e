import type { WriteTx } from '../../db/as.ts';
import { invalid, notFound } from '../../kernel/domain-error.ts';
import { inWords, type LondonDate } from '../../kernel/london-date.ts';
import { recordAudit } from '../audit/index.ts';

/**
 * Says when somebody left a household that the user's agency holds.
 * @throws DomainError not-found when the agency holds no such membership that is current; invalid when the day is
 * before the first.
 */
export async function endMembership(
  tx: WriteTx,
  input: { readonly personId: string; readonly membershipId: string; readonly toOn: LondonDate },
): Promise<void> {
  const membership = await tx
    .selectFrom('household_members')
    .select('from_on as fromOn')
    .where('id', '=', input.membershipId)
    .where('person_id', '=', input.personId)
    .executeTakeFirst();
  if (!membership) throw notFound();
  if (membership.fromOn !== null && input.toOn < membership.fromOn) {
    throw invalid('toOn', `They joined on ${inWords(membership.fromOn)}; enter a later day`);
  }
  const ended = await tx
    .updateTable('household_members')
    .set({ to_on: input.toOn })
    .where('id', '=', input.membershipId)
    .where('to_on', 'is', null)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) throw notFound();
  recordAudit(tx, {
    action: 'end-membership',
    subjectKind: 'person',
    subjectId: input.personId,
    outcome: 'allowed',
  });
}
