import type { WriteTx } from '../src/db/as.ts';
import type { Actor } from '../src/kernel/actor.ts';
import type { ImportFile } from '../src/kernel/import-file.ts';
import { type GeographyImported, importGeography } from '../src/modules/geography/index.ts';
import { divide, type Outline, type Point, pointWithin } from './geography/cells.ts';
import { streetNames } from './geography/street-names.ts';
import { TOWN, WARDS } from './geography/wards.ts';
import type { Random } from './random.ts';

/** A street of the demo: all its houses share a postcode. */
export interface DemoPlace {
  readonly street: string;
  /** Of an area that does not exist, such as `ZZ4 2PL`. */
  readonly postcode: string;
  readonly wardCode: string;
  readonly wardName: string;
  readonly smallAreaCode: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** The demo's geography: outlines to load, and the streets on them. */
export interface DemoGeography {
  readonly wards: readonly DemoArea[];
  readonly smallAreas: readonly DemoArea[];
  readonly places: readonly DemoPlace[];
}

/** An area with its schematic outline. */
export interface DemoArea {
  readonly code: string;
  readonly name: string;
  readonly outline: Outline;
}

const STREETS_EACH = 2;
/** The year of the demo's wards, and of its small areas. */
/** The years that the demo's boundaries go by. */
export const WARD_VINTAGE = '2025';
export const SMALL_AREA_VINTAGE = '2021';
/** No postcode ends in a letter that is easily misread: C, I, K, M, O and V are never used there. */
const POSTCODE_LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';
const DISTRICTS = 9;

/** Draws the demo's geography: wards about their real middles, small areas within them, two streets in each. */
export function demoGeography(random: Random): DemoGeography {
  const outlines = divide(
    TOWN,
    WARDS.map(({ centre }) => centre),
  );
  const wards = WARDS.map(({ code, name }, at): DemoArea => ({ code, name, outline: outlines[at] ?? [] }));
  const smallAreas = wards.map((ward, at) => divideWard(random, ward, WARDS[at]?.smallAreas ?? 0));
  const names = streetNames(random, smallAreas.flat().length * STREETS_EACH);
  const places = wards.flatMap((ward, at) => {
    const postcodes = postcodesOf(random, at);
    return (smallAreas[at] ?? []).flatMap((area) =>
      Array.from({ length: STREETS_EACH }, (): DemoPlace => {
        const [longitude, latitude] = somewhereIn(random, area.outline);
        return {
          street: names.pop() ?? '',
          postcode: postcodes.pop() ?? '',
          wardCode: ward.code,
          wardName: ward.name,
          smallAreaCode: area.code,
          latitude,
          longitude,
        };
      }),
    );
  });
  return { wards, smallAreas: smallAreas.flat(), places };
}

/** The streets alone. */
export function demoPlaces(random: Random): readonly DemoPlace[] {
  return demoGeography(random).places;
}

/** Loads the demo's geography as an administrator would: from files of the published form. */
export function loadDemoGeography(
  tx: WriteTx,
  administrator: Actor,
  { wards, smallAreas, places }: DemoGeography,
): Promise<GeographyImported> {
  return importGeography(tx, administrator, {
    boundaries: [
      { kind: 'ward', vintage: WARD_VINTAGE, file: boundaryFile('demo-wards.geojson', 'WD25', wards) },
      {
        kind: 'small-area',
        vintage: SMALL_AREA_VINTAGE,
        file: boundaryFile('demo-small-areas.geojson', 'LSOA21', smallAreas),
      },
    ],
    postcodes: postcodeFile(places),
  });
}

function divideWard(random: Random, ward: DemoArea, count: number): DemoArea[] {
  const sites = Array.from({ length: count }, () => somewhereIn(random, ward.outline));
  return divide(ward.outline, sites).map((outline, at) => ({
    code: `${ward.code.replace('W', 'S')}-${at + 1}`,
    name: `${ward.name} ${at + 1}`,
    outline,
  }));
}

function somewhereIn(random: Random, outline: Outline): Point {
  // To the fourth power, so that a point may come near one corner and not always stay about the middle.
  return pointWithin(
    outline,
    outline.map(() => 8 * random.next() ** 4),
  );
}

/** All postcodes of a ward, in no order: its district, a sector of its own, any two letters. */
function postcodesOf(random: Random, ward: number): string[] {
  const district = (ward % DISTRICTS) + 1;
  const sector = Math.floor(ward / DISTRICTS) + 1;
  const letters = [...POSTCODE_LETTERS];
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  return random.shuffled(pairs).map((pair) => `ZZ${district} ${sector}${pair}`);
}

function boundaryFile(name: string, prefix: string, areas: readonly DemoArea[]): ImportFile {
  const features = areas.map(({ code, name: called, outline }) => ({
    type: 'Feature',
    properties: { [`${prefix}CD`]: code, [`${prefix}NM`]: called },
    geometry: { type: 'Polygon', coordinates: [[...outline, outline[0]]] },
  }));
  return { name, bytes: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })) };
}

function postcodeFile(places: readonly DemoPlace[]): ImportFile {
  const rows = places.map((place) =>
    [place.postcode, place.latitude, place.longitude, place.wardCode, place.smallAreaCode].join(','),
  );
  return {
    name: 'demo-postcodes.csv',
    bytes: Buffer.from(['postcode,lat,long,ward_code,lsoa21_code', ...rows].join('\n')),
  };
}
