import { asReader, type WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { invalid } from '../../kernel/domain-error.ts';
import { newId } from '../../kernel/ids.ts';
import { addDays, type LondonDate, londonDate } from '../../kernel/london-date.ts';
import { recordAudit } from '../audit/index.ts';
import { formatPostcode, placeKey, placePostcode } from '../geography/index.ts';
import { addKeys } from './add-keys.ts';
import { endAddress } from './end-address.ts';
import { findHoldingOrRefuse } from './find-holding.ts';

/** Where somebody lives, as typed. */
export interface AddressToAdd {
  readonly line: string;
  /** In any form; empty when it is not known. */
  readonly postcode: string;
  readonly fromOn?: LondonDate | null;
  /** Shown only to the agency and the users it names; no key and no household is made of it. */
  readonly protected?: boolean;
  /** Users of other agencies who may see a protected address. */
  readonly readerIds?: readonly string[];
  /** The agency's own addresses that the person has left for this one. */
  readonly leftIds?: readonly string[];
}

/**
 * Adds an address, placed in the partnership's geography, and ends those it follows.
 * @throws DomainError invalid when the address is empty or the postcode is none; forbidden when the agency holds no
 * record of the person.
 */
export async function addAddress(
  tx: WriteTx,
  actor: Actor,
  input: AddressToAdd & { readonly personId: string; readonly now: Date },
): Promise<void> {
  const postcode = postcodeOf(input);
  await findHoldingOrRefuse(tx, actor, input.personId);
  const placed = await placePostcode(asReader(tx), postcode);
  const id = newId();
  await tx
    .insertInto('person_addresses')
    .values({
      id,
      partnership_id: actor.partnershipId,
      person_id: input.personId,
      agency_id: actor.agencyId,
      line: input.line.trim(),
      postcode,
      place_key: placeKey(input.line, postcode),
      ward_code: placed?.wardCode ?? null,
      small_area_code: placed?.smallAreaCode ?? null,
      from_on: input.fromOn ?? null,
      protected: input.protected ?? false,
      recorded_at: input.now,
    })
    .execute();
  if (input.protected) await nameReaders(tx, actor, id, input.readerIds ?? []);
  await addKeys(tx, actor, input.personId, {
    addresses: [{ postcode, protected: input.protected ?? false }],
  });
  for (const addressId of input.leftIds ?? []) {
    const toOn = addDays(input.fromOn ?? londonDate(input.now), -1);
    await endAddress(tx, { personId: input.personId, addressId, toOn });
  }
  recordAudit(tx, {
    action: 'add-address',
    subjectKind: 'person',
    subjectId: input.personId,
    outcome: 'allowed',
  });
}

/**
 * The postcode of an address as printed, or nothing.
 * @throws DomainError invalid when the address is empty or the postcode is none.
 */
export function postcodeOf({ line, postcode }: { line: string; postcode: string }): string {
  if (line.trim() === '') throw invalid('line', 'Enter the house and street');
  if (postcode.trim() === '') return '';
  const printed = formatPostcode(postcode);
  if (printed !== null) return printed;
  throw invalid('postcode', 'Enter a full postcode, such as ZZ1 1AA, or leave it empty');
}

async function nameReaders(
  tx: WriteTx,
  actor: Actor,
  addressId: string,
  readerIds: readonly string[],
): Promise<void> {
  if (readerIds.length === 0) return;
  await tx
    .insertInto('protected_address_readers')
    .values(
      readerIds.map((userId) => ({
        address_id: addressId,
        partnership_id: actor.partnershipId,
        user_id: userId,
      })),
    )
    .execute();
}
