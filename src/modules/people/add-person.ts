import type { WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { excludeFromPerson } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { type AddressToAdd, addAddress } from './add-address.ts';
import { addPhone } from './add-phone.ts';
import { addSourceRecord, type SourceRecordToAdd } from './add-source-record.ts';

/** A person as first entered. Who is kept away is part of it: nobody sees them a moment too early. */
export interface PersonToAdd extends Omit<SourceRecordToAdd, 'personId'> {
  readonly address?: AddressToAdd | undefined;
  readonly phone?: string | undefined;
  /** Users kept away from the person by name. */
  readonly excludedUserIds: readonly string[];
  readonly exclusionReason: string;
}

/**
 * Enters a person with what the user's agency knows of them, and keeps away whom it must before the first fact.
 * @returns the new person's identifier.
 * @throws DomainError invalid when there is no name, the postcode or telephone number is none, or people are kept away
 * without a reason.
 */
export async function addPerson(tx: WriteTx, actor: Actor, input: PersonToAdd): Promise<string> {
  const personId = newId();
  await tx
    .insertInto('people')
    .values({ id: personId, partnership_id: actor.partnershipId, created_at: input.now })
    .execute();
  recordAudit(tx, { action: 'add', subjectKind: 'person', subjectId: personId, outcome: 'allowed' });
  await excludeFromPerson(tx, actor, {
    personId,
    userIds: input.excludedUserIds,
    reason: input.exclusionReason,
    now: input.now,
  });
  await addSourceRecord(tx, actor, { ...input, personId });
  await addFirstFacts(tx, actor, personId, input);
  return personId;
}

/** Adds the address and telephone number that were typed together with a name. */
export async function addFirstFacts(
  tx: WriteTx,
  actor: Actor,
  personId: string,
  { address, phone, now }: Pick<PersonToAdd, 'address' | 'phone' | 'now'>,
): Promise<void> {
  if (address) await addAddress(tx, actor, { ...address, personId, now });
  if (phone) await addPhone(tx, actor, { personId, phone, now });
}
