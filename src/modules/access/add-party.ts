import type { WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { invalid } from '../../kernel/domain-error.ts';
import { newId } from '../../kernel/ids.ts';
import { recordAudit } from '../audit/index.ts';
import { recordForAudit } from './record-queries.ts';

/** Somebody's part in a record. */
export interface PartyToAdd {
  readonly recordId: string;
  readonly personId: string;
  readonly role: string;
  readonly now: Date;
}

/**
 * Makes a person party to a record. The user must be able to contribute to the record and to see the person.
 * @throws DomainError invalid when the person already has that part in it.
 */
export async function addParty(tx: WriteTx, actor: Actor, input: PartyToAdd): Promise<void> {
  const record = await recordForAudit(tx, input.recordId);
  const already = await tx
    .selectFrom('parties')
    .select('id')
    .where('record_id', '=', input.recordId)
    .where('person_id', '=', input.personId)
    .where('role', '=', input.role)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (already) throw invalid('personId', 'This person already has that part in the case');
  await tx
    .insertInto('parties')
    .values({
      id: newId(),
      partnership_id: actor.partnershipId,
      record_id: input.recordId,
      person_id: input.personId,
      role: input.role,
      added_at: input.now,
      added_by: actor.userId,
      added_by_agency_id: actor.agencyId,
    })
    .execute();
  recordAudit(
    tx,
    {
      action: 'add-party',
      ...record,
      outcome: 'allowed',
    },
    {
      action: 'add-party',
      subjectKind: 'person',
      subjectId: input.personId,
      purpose: record.purpose,
      outcome: 'allowed',
    },
  );
}
