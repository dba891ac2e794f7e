import type { WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { invalid } from '../../kernel/domain-error.ts';
import { newId } from '../../kernel/ids.ts';
import type { LondonDate } from '../../kernel/london-date.ts';
import { excludeFromPerson } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { type AddressToAdd, addAddress, addPhone, addSourceRecord } from './add-facts.ts';

/** A person as first entered. Who is kept away is part of it: nobody sees them a moment too early. */
export interface PersonToAdd {
  readonly givenNames: string;
  readonly familyName: string;
  readonly bornOn: LondonDate | null;
  readonly sex?: 'female' | 'male' | 'other' | null;
  readonly address?: AddressToAdd;
  readonly phone?: string;
  readonly excludedUserIds: readonly string[];
  readonly exclusionReason: string;
  readonly now: Date;
}

/**
 * Enters a person with what the user's agency knows of them, and keeps away whom it must before the first fact.
 * @returns the new person's identifier.
 * @throws DomainError invalid when there is no name, the postcode is none, or people are kept away without a reason.
 */
export async function addPerson(tx: WriteTx, actor: Actor, input: PersonToAdd): Promise<string> {
  if (input.givenNames.trim() === '' && input.familyName.trim() === '') {
    throw invalid('familyName', 'Enter a family name, or a given name if that is all you have');
  }
  const personId = newId();
  await tx
    .insertInto('people')
    .values({ id: personId, partnership_id: actor.partnershipId, created_at: input.now })
    .execute();
  await excludeFromPerson(tx, actor, {
    personId,
    userIds: input.excludedUserIds,
    reason: input.exclusionReason,
    now: input.now,
  });
  await addSourceRecord(tx, actor, { ...input, personId });
  if (input.address) await addAddress(tx, actor, { ...input.address, personId, now: input.now });
  if (input.phone) await addPhone(tx, actor, { personId, number: input.phone, now: input.now });
  recordAudit(tx, { action: 'add', subjectKind: 'person', subjectId: personId, outcome: 'allowed' });
  return personId;
}
