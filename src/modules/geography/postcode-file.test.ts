import { describe, expect, it } from 'vitest';
import { readPostcodes } from './postcode-file.ts';

const read = (...lines: string[]) =>
  readPostcodes({ name: 'codes.csv', bytes: new TextEncoder().encode(lines.join('\r\n')) });

describe('a postcode file', () => {
  it.each([
    [
      'ONS Postcode Directory',
      'pcd,pcd2,pcds,doterm,oseast1m,osnrth1m,osward,lsoa21,lat,long',
      'ZZ1 1AA,ZZ1  1AA,ZZ1 1AA,202001,448480,528600,W1,S1,54.65,-1.25',
    ],
    [
      'later ONS Postcode Directory',
      'pcd7,pcd8,pcds,east1m,north1m,wd25cd,lsoa21cd,lat,long',
      'ZZ1 1AA,ZZ1  1AA,ZZ1 1AA,448480,528600,W1,S1,54.65,-1.25',
    ],
    ['with headings in words', 'Postcode,Latitude,Longitude,Ward code,LSOA code', 'zz11aa,54.65,-1.25,W1,S1'],
  ])('may be the %s', (_what, headings, row) => {
    expect(read(headings, row).postcodes).toEqual([
      {
        row: 2,
        key: 'ZZ11AA',
        postcode: 'ZZ1 1AA',
        position: { latitude: 54.65, longitude: -1.25 },
        own: { ward: 'W1', 'small-area': 'S1' },
      },
    ]);
  });

  it('may be Code-Point Open, with or without its headings', () => {
    const row = 'ZZ1 1AA,10,448480,528600,E92000001,,,,E06000001,W1';
    const headings =
      'Postcode,Positional_quality_indicator,Eastings,Northings,Country_code,NHS_regional_HA_code,NHS_HA_code,Admin_county_code,Admin_district_code,Admin_ward_code';
    const [bare] = read(row).postcodes;
    const [headed] = read(headings, row).postcodes;
    expect(bare).toMatchObject({ row: 1, key: 'ZZ11AA', own: { ward: 'W1' } });
    expect(headed).toEqual({ ...bare, row: 2 });
    expect(bare?.position.latitude).toBeCloseTo(54.65, 2);
    expect(bare?.position.longitude).toBeCloseTo(-1.25, 2);
  });

  it('names the postcodes that it gives no position for', () => {
    expect(read('pcd,osgrdind,lat,long', 'ZZ11AA,9,99.999999,0')).toEqual({
      postcodes: [],
      withoutPosition: ['ZZ1 1AA'],
      ownVintages: {},
    });
  });

  it('names the years of its own columns', () => {
    const { ownVintages } = read('pcds,lat,long,wd25cd,lsoa11', 'ZZ1 1AA,54.65,-1.25,W1,S1');
    expect(ownVintages).toEqual({ ward: '2025', 'small-area': '2011' });
  });

  it.each([
    [
      ['code,lat,long', 'ZZ1 1AA,54.65,-1.25'],
      ['row 1: no column has postcodes; the headings are code, lat, long'],
    ],
    [
      ['pcds,lat', 'ZZ1 1AA,54.65'],
      ['row 1: no columns have latitude and longitude, or easting and northing; the headings are pcds, lat'],
    ],
    [
      ['pcds,lat,long', 'ZZ1,54.65,', 'ZZ1 1AA,54.65,-1.25', 'ZZ1 1AA,54.65,-1.25', 'ZZ1 1AB,north,125'],
      [
        'row 2, column pcds: “ZZ1” is not a full UK postcode',
        'row 2, column long: it is empty',
        'row 4, column pcds: ZZ1 1AA is also in row 3',
        'row 5, column lat: “north” is not a latitude in the United Kingdom',
        'row 5, column long: “125” is not a longitude in the United Kingdom',
      ],
    ],
    [
      ['pcds,eastings,northings', 'ZZ1 1AA,0,x'],
      [
        'row 2, column eastings: “0” is not an easting of the National Grid',
        'row 2, column northings: “x” is not a northing of the National Grid',
      ],
    ],
    [['pcds,lat,long', 'ZZ1 1AA,54.65'], ['row 2: it has 2 columns and there are 3 headings']],
    [['pcds,lat,lat', 'ZZ1 1AA,54.65,1'], ['row 1, column lat: more than one column has this heading']],
  ])('is refused: %j', (lines, faults) => {
    expect(() => read(...lines)).toThrow(
      new Error(faults.map((fault) => `codes.csv, ${fault}`).join('\n')).message,
    );
  });
});
