import type { WriteTx } from '../../db/as.ts';
import { notFound } from '../../kernel/domain-error.ts';
import { recordAudit } from '../audit/index.ts';
import type { Answers } from './answers.ts';
import { namesAskedAbout } from './find-suggestions.ts';

/**
 * Changes the answers of one's own draft.
 * @throws DomainError not-found when it is not the user's, or has become a report.
 */
export async function changeDraft(
  tx: WriteTx,
  { draftId, answers, now }: { readonly draftId: string; readonly answers: Answers; readonly now: Date },
): Promise<void> {
  const changed = await tx
    .updateTable('report_drafts')
    .set({ answers: JSON.stringify(answers), saved_at: now })
    .where('id', '=', draftId)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw notFound();
  recordAudit(tx, {
    action: 'change',
    subjectKind: 'draft',
    subjectId: draftId,
    outcome: 'allowed',
    details: namesAskedAbout(answers),
  });
}
