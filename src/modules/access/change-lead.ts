import type { WriteTx } from '../../db/as.ts';
import { notFound } from '../../kernel/domain-error.ts';
import { recordAudit } from '../audit/index.ts';
import { recordForAudit } from './record-queries.ts';

/**
 * Gives the lead of a record to another worker of the lead agency.
 * @throws DomainError not-found when the user does not manage the record.
 */
export async function changeLead(
  tx: WriteTx,
  input: { readonly recordId: string; readonly leadUserId: string },
): Promise<void> {
  const record = await recordForAudit(tx, input.recordId);
  const changed = await tx
    .updateTable('records')
    .set({ lead_user_id: input.leadUserId })
    .where('id', '=', input.recordId)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw notFound();
  recordAudit(tx, {
    action: 'change-lead',
    ...record,
    outcome: 'allowed',
  });
}
