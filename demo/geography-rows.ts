import { centreOf, normalisePostcode } from '../src/modules/geography/index.ts';
import type { DemoArea, DemoGeography } from './geography.ts';
import { SMALL_AREA_VINTAGE, WARD_VINTAGE } from './geography.ts';
import type { Rows } from './tables.ts';

/** Adds the geography as its import leaves it. A postcode was drawn inside its areas, so it is placed there at once. */
export function addGeography(
  rows: Rows,
  partnershipId: string,
  { wards, smallAreas, places }: DemoGeography,
): void {
  addAreas(rows, partnershipId, 'ward', WARD_VINTAGE, wards);
  addAreas(rows, partnershipId, 'small-area', SMALL_AREA_VINTAGE, smallAreas);
  for (const { postcode, latitude, longitude, wardCode, smallAreaCode } of places) {
    const key = { partnership_id: partnershipId, postcode_key: normalisePostcode(postcode) ?? '' };
    rows.postcodes.push({ ...key, postcode, latitude, longitude });
    const placed = { ...key, metres_outside: 0 };
    rows.postcode_areas.push({ ...placed, kind: 'ward', vintage: WARD_VINTAGE, code: wardCode });
    rows.postcode_areas.push({
      ...placed,
      kind: 'small-area',
      vintage: SMALL_AREA_VINTAGE,
      code: smallAreaCode,
    });
  }
}

function addAreas(
  rows: Rows,
  partnershipId: string,
  kind: string,
  vintage: string,
  areas: readonly DemoArea[],
): void {
  for (const { code, name, outline } of areas) {
    const [first] = outline;
    if (!first) throw new RangeError(`${name} has no outline.`);
    const boundary = { type: 'Polygon' as const, coordinates: [[...outline, first].map(([x, y]) => [x, y])] };
    rows.areas.push({
      partnership_id: partnershipId,
      kind,
      vintage,
      code,
      name,
      ...centreOf(boundary),
      boundary,
    });
  }
}
