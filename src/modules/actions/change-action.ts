import { asReader, type WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { conflict, invalid } from '../../kernel/domain-error.ts';
import { type LondonDate, londonDate } from '../../kernel/london-date.ts';
import { findRecord } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { canContribute } from './action-queries.ts';
import { findActionToWork } from './find-action-to-work.ts';

/** What is to be different about an open action. */
export interface ActionToChange {
  readonly actionId: string;
  /** The version the worker saw. */
  readonly version: number;
  readonly title: string;
  readonly ownerUserId: string;
  readonly dueOn: LondonDate;
  readonly now: Date;
}

/**
 * Changes an open action: what, who, by when.
 * @throws DomainError not-found when the user may not see it; forbidden when they may only read the record; conflict
 * when somebody changed or finished it in the meantime; invalid when the owner may not contribute to the record,
 * or it is moved to a day that has passed.
 */
export async function changeAction(tx: WriteTx, _actor: Actor, input: ActionToChange): Promise<void> {
  const action = await findActionToWork(tx, input.actionId);
  if (!(await canContribute(asReader(tx), action.recordId, input.ownerUserId))) {
    throw invalid('ownerUserId', 'Choose somebody who may add to this case');
  }
  if (input.dueOn !== action.dueOn && input.dueOn < londonDate(input.now)) {
    throw invalid('dueOn', 'Choose today or a later day');
  }
  const changed = await tx
    .updateTable('actions')
    .set({
      title: input.title,
      owner_user_id: input.ownerUserId,
      due_on: input.dueOn,
      version: input.version + 1,
    })
    .where('id', '=', input.actionId)
    .where('version', '=', input.version)
    .where('finished_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!changed) {
    throw conflict('Somebody changed this action while you were typing. What it says now is below.');
  }
  const record = await findRecord(asReader(tx), action.recordId);
  recordAudit(tx, {
    action: 'change-action',
    subjectKind: record?.kind ?? 'record',
    subjectId: action.recordId,
    purpose: record?.purpose,
    outcome: 'allowed',
  });
}
