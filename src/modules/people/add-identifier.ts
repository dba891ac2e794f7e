import type { WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { invalid } from '../../kernel/domain-error.ts';
import { newId } from '../../kernel/ids.ts';
import { recordAudit } from '../audit/index.ts';
import { addKeys } from './add-keys.ts';
import { findHoldingOrRefuse } from './find-holding.ts';
import { faultOfIdentifier, type IdentifierKind, normaliseIdentifier } from './identifier.ts';

/**
 * Adds a number that another system knows a person by.
 * @throws DomainError invalid when it does not check; forbidden when the agency holds no record of the person.
 */
export async function addIdentifier(
  tx: WriteTx,
  actor: Actor,
  input: {
    readonly personId: string;
    readonly kind: IdentifierKind;
    readonly value: string;
    readonly now: Date;
  },
): Promise<void> {
  const identifier = { kind: input.kind, value: normaliseIdentifier(input.kind, input.value) };
  const fault = faultOfIdentifier(identifier);
  if (fault !== null) throw invalid('value', fault);
  await findHoldingOrRefuse(tx, actor, input.personId);
  await tx
    .insertInto('person_identifiers')
    .values({
      id: newId(),
      partnership_id: actor.partnershipId,
      person_id: input.personId,
      agency_id: actor.agencyId,
      ...identifier,
      recorded_at: input.now,
    })
    .execute();
  await addKeys(tx, actor, input.personId, { identifiers: [identifier] });
  recordAudit(tx, {
    action: 'add-identifier',
    subjectKind: 'person',
    subjectId: input.personId,
    outcome: 'allowed',
  });
}
