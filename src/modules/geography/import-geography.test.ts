import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeWorld } from '../../../test/support/world.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { AreaKind } from './area.ts';
import { listAreaSets, listWards } from './area-queries.ts';
import type { BoundaryFile } from './boundary-file.ts';
import { type GeographyToImport, importGeography } from './import-geography.ts';
import { placePostcode } from './place-postcode.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A strip of squares from west to east, each a tenth of a degree, named after its code. */
function strip(kind: AreaKind, prefix: string, codes: readonly string[], west = -1.3): BoundaryFile {
  const features = codes.map((code, at) => {
    const [from, to] = [west + at / 10, west + (at + 1) / 10];
    const ring = [
      [from, 54.6],
      [to, 54.6],
      [to, 54.7],
      [from, 54.7],
      [from, 54.6],
    ];
    return {
      type: 'Feature',
      properties: { [`${prefix}CD`]: code, [`${prefix}NM`]: `Area ${code}`, [`${prefix}NMW`]: null },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  const name = `${prefix.toLowerCase()}.geojson`;
  return {
    kind,
    vintage: null,
    file: { name, bytes: bytes(JSON.stringify({ type: 'FeatureCollection', features })) },
  };
}

const csv = (...lines: string[]) => ({ name: 'codes.csv', bytes: bytes(lines.join('\r\n')) });
const POSTCODES = csv(
  'pcds,oseast1m,lat,long,wd13cd',
  'ZZ1 1AA,,54.65,-1.25,W1',
  'zz11ab,,54.65,-1.15,W2',
  'ZZ1 1AD,,54.701,-1.15,W1',
);
const BOTH: GeographyToImport = {
  boundaries: [
    strip('ward', 'WD13', ['W1', 'W2']),
    strip('ward', 'WD25', ['X1', 'X2']),
    strip('small-area', 'LSOA21', ['S1', 'S2', 'S3'], -1.36),
  ],
  postcodes: POSTCODES,
};

describe.each(engines)('importing geography (%s)', (engine) => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await openTestDatabase(engine);
  });
  afterAll(() => db.close());

  const administrator = async (): Promise<Actor> => {
    const world = await makeWorld(db);
    return world.user(await world.agency('Council'), ['administrator']);
  };
  const load = (actor: Actor, input: GeographyToImport) =>
    db.database.as(actor).write((tx) => importGeography(tx, actor, input));
  const place = (actor: Actor, postcode: string) =>
    db.database.as(actor).read((tx) => placePostcode(tx, postcode));
  const auditsOf = (actor: Actor) =>
    db.prepare((root) =>
      root.selectFrom('audit_entries').select('action').where('user_id', '=', actor.userId).execute(),
    );

  it('loads several vintages, places every postcode in each, and lists where the file says otherwise', async () => {
    const actor = await administrator();
    const { changed, sets, postcodes } = await load(actor, BOTH);
    expect(changed).toBe(true);
    expect(postcodes).toMatchObject({ inFile: 3, added: 3, moved: 0, outside: [], withoutPosition: [] });
    const nearest = { postcode: 'ZZ1 1AD', metres: 112 };
    expect(sets).toMatchObject([
      { kind: 'small-area', vintage: '2021', areas: 3, current: true, agreement: null },
      {
        kind: 'ward',
        vintage: '2013',
        areas: 2,
        current: false,
        inside: 2,
        nearest: [{ ...nearest, name: 'Area W2' }],
        unplaced: [],
        agreement: { compared: 3, differences: [{ row: 4, postcode: 'ZZ1 1AD', own: 'W1', ours: 'W2' }] },
      },
      { kind: 'ward', vintage: '2025', current: true, nearest: [{ ...nearest, name: 'Area X2' }] },
    ]);
  });

  it('places a postcode, however typed, in the latest vintage', async () => {
    const actor = await administrator();
    await load(actor, BOTH);
    const placed = { wardCode: 'X1', wardName: 'Area X1', smallAreaCode: 'S2' };
    expect(await place(actor, 'zz1 1aa')).toEqual(placed);
    expect(await place(actor, 'ZZ9 9ZZ')).toBeNull();
    expect(await place(actor, 'nowhere')).toBeNull();
    const wards = await db.database.as(actor).read(listWards);
    expect(wards.map(({ name }) => name)).toEqual(['Area X1', 'Area X2']);
    expect(wards[0]?.longitude).toBeCloseTo(-1.25, 9);
  });

  it('compares a column of the file with areas of its own year only', async () => {
    const actor = await administrator();
    const { sets } = await load(actor, {
      ...BOTH,
      postcodes: csv('pcds,lat,long,lsoa11,wd25cd', 'ZZ1 1AA,54.65,-1.25,S2,X1'),
    });
    expect(sets.map(({ kind, vintage, agreement }) => [kind, vintage, agreement?.compared])).toEqual([
      ['small-area', '2021', undefined],
      ['ward', '2013', undefined],
      ['ward', '2025', 1],
    ]);
  });

  it('changes nothing and audits nothing when the same files come again', async () => {
    const actor = await administrator();
    await load(actor, BOTH);
    const again = await load(actor, BOTH);
    expect(again.changed).toBe(false);
    expect(again.sets.some(({ loaded }) => loaded)).toBe(false);
    expect(await auditsOf(actor)).toEqual([{ action: 'import' }]);
  });

  it('replaces a set that changed, moves a postcode that moved, and keeps one that the file no longer has', async () => {
    const actor = await administrator();
    await load(actor, BOTH);
    const { changed, sets, postcodes } = await load(actor, {
      boundaries: [strip('ward', 'WD25', ['Y1', 'Y2'])],
      postcodes: csv('pcds,lat,long', 'ZZ1 1AA,54.65,-1.15'),
    });
    expect(changed).toBe(true);
    expect(postcodes).toMatchObject({ added: 0, moved: 1 });
    expect(sets.filter(({ loaded }) => loaded).map(({ vintage }) => vintage)).toEqual(['2025']);
    expect(await place(actor, 'ZZ1 1AA')).toMatchObject({ wardCode: 'Y2', smallAreaCode: 'S3' });
    expect(await place(actor, 'ZZ1 1AB')).toMatchObject({ wardCode: 'Y2' });
  });

  it('leaves out, and names, postcodes that are elsewhere or have no position', async () => {
    const actor = await administrator();
    const { postcodes } = await load(actor, {
      boundaries: BOTH.boundaries,
      postcodes: csv(
        'pcd,osgrdind,lat,long',
        'ZZ11AA,1,54.65,-1.25',
        'ZZ12AA,1,51.5,-0.1',
        'ZZ13AA,9,99.999999,0',
      ),
    });
    expect(postcodes).toMatchObject({ added: 1, outside: ['ZZ1 2AA'], withoutPosition: ['ZZ1 3AA'] });
    expect(await place(actor, 'ZZ1 2AA')).toBeNull();
  });

  it('reads Code-Point Open, which has no headings and grid references only', async () => {
    const actor = await administrator();
    const { postcodes } = await load(actor, {
      boundaries: BOTH.boundaries,
      postcodes: csv(
        '"ZZ1 1AA",10,448480,528600,"E92000001","","","","E06000001","W1"',
        '"ZZ1 1AB",90,0,0,"E92000001","","","","E06000001",""',
      ),
    });
    expect(postcodes).toMatchObject({ added: 1, withoutPosition: ['ZZ1 1AB'] });
    expect(await place(actor, 'ZZ1 1AA')).toMatchObject({ wardCode: 'X1' });
  });

  it('is for administrators: the verb says whom to ask, and the database refuses whoever asks it directly', async () => {
    const world = await makeWorld(db);
    const agency = await world.agency('Council');
    const [admin, worker] = [await world.user(agency, ['administrator']), await world.user(agency)];
    await expect(load(worker, BOTH)).rejects.toMatchObject({ kind: 'forbidden' });
    await load(admin, BOTH);
    const area = {
      kind: 'ward',
      vintage: '2030',
      code: 'W9',
      name: 'W9',
      latitude: 54,
      longitude: -1,
      boundary: '{}',
    };
    const insert = (actor: Actor, partnershipId: string) =>
      db.database.as(actor).write((tx) =>
        tx
          .insertInto('areas')
          .values({ ...area, partnership_id: partnershipId })
          .returning('code')
          .execute(),
      );
    const empty = (actor: Actor) =>
      db.database.as(actor).write((tx) => tx.deleteFrom('postcode_areas').returning('code').execute());
    await expect(insert(worker, world.partnershipId)).rejects.toThrow(/row-level security/);
    await expect(insert(admin, (await administrator()).partnershipId)).rejects.toThrow(/row-level security/);
    expect(await empty(worker)).toEqual([]);
    expect(await insert(admin, world.partnershipId)).toEqual([{ code: 'W9' }]);
    expect(await empty(admin)).toHaveLength(9);
  });

  it('is seen by everybody in the partnership and by nobody in another', async () => {
    const world = await makeWorld(db);
    const agency = await world.agency('Council');
    await load(await world.user(agency, ['administrator']), BOTH);
    const member = await world.user(agency, ['elected-member']);
    expect(await place(member, 'ZZ1 1AA')).toMatchObject({ wardCode: 'X1' });
    const stranger = await administrator();
    expect(await place(stranger, 'ZZ1 1AA')).toBeNull();
    expect(await db.database.as(stranger).read(listAreaSets)).toEqual([]);
  });

  it('loads all or nothing', async () => {
    const actor = await administrator();
    await expect(
      load(actor, { ...BOTH, postcodes: csv('pcds,lat,long', 'ZZ1 1AA,54.65,x') }),
    ).rejects.toThrow();
    expect(await db.database.as(actor).read(listAreaSets)).toEqual([]);
    expect(await auditsOf(actor)).toEqual([]);
  });

  it('tells the faults of every file at once', async () => {
    const actor = await administrator();
    const ward = strip('ward', 'WD13', ['W1', 'W1']);
    await expect(
      load(actor, { boundaries: [ward], postcodes: csv('pcds,lat', 'ZZ1 1AA,5') }),
    ).rejects.toMatchObject({
      faults: [{ file: 'wd13.geojson' }, { file: 'codes.csv' }],
    });
  });

  it.each<[string, GeographyToImport, string]>([
    [
      'nothing',
      { boundaries: [], postcodes: null },
      'Say which files to load: wards, small areas or postcodes.',
    ],
    [
      'postcodes alone',
      { ...BOTH, boundaries: [] },
      'Load wards or small areas: there are none to place postcodes in.',
    ],
    [
      'two files of one vintage',
      { ...BOTH, boundaries: [...BOTH.boundaries, strip('ward', 'WD13', ['Q'])] },
      'Two of the files hold the same: ward 2013.',
    ],
  ])('refuses %s', async (_what, input, message) => {
    await expect(load(await administrator(), input)).rejects.toMatchObject({ message });
  });
});
