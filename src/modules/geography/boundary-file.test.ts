import { describe, expect, it } from 'vitest';
import { readBoundaries } from './boundary-file.ts';

const RING = [
  [-1.3, 54.6],
  [-1.2, 54.6],
  [-1.2, 54.7],
  [-1.3, 54.7],
  [-1.3, 54.6],
];
const WARDS = JSON.stringify({
  type: 'FeatureCollection',
  features: ['W2', 'W1'].map((code) => ({
    type: 'Feature',
    properties: { FID: 7, WD13CD: code, WD13NM: `Ward ${code}`, WD13NMW: null },
    geometry: { type: 'Polygon', coordinates: [RING] },
  })),
});
const read = (text: string, vintage: string | null = null) =>
  readBoundaries({
    kind: 'ward',
    vintage,
    file: { name: 'w.geojson', bytes: new TextEncoder().encode(text) },
  });

describe('a boundary file', () => {
  it('gives its areas in order of code, with the year of its properties', () => {
    const set = read(WARDS);
    expect(set).toMatchObject({ kind: 'ward', vintage: '2013' });
    expect(set.areas.map(({ name }) => name)).toEqual(['Ward W1', 'Ward W2']);
    expect(set.areas[0]?.latitude).toBeCloseTo(54.65, 9);
  });

  it('takes the year that is said', () => {
    expect(read(WARDS.replaceAll('WD13', 'wd'), '2014').vintage).toBe('2014');
    expect(read(WARDS, '2014').vintage).toBe('2014');
  });

  it.each<[string, string, string | null, string]>([
    ['JSON cut short', WARDS.slice(1), null, ': it is not GeoJSON: it cannot be read as JSON in UTF-8'],
    [
      'one feature',
      '{"type":"Feature"}',
      null,
      ': it is not a GeoJSON feature collection with a feature for each area',
    ],
    [
      'other properties',
      WARDS.replaceAll('WD13', 'LAD13'),
      null,
      ': it has no properties WD..CD and WD..NM for a ward; it has FID, LAD13CD, LAD13NM, LAD13NMW',
    ],
    [
      'no year',
      WARDS.replaceAll('WD13', 'WD'),
      null,
      ': the names of its properties tell no year; say which with the vintage of the wards',
    ],
    ['a bad year', WARDS, 'now', ': “now” is no year'],
    ['no name', WARDS.replace('Ward W1', ' '), null, ', row 2, column WD13NM: the ward has no name'],
    ['no code', WARDS.replace('"W2"', 'null'), null, ', row 1, column WD13CD: the ward has no code'],
    ['a code twice', WARDS.replace('"W1"', '"W2"'), null, ', row 2, column WD13CD: W2 is in the file twice'],
    [
      'a point',
      WARDS.replace('"Polygon"', '"Point"'),
      null,
      ', row 1, column geometry: it is no polygon or multipolygon',
    ],
    [
      'two corners',
      WARDS.replace(/\[-1.2,54.7\],\[-1.3,54.7\],/, ''),
      null,
      ', row 1, column geometry: an outline needs four points at least',
    ],
    [
      'metres',
      WARDS.replace('54.6', '532000'),
      null,
      ', row 1, column geometry: its positions are not degrees of longitude and latitude; publish it as WGS 84 (EPSG:4326)',
    ],
  ])('is refused: %s', (_what, text, vintage, fault) => {
    expect(() => read(text, vintage)).toThrow(`w.geojson${fault}`);
  });
});
