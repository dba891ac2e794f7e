import type { WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { notFound } from '../../kernel/domain-error.ts';
import { recordAudit } from '../audit/index.ts';
import { recordForAudit } from './record-queries.ts';

/**
 * Takes a share back. It holds from the next request on.
 * @throws DomainError not-found when there is no such share that the user may end.
 */
export async function endShare(
  tx: WriteTx,
  actor: Actor,
  input: { readonly recordId: string; readonly shareId: string; readonly now: Date },
): Promise<void> {
  const record = await recordForAudit(tx, input.recordId);
  const ended = await tx
    .updateTable('shares')
    .set({ ended_at: input.now, ended_by: actor.userId })
    .where('id', '=', input.shareId)
    .where('record_id', '=', input.recordId)
    .where('ended_at', 'is', null)
    .returning('agency_id as agencyId')
    .executeTakeFirst();
  if (!ended) throw notFound();
  recordAudit(tx, {
    action: 'end-share',
    ...record,
    outcome: 'allowed',
    details: JSON.stringify({ agency: ended.agencyId }),
  });
}
