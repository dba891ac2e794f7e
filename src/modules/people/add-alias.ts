import type { WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { invalid } from '../../kernel/domain-error.ts';
import { newId } from '../../kernel/ids.ts';
import { recordAudit } from '../audit/index.ts';
import { addKeys } from './add-keys.ts';
import { findHoldingOrRefuse } from './find-holding.ts';

/**
 * Adds another name that a person is known by.
 * @throws DomainError invalid without a name; forbidden when the agency holds no record of the person.
 */
export async function addAlias(
  tx: WriteTx,
  actor: Actor,
  input: {
    readonly personId: string;
    readonly givenNames: string;
    readonly familyName: string;
    readonly now: Date;
  },
): Promise<void> {
  if (input.givenNames.trim() === '' && input.familyName.trim() === '') {
    throw invalid('familyName', 'Enter the other name');
  }
  await findHoldingOrRefuse(tx, actor, input.personId);
  await tx
    .insertInto('person_aliases')
    .values({
      id: newId(),
      partnership_id: actor.partnershipId,
      person_id: input.personId,
      agency_id: actor.agencyId,
      given_names: input.givenNames.trim(),
      family_name: input.familyName.trim(),
      recorded_at: input.now,
    })
    .execute();
  await addKeys(tx, actor, input.personId, { names: [input] });
  recordAudit(tx, {
    action: 'add-alias',
    subjectKind: 'person',
    subjectId: input.personId,
    outcome: 'allowed',
  });
}
