import type { WriteTx } from '../../db/as.ts';
import { asReader } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { invalid } from '../../kernel/domain-error.ts';
import { newId } from '../../kernel/ids.ts';
import type { LondonDate } from '../../kernel/london-date.ts';
import { formatPostcode, placeKey, placePostcode } from '../geography/index.ts';
import { type KeyedFacts, keysOf } from './person-keys.ts';

/** Where somebody lives, as typed. */
export interface AddressToAdd {
  readonly line: string;
  readonly postcode: string;
  readonly fromOn?: LondonDate | null;
  readonly protected?: boolean;
  /** Users of other agencies who may see a protected address. */
  readonly readerIds?: readonly string[];
}

/** Adds a name, with what else the agency's record says of who the person is. */
export async function addSourceRecord(
  tx: WriteTx,
  actor: Actor,
  input: {
    readonly personId: string;
    readonly givenNames: string;
    readonly familyName: string;
    readonly bornOn: LondonDate | null;
    readonly sex?: 'female' | 'male' | 'other' | null;
    readonly now: Date;
  },
): Promise<void> {
  const id = newId();
  await tx
    .insertInto('source_records')
    .values({
      id,
      ...ours(actor, input.personId),
      system: 'commonweal',
      external_key: id,
      given_names: input.givenNames,
      family_name: input.familyName,
      born_on: input.bornOn,
      sex: input.sex ?? null,
      recorded_at: input.now,
      recorded_by: actor.userId,
    })
    .execute();
  await addKeys(tx, actor, input.personId, { names: [input], born: [input.bornOn] });
}

/** Adds an address, placed in the partnership's geography. */
export async function addAddress(
  tx: WriteTx,
  actor: Actor,
  input: AddressToAdd & { readonly personId: string; readonly now: Date },
): Promise<void> {
  if (input.line.trim() === '') throw invalid('line', 'Enter the house and street');
  const postcode = input.postcode.trim() === '' ? '' : formatPostcode(input.postcode);
  if (postcode === null)
    throw invalid('postcode', 'Enter a full postcode, such as ZZ1 1AA, or leave it empty');
  const placed = await placePostcode(asReader(tx), postcode);
  const id = newId();
  await tx
    .insertInto('person_addresses')
    .values({
      id,
      ...ours(actor, input.personId),
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
  const readers = input.protected ? (input.readerIds ?? []) : [];
  if (readers.length > 0) {
    await tx
      .insertInto('protected_address_readers')
      .values(
        readers.map((userId) => ({ address_id: id, partnership_id: actor.partnershipId, user_id: userId })),
      )
      .execute();
  }
  await addKeys(tx, actor, input.personId, {
    addresses: [{ postcode, protected: input.protected ?? false }],
  });
}

/** Adds a telephone number. */
export async function addPhone(
  tx: WriteTx,
  actor: Actor,
  input: { readonly personId: string; readonly number: string; readonly now: Date },
): Promise<void> {
  await tx
    .insertInto('person_phones')
    .values({ id: newId(), ...ours(actor, input.personId), number: input.number, recorded_at: input.now })
    .execute();
  await addKeys(tx, actor, input.personId, { phones: [input.number] });
}

/** Adds the keys that facts make; those the agency's other facts have made already stay as they are. */
export async function addKeys(tx: WriteTx, actor: Actor, personId: string, facts: KeyedFacts): Promise<void> {
  const keys = keysOf(facts);
  if (keys.length === 0) return;
  await tx
    .insertInto('person_keys')
    .values(
      keys.map((key) => ({
        ...key,
        person_id: personId,
        agency_id: actor.agencyId,
        partnership_id: actor.partnershipId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function ours(actor: Actor, personId: string) {
  return { partnership_id: actor.partnershipId, person_id: personId, agency_id: actor.agencyId };
}
