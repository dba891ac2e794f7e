import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeWorld } from '../../test/support/world.ts';
import { migrate } from '../db/migrate.ts';
import { openDatabase } from '../db/open.ts';
import { sources } from '../main.ts';
import { runImport } from './import.ts';

const WARDS = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { WD25CD: 'W1', WD25NM: 'Kelp' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [-1.3, 54.6],
            [-1.2, 54.6],
            [-1.2, 54.7],
            [-1.3, 54.7],
            [-1.3, 54.6],
          ],
        ],
      },
    },
  ],
});
const REPORTS = [
  'Ref,Day,Kind,Where,Postcode,What',
  'A1,03/02/2025,Noise,14 Marram Street,ZZ1 1AA,Bass',
  'A2,04/02/2025,Noise,16 Marram Street,ZZ9 9ZZ,Drums',
].join('\n');
const MAPPING = JSON.stringify({
  name: 'Ours',
  key: 'Ref',
  occurred: { date: 'Day' },
  category: { column: 'Kind', values: { Noise: 'nuisance' } },
  place: { line: ['Where'], postcode: 'Postcode' },
  description: ['What'],
});

describe('commonweal import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'commonweal-import-'));
  const path = (name: string) => join(folder, name);
  const emails = { administrator: '', practitioner: '' };

  beforeAll(async () => {
    writeFileSync(path('wards.geojson'), WARDS);
    writeFileSync(
      path('codes.csv'),
      'pcds,lat,long,wd25cd\nZZ1 1AA,54.65,-1.25,W1\nZZ1 1AB,54.701,-1.25,W2\n',
    );
    writeFileSync(path('reports.csv'), REPORTS);
    writeFileSync(path('bad.csv'), REPORTS.replace('04/02/2025', '31/02/2025'));
    writeFileSync(path('map.json'), MAPPING);
    const database = await openDatabase({ folder: path('data') });
    await migrate(database, sources);
    const world = await makeWorld({
      database,
      prepare: (work) => database.administer(work),
      close: () => database.close(),
    });
    const agency = await world.agency('Noise team');
    for (const role of ['administrator', 'practitioner'] as const) {
      emails[role] = `${(await world.user(agency, [role])).userId}@example.test`;
    }
    await database.close();
    vi.stubEnv('DATA_FOLDER', path('data'));
    vi.stubEnv('DATABASE_URL', undefined);
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = async (...args: string[]): Promise<string> => {
    const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await runImport(args);
    const text = printed.mock.calls.map(([chunk]) => String(chunk)).join('');
    printed.mockRestore();
    return text;
  };
  const geography = () =>
    run(
      'geography',
      '--user',
      emails.administrator,
      '--wards',
      path('wards.geojson'),
      '--postcodes',
      path('codes.csv'),
    );
  const reports = (file: string, ...more: string[]) =>
    run('reports', path(file), '--user', emails.practitioner, '--mapping', path('map.json'), ...more);

  it('loads geography and says how the postcodes fit', async () => {
    expect(await geography()).toBe(
      [
        'Wards of 2025: 1, loaded, used for new addresses',
        'Postcodes: 2 in the file, 2 added, 0 moved',
        'Wards of 2025: 1 postcode inside, 1 just outside and placed in the nearest',
        '  ZZ1 1AB in Kelp, 112 m outside',
        "  The file's own column agrees for 1 of 2 (50%)",
        '  row 3, ZZ1 1AB: the file says W2, the map says W1',
        'Done.\n',
      ].join('\n'),
    );
    expect(await geography()).toMatch(/Nothing changed\.\n$/);
  });

  it('imports reports by a mapping, and the same file only once', async () => {
    await geography();
    expect(await reports('reports.csv')).toBe(
      [
        'Read as: Ours, for Noise team',
        'Reports: 2 added, 0 of them closed already; 0 were here and are left as they are',
        'People: 0 added, 0 were here',
        'Postcodes that the geography does not know: ZZ9 9ZZ\n',
      ].join('\n'),
    );
    expect(await reports('reports.csv')).toBe('Noise team has imported this file before. Nothing changed.\n');
  });

  it('refuses with every fault, whoever may not, and what it cannot read', async () => {
    await expect(reports('bad.csv')).rejects.toThrow(
      'bad.csv, row 3, column Day: “31/02/2025” is not a date',
    );
    await expect(reports('none.csv')).rejects.toThrow('none.csv cannot be read');
    await expect(reports('reports.csv', '--format', 'housing')).rejects.toThrow('Give a format or a mapping');
    await expect(run('reports', path('reports.csv'), '--user', 'nobody@example.test')).rejects.toThrow(
      'No open account has the email address nobody@example.test.',
    );
    await expect(
      run('geography', '--user', emails.practitioner, '--wards', path('wards.geojson')),
    ).rejects.toThrow('Geography is loaded by an administrator.');
    await expect(run('geography')).rejects.toThrow('Say who imports');
    await expect(run('reports')).rejects.toThrow('Say which file to import');
    await expect(run('weather')).rejects.toThrow('Say what to import');
  });
});
