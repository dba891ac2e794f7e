import { sql } from 'kysely';
import type { ReadTx } from '../../db/as.ts';
import { normalisePostcode } from './postcode.ts';

/** Where a postcode lies in the partnership's current geography. A kind that is not loaded is null. */
export interface PlacedPostcode {
  readonly wardCode: string | null;
  readonly wardName: string | null;
  readonly smallAreaCode: string | null;
}

/**
 * Finds the current ward and small area of a postcode, however typed.
 * @returns null when the text is no postcode or the partnership's geography does not know it.
 */
export async function placePostcode(tx: ReadTx, postcode: string): Promise<PlacedPostcode | null> {
  const key = normalisePostcode(postcode);
  if (key === null) return null;
  const rows = await tx
    .selectFrom('postcode_areas as placed')
    .innerJoin('areas', (join) =>
      join
        .onRef('areas.partnership_id', '=', 'placed.partnership_id')
        .onRef('areas.kind', '=', 'placed.kind')
        .onRef('areas.vintage', '=', 'placed.vintage')
        .onRef('areas.code', '=', 'placed.code'),
    )
    .select(['areas.kind', 'areas.code', 'areas.name'])
    .where('placed.postcode_key', '=', key)
    .where(
      'placed.vintage',
      '=',
      sql<string>`(select max(latest.vintage) from areas latest where latest.kind = placed.kind)`,
    )
    .execute();
  if (rows.length === 0) return null;
  const ward = rows.find((row) => row.kind === 'ward');
  const smallArea = rows.find((row) => row.kind === 'small-area');
  return {
    wardCode: ward?.code ?? null,
    wardName: ward?.name ?? null,
    smallAreaCode: smallArea?.code ?? null,
  };
}
