import type { WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { recordAudit } from '../audit/index.ts';
import type { Answers } from './answers.ts';
import { namesAskedAbout } from './find-suggestions.ts';

/**
 * Keeps what a caller told until it is checked, so that nothing typed is lost.
 * @returns the draft's identifier.
 */
export async function startDraft(
  tx: WriteTx,
  actor: Actor,
  { answers, now }: { readonly answers: Answers; readonly now: Date },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('report_drafts')
    .values({
      id,
      partnership_id: actor.partnershipId,
      user_id: actor.userId,
      answers: JSON.stringify(answers),
      begun_at: now,
      saved_at: now,
    })
    .execute();
  recordAudit(tx, {
    action: 'start',
    subjectKind: 'draft',
    subjectId: id,
    outcome: 'allowed',
    details: namesAskedAbout(answers),
  });
  return id;
}
