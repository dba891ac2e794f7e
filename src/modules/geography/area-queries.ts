import type { MultiPolygon, Polygon } from 'geojson';
import { sql } from 'kysely';
import type { ReadTx } from '../../db/as.ts';
import type { AreaKind, AreaSet } from './area.ts';

/** A ward of the current vintage. */
export interface Ward {
  readonly code: string;
  readonly name: string;
  /** Centre, in degrees (WGS 84). */
  readonly latitude: number;
  readonly longitude: number;
}

/** The partnership's current wards, by name. */
export async function listWards(tx: ReadTx): Promise<Ward[]> {
  return tx
    .selectFrom('areas')
    .select(['code', 'name', 'latitude', 'longitude'])
    .where('kind', '=', 'ward')
    .where('vintage', '=', sql<string>`(select max(vintage) from areas where kind = 'ward')`)
    .orderBy(sql`name collate "und-x-icu"`)
    .execute();
}

/** Everything that is loaded, with outlines: by kind, vintage and code. */
export async function listAreaSets(tx: ReadTx): Promise<AreaSet[]> {
  const rows = await tx
    .selectFrom('areas')
    .select(['kind', 'vintage', 'code', 'name', 'latitude', 'longitude', 'boundary'])
    .orderBy('kind')
    .orderBy('vintage')
    .orderBy('code')
    .execute();
  const sets = Map.groupBy(rows, ({ kind, vintage }) => `${kind} ${vintage}`);
  return [...sets.values()].flatMap((areas) => {
    const [first] = areas;
    if (!first) return [];
    return {
      // What the check constraint and the import let in.
      kind: first.kind as AreaKind,
      vintage: first.vintage,
      areas: areas.map(({ kind, vintage, boundary, ...area }) => ({
        ...area,
        boundary: boundary as unknown as Polygon | MultiPolygon,
      })),
    };
  });
}

/** A postcode that is loaded. */
export interface StoredPostcode {
  readonly key: string;
  readonly postcode: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Every postcode that is loaded, in order. */
export async function listPostcodes(tx: ReadTx): Promise<StoredPostcode[]> {
  return tx
    .selectFrom('postcodes')
    .select(['postcode_key as key', 'postcode', 'latitude', 'longitude'])
    .orderBy('postcode_key')
    .execute();
}

/** The area of a postcode in one set. */
export interface StoredPlacing {
  readonly key: string;
  readonly kind: string;
  readonly vintage: string;
  readonly code: string;
  readonly metresOutside: number;
}

/** Where every postcode lies, in every set that is loaded. */
export async function listPlacings(tx: ReadTx): Promise<StoredPlacing[]> {
  return tx
    .selectFrom('postcode_areas')
    .select(['postcode_key as key', 'kind', 'vintage', 'code', 'metres_outside as metresOutside'])
    .orderBy('postcode_key')
    .execute();
}
