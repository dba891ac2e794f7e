import type { WriteTx } from '../../db/as.ts';
import { notFound } from '../../kernel/domain-error.ts';
import { recordAudit } from '../audit/index.ts';

/**
 * Deletes one's own draft: it was no report, or has become one.
 * @throws DomainError not-found when it is not the user's, or is gone already.
 */
export async function deleteDraft(tx: WriteTx, draftId: string): Promise<void> {
  const deleted = await tx
    .deleteFrom('report_drafts')
    .where('id', '=', draftId)
    .returning('id')
    .executeTakeFirst();
  if (!deleted) throw notFound();
  recordAudit(tx, { action: 'delete', subjectKind: 'draft', subjectId: draftId, outcome: 'allowed' });
}
