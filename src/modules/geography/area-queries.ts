import { sql } from 'kysely';
import type { ReadTx } from '../../db/as.ts';

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
