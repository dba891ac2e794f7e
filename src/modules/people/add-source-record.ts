import type { WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { invalid } from '../../kernel/domain-error.ts';
import { newId } from '../../kernel/ids.ts';
import type { LondonDate } from '../../kernel/london-date.ts';
import { recordAudit } from '../audit/index.ts';
import { addKeys } from './add-keys.ts';

/** Who somebody is, as the agency's own record has it. */
export interface SourceRecordToAdd {
  readonly personId: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly bornOn: LondonDate | null;
  readonly sex?: Sex | null;
  readonly now: Date;
}

export type Sex = 'female' | 'male' | 'other';

/**
 * Adds what the user's agency holds of who a person is. From then on the agency sees the person, whatever is shared.
 * @throws DomainError invalid when there is no name.
 */
export async function addSourceRecord(tx: WriteTx, actor: Actor, input: SourceRecordToAdd): Promise<void> {
  if (input.givenNames.trim() === '' && input.familyName.trim() === '') {
    throw invalid('familyName', 'Enter a family name, or a given name if that is all you have');
  }
  const id = newId();
  await tx
    .insertInto('source_records')
    .values({
      id,
      partnership_id: actor.partnershipId,
      person_id: input.personId,
      agency_id: actor.agencyId,
      system: 'commonweal',
      external_key: id,
      given_names: input.givenNames.trim(),
      family_name: input.familyName.trim(),
      born_on: input.bornOn,
      sex: input.sex ?? null,
      recorded_at: input.now,
      recorded_by: actor.userId,
    })
    .execute();
  await addKeys(tx, actor, input.personId, { names: [input], born: [input.bornOn] });
  recordAudit(tx, {
    action: 'add-source-record',
    subjectKind: 'person',
    subjectId: input.personId,
    outcome: 'allowed',
  });
}
