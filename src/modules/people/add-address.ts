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
import { nameReaders } from './name-readers.ts';
import { protectPlace } from './protect-address.ts';

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
 * @throws DomainError invalid when the address is empty, the postcode is none, or the agency protects the place and it is
 * not added as protected; forbidden when the agency holds no record of the person.
 */
export async function addAddress(
  tx: WriteTx,
  actor: Actor,
  input: AddressToAdd & { readonly personId: string; readonly now: Date },
): Promise<void> {
  const postcode = postcodeOf(input);
  await findHoldingOrRefuse(tx, actor, input.personId);
  const place = placeKey(input.line, postcode);
  if (input.protected) await protectPlace(tx, actor, place);
  else await refuseIfProtected(tx, actor, place);
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
      place_key: place,
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

/** A place that an agency protects is protected for everybody it holds there: an open copy would give it away. */
async function refuseIfProtected(tx: WriteTx, actor: Actor, place: string): Promise<void> {
  const known = await tx
    .selectFrom('person_addresses')
    .select('id')
    .where('agency_id', '=', actor.agencyId)
    .where('place_key', '=', place)
    .where('protected', '=', true)
    .limit(1)
    .executeTakeFirst();
  if (!known) return;
  throw invalid(
    'protection',
    `${actor.agencyName} protects this address. Choose that only your agency and the people you name may see it`,
  );
}
