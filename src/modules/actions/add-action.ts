import type { WriteTx } from '../../db/as.ts';
import { asReader } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { forbidden, invalid, notFound } from '../../kernel/domain-error.ts';
import { newId } from '../../kernel/ids.ts';
import { type LondonDate, londonDate } from '../../kernel/london-date.ts';
import { allows, findLevel, findRecord } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { canContribute } from './action-queries.ts';

/** Something a named worker will do about a record by a date. */
export interface ActionToAdd {
  readonly recordId: string;
  readonly title: string;
  /** Somebody who may contribute to the record. */
  readonly ownerUserId: string;
  readonly dueOn: LondonDate;
  readonly now: Date;
}

/**
 * Adds an action to a record.
 * @returns the action's identifier.
 * @throws DomainError not-found when the user may not see the record; forbidden when they may only read it; invalid
 * when the owner may not contribute to the record, or it would be late at once.
 */
export async function addAction(tx: WriteTx, actor: Actor, input: ActionToAdd): Promise<string> {
  const record = await findRecord(asReader(tx), input.recordId);
  if (!record) throw notFound();
  if (!allows(await findLevel(asReader(tx), input.recordId), 'contribute')) {
    throw forbidden(
      `You may read this but not add to it. Ask ${record.leadUserName}, ${record.leadAgencyName}.`,
    );
  }
  if (!(await canContribute(asReader(tx), input.recordId, input.ownerUserId))) {
    throw invalid(
      'ownerUserId',
      'Choose somebody who may add to this case, or share it with their agency first',
    );
  }
  if (input.dueOn < londonDate(input.now)) throw invalid('dueOn', 'Choose today or a later day');
  const id = newId();
  await tx
    .insertInto('actions')
    .values({
      id,
      partnership_id: actor.partnershipId,
      record_id: input.recordId,
      title: input.title,
      owner_user_id: input.ownerUserId,
      due_on: input.dueOn,
      created_at: input.now,
      created_by: actor.userId,
    })
    .execute();
  recordAudit(tx, {
    action: 'add-action',
    subjectKind: record.kind,
    subjectId: input.recordId,
    purpose: record.purpose,
    outcome: 'allowed',
  });
  return id;
}
