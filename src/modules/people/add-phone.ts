import type { WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { invalid } from '../../kernel/domain-error.ts';
import { newId } from '../../kernel/ids.ts';
import { recordAudit } from '../audit/index.ts';
import { addKeys } from './add-keys.ts';
import { findHoldingOrRefuse } from './find-holding.ts';
import { faultOfPhone } from './phone.ts';

/**
 * Adds a telephone number.
 * @throws DomainError invalid when it is none; forbidden when the agency holds no record of the person.
 */
export async function addPhone(
  tx: WriteTx,
  actor: Actor,
  input: { readonly personId: string; readonly phone: string; readonly now: Date },
): Promise<void> {
  const fault = faultOfPhone(input.phone);
  if (fault !== null) throw invalid('phone', fault);
  await findHoldingOrRefuse(tx, actor, input.personId);
  await tx
    .insertInto('person_phones')
    .values({
      id: newId(),
      partnership_id: actor.partnershipId,
      person_id: input.personId,
      agency_id: actor.agencyId,
      number: input.phone.trim(),
      recorded_at: input.now,
    })
    .execute();
  await addKeys(tx, actor, input.personId, { phones: [input.phone] });
  recordAudit(tx, {
    action: 'add-phone',
    subjectKind: 'person',
    subjectId: input.personId,
    outcome: 'allowed',
  });
}
