import { asReader, type WriteTx } from '../../db/as.ts';
import { listPostcodes } from './area-queries.ts';
import type { FilePostcode } from './postcode-file.ts';

const BATCH = 1_000;

/** How many postcodes are new, and how many are elsewhere than they were. */
export interface LoadedPostcodes {
  readonly added: number;
  readonly moved: number;
}

/** Adds new postcodes and moves those whose position changed. A postcode that the file no longer has stays. */
export async function loadPostcodes(
  tx: WriteTx,
  partnershipId: string,
  postcodes: readonly FilePostcode[],
): Promise<LoadedPostcodes> {
  const stored = new Map((await listPostcodes(asReader(tx))).map((postcode) => [postcode.key, postcode]));
  const changed = postcodes.filter(({ key, position }) => {
    const known = stored.get(key);
    return known?.latitude !== position.latitude || known.longitude !== position.longitude;
  });
  const moved = changed.filter(({ key }) => stored.has(key));
  for (const batch of inBatches(moved)) {
    const keys = batch.map(({ key }) => key);
    for (const table of ['postcode_areas', 'postcodes'] as const) {
      await tx
        .deleteFrom(table)
        .where('partnership_id', '=', partnershipId)
        .where('postcode_key', 'in', keys)
        .execute();
    }
  }
  for (const batch of inBatches(changed)) {
    await tx
      .insertInto('postcodes')
      .values(
        batch.map(({ key, postcode, position }) => ({
          partnership_id: partnershipId,
          postcode_key: key,
          postcode,
          ...position,
        })),
      )
      .execute();
  }
  return { added: changed.length - moved.length, moved: moved.length };
}

/** A statement takes a limited number of values, so many rows go in several. */
export function inBatches<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, at) =>
    rows.slice(at * BATCH, (at + 1) * BATCH),
  );
}
