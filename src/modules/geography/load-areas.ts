import type { WriteTx } from '../../db/as.ts';
import type { Area, AreaSet } from './area.ts';

/**
 * Replaces the areas of a kind and vintage when they differ from those loaded, and forgets which postcodes lay in them.
 * @param stored the set as it is loaded, or undefined when it is not.
 * @returns whether anything changed.
 */
export async function loadAreas(
  tx: WriteTx,
  partnershipId: string,
  set: AreaSet,
  stored: AreaSet | undefined,
): Promise<boolean> {
  if (stored && contentOf(stored.areas) === contentOf(set.areas)) return false;
  for (const table of ['postcode_areas', 'areas'] as const) {
    await tx
      .deleteFrom(table)
      .where('partnership_id', '=', partnershipId)
      .where('kind', '=', set.kind)
      .where('vintage', '=', set.vintage)
      .execute();
  }
  for (const { boundary, ...area } of set.areas) {
    await tx
      .insertInto('areas')
      .values({
        partnership_id: partnershipId,
        kind: set.kind,
        vintage: set.vintage,
        ...area,
        boundary: JSON.stringify(boundary),
      })
      .execute();
  }
  return true;
}

/** One text for equal areas: the database keeps the keys of a JSON object in an order of its own. */
function contentOf(areas: readonly Area[]): string {
  return JSON.stringify(
    areas.map(({ code, name, boundary }) => [code, name, boundary.type, boundary.coordinates]),
  );
}
