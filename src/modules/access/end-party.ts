import type { WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { notFound } from '../../kernel/domain-error.ts';
import { recordAudit } from '../audit/index.ts';
import { recordForAudit } from './record-queries.ts';

/**
 * Ends somebody's part in a record; the chronology keeps that they had it.
 * @throws DomainError not-found when there is no such part that the user may end.
 */
export async function endParty(
  tx: WriteTx,
  actor: Actor,
  input: { readonly recordId: string; readonly partyId: string; readonly now: Date },
): Promise<void> {
  const record = await recordForAudit(tx, input.recordId);
  const ended = await tx
    .updateTable('parties')
    .set({ ended_at: input.now, ended_by: actor.userId })
    .where('id', '=', input.partyId)
    .where('record_id', '=', input.recordId)
    .where('ended_at', 'is', null)
    .returning('person_id as personId')
    .executeTakeFirst();
  if (!ended) throw notFound();
  recordAudit(
    tx,
    {
      action: 'end-party',
      ...record,
      outcome: 'allowed',
    },
    {
      action: 'end-party',
      subjectKind: 'person',
      subjectId: ended.personId,
      purpose: record.purpose,
      outcome: 'allowed',
    },
  );
}
