import { asReader, type WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { conflict, forbidden, notFound } from '../../kernel/domain-error.ts';
import { allows, findLevel, kindOf } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { findAction } from './action-queries.ts';

/** How an action ended. */
export interface ActionToFinish {
  readonly actionId: string;
  /** The version the worker saw. */
  readonly version: number;
  readonly result: 'done' | 'not-done';
  /** What came of it, or why it will not be done. */
  readonly resultNote: string;
  readonly now: Date;
}

/**
 * Finishes an action, as done or as not to be done.
 * @throws DomainError not-found when the user may not see it; forbidden when they may only read the record; conflict
 * when somebody changed or finished it in the meantime.
 */
export async function finishAction(tx: WriteTx, actor: Actor, input: ActionToFinish): Promise<void> {
  const action = await findAction(asReader(tx), input.actionId);
  if (!action) throw notFound();
  if (!allows(await findLevel(asReader(tx), action.recordId), 'contribute')) {
    throw forbidden(`You may read this action but not finish it. Ask ${action.ownerName}.`);
  }
  const finished = await tx
    .updateTable('actions')
    .set({
      finished_at: input.now,
      finished_by: actor.userId,
      result: input.result,
      result_note: input.resultNote,
      version: input.version + 1,
    })
    .where('id', '=', input.actionId)
    .where('version', '=', input.version)
    .where('finished_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!finished) {
    throw conflict('Somebody changed this action while you were typing. What it says now is below.');
  }
  recordAudit(tx, {
    action: 'finish-action',
    subjectKind: await kindOf(tx, action.recordId),
    subjectId: action.recordId,
    outcome: 'allowed',
  });
}
