import { asReader, type WriteTx } from '../../db/as.ts';
import type { AreaSet } from './area.ts';
import { listPlacings, listPostcodes } from './area-queries.ts';
import { inBatches } from './load-postcodes.ts';
import { placer } from './placing.ts';

/**
 * Places every postcode that is loaded in every set in which it is not placed yet.
 * @returns how many placings were added.
 */
export async function placePostcodes(
  tx: WriteTx,
  partnershipId: string,
  sets: readonly AreaSet[],
): Promise<number> {
  const postcodes = await listPostcodes(asReader(tx));
  const placed = new Set(
    (await listPlacings(asReader(tx))).map(({ key, kind, vintage }) => `${key} ${kind} ${vintage}`),
  );
  const added = sets.flatMap(({ kind, vintage, areas }) => {
    const place = placer(areas);
    return postcodes
      .filter(({ key }) => !placed.has(`${key} ${kind} ${vintage}`))
      .flatMap((postcode) => {
        const placing = place(postcode);
        if (!placing) return [];
        return {
          partnership_id: partnershipId,
          postcode_key: postcode.key,
          kind,
          vintage,
          code: placing.area.code,
          metres_outside: placing.metresOutside,
        };
      });
  });
  for (const batch of inBatches(added)) await tx.insertInto('postcode_areas').values(batch).execute();
  return added.length;
}
