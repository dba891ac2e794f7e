import { sql } from 'kysely';
import { type ReadTx, rowsOf } from '../../db/as.ts';

/** An address of a person, to choose from. */
export interface AddressOfPerson {
  readonly id: string;
  readonly line: string;
  readonly postcode: string;
}

/** An address that the reader's own agency holds. */
export interface OwnAddress extends AddressOfPerson {
  /** What the same place is known by, however it is written. */
  readonly placeKey: string;
  readonly protected: boolean;
}

/** Where a person lives now as far as the reader may see, protected addresses left out, each place once. */
export async function listOpenAddresses(tx: ReadTx, personId: string): Promise<AddressOfPerson[]> {
  return rowsOf(
    tx,
    sql<AddressOfPerson>`
      select distinct on (a.place_key) a.id, a.line, a.postcode
      from person_addresses a
      where a.person_id = ${personId} and not a.protected and (a.to_on is null or a.to_on >= (select private.today()))
      order by a.place_key, a.recorded_at desc, a.id
    `,
  );
}

/** An address that the reader's own agency holds and has not ended; null when there is none. */
export async function findOwnAddress(
  tx: ReadTx,
  personId: string,
  addressId: string,
): Promise<OwnAddress | null> {
  const [address] = await rowsOf(
    tx,
    sql<OwnAddress>`
      select a.id, a.line, a.postcode, a.place_key as "placeKey", a.protected
      from person_addresses a
      where a.id = ${addressId}
        and a.person_id = ${personId}
        and a.agency_id = (select private.my_agency())
        and a.to_on is null
    `,
  );
  return address ?? null;
}

/** The place of a membership that the reader's own agency holds and has not ended; null when there is none. */
export async function findOwnMembership(
  tx: ReadTx,
  personId: string,
  membershipId: string,
): Promise<AddressOfPerson | null> {
  const [household] = await rowsOf(
    tx,
    sql<AddressOfPerson>`
      select m.id, h.line, h.postcode
      from household_members m
      join households h on h.id = m.household_id
      where m.id = ${membershipId}
        and m.person_id = ${personId}
        and m.agency_id = (select private.my_agency())
        and m.to_on is null
    `,
  );
  return household ?? null;
}
