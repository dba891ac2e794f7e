import { asReader, type WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { conflict } from '../../kernel/domain-error.ts';
import { findRecord } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { findActionToWork } from './find-action-to-work.ts';

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
  const action = await findActionToWork(tx, input.actionId);
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
  const record = await findRecord(asReader(tx), action.recordId);
  recordAudit(tx, {
    action: 'finish-action',
    subjectKind: record?.kind ?? 'record',
    subjectId: action.recordId,
    purpose: record?.purpose,
    outcome: 'allowed',
  });
}
