import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportFile } from '../src/kernel/import-file.ts';
import {
  type BoundaryFile,
  type GeographyImported,
  importGeography,
  type SetReport,
} from '../src/modules/geography/index.ts';
import { makeWorld } from '../test/support/world.ts';
import { type Assurance, type AssuranceOptions, assurance, type Bar, notMeasured } from './assurance.ts';
import { onEachEngine } from './engines.ts';

const NAME = 'geography';

/** Hartlepool as the Office for National Statistics and the Ordnance Survey publish it. */
const BOUNDARIES = [
  { kind: 'ward', path: 'geo/wards_by_lad__E06000001.geojson' },
  { kind: 'ward', path: 'geo/current_wards__E06000001.geojson' },
  { kind: 'small-area', path: 'geo/lsoa_by_lad__E06000001.geojson' },
  { kind: 'small-area', path: 'geo/lsoa21__E06000001.geojson' },
] as const;
const POSTCODES = 'postcodes/hartlepool-postcodes-2014-08.csv';

/** The areas there are of each kind and year; two small areas of 2011 became one in 2021. */
const AREAS: Readonly<Record<string, number>> = {
  'ward 2013': 11,
  'ward 2025': 12,
  'small-area 2011': 58,
  'small-area 2021': 57,
};
const LEAST_AGREEMENT = 99.9;

/** Loads the real files of Hartlepool on each engine, twice, and holds the result to the bars. */
export async function run({ json, args }: AssuranceOptions): Promise<Assurance> {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' } },
  });
  const folder = values.data;
  if (folder === undefined) return notMeasured(NAME, 'say where the files are: --data FOLDER');
  const missing = [...BOUNDARIES.map(({ path }) => path), POSTCODES].filter(
    (path) => !existsSync(join(folder, path)),
  );
  if (missing.length > 0) return notMeasured(NAME, `${folder} has no ${missing.join(', ')}`);
  const file = (path: string): ImportFile => ({
    name: basename(path),
    bytes: readFileSync(join(folder, path)),
  });
  const boundaries = BOUNDARIES.map(
    ({ kind, path }): BoundaryFile => ({ kind, vintage: null, file: file(path) }),
  );
  const input = { boundaries, postcodes: file(POSTCODES) };
  const bars: Bar[] = [];
  await onEachEngine(async (db, engine) => {
    const world = await makeWorld(db);
    const actor = await world.user(await world.agency('Council'), ['administrator']);
    const first = await db.database.as(actor).write((tx) => importGeography(tx, actor, input));
    const again = await db.database.as(actor).write((tx) => importGeography(tx, actor, input));
    bars.push(...barsOf(engine, first), {
      what: `${engine}: the same files again change nothing`,
      value: !again.changed,
      limit: true,
      ok: !again.changed,
    });
    if (!json) for (const set of first.sets) listExceptions(engine, set);
  });
  return assurance(NAME, bars);
}

function barsOf(engine: string, { sets, postcodes }: GeographyImported): Bar[] {
  const inFile = postcodes?.inFile ?? 0;
  return sets.flatMap((set) => {
    const name = `${set.kind} ${set.vintage}`;
    const expected = AREAS[name] ?? 0;
    const placed = set.inside + set.nearest.length;
    const bars: Bar[] = [
      { what: `${engine}: areas of ${name}`, value: set.areas, limit: expected, ok: set.areas === expected },
      {
        what: `${engine}: postcodes placed in ${name} (${set.nearest.length} in the nearest)`,
        value: placed,
        limit: inFile,
        ok: placed === inFile && inFile > 0,
      },
    ];
    if (!set.agreement) return bars;
    const { compared, differences } = set.agreement;
    const value = Math.floor(((compared - differences.length) * 1e5) / compared) / 1e3;
    const listed = differences.map(({ row, postcode }) => `${postcode} in row ${row}`).join(', ');
    return [
      ...bars,
      {
        what: `${engine}: % of postcodes whose ${name} is the file's own${listed && ` (not ${listed})`}`,
        value,
        limit: LEAST_AGREEMENT,
        ok: value >= LEAST_AGREEMENT,
      },
    ];
  });
}

function listExceptions(engine: string, set: SetReport): void {
  for (const { postcode, name, metres } of set.nearest) {
    console.log(`${engine}: ${postcode} lies ${metres} m outside ${name} (${set.kind} ${set.vintage})`);
  }
  for (const { row, postcode, own, ours } of set.agreement?.differences ?? []) {
    console.log(`${engine}: row ${row}, ${postcode}: the file says ${own}, the map says ${ours ?? 'none'}`);
  }
}
