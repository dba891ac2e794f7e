import { sql } from 'kysely';
import type { ReadTx } from '../../db/as.ts';

/**
 * Whether the user's own agency protects an address at a place. Asked of the addresses that the user may see: whoever is
 * kept away from the person who lives there must not learn of it by taking a report at a guessed address.
 */
export async function isPlaceProtected(tx: ReadTx, placeKey: string): Promise<boolean> {
  const found = await tx
    .selectFrom('person_addresses')
    .select('id')
    .where('place_key', '=', placeKey)
    .where('protected', '=', true)
    .where('agency_id', '=', sql<string>`(select private.my_agency())`)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
