import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FaultyFile } from '../src/kernel/import-file.ts';
import { importReports } from '../src/modules/incidents/index.ts';
import { engines, openTestDatabase, type TestDatabase } from '../test/support/database.ts';
import { makeWorld, type World } from '../test/support/world.ts';
import { ATTACKS } from './exports/hostile.ts';
import { GEOGRAPHY_SEED } from './exports/scene.ts';
import { sampleExports } from './exports.ts';
import { demoGeography, loadDemoGeography } from './geography.ts';
import { randomFrom } from './random.ts';

const NOW = new Date('2025-11-20T12:00:00Z');
const exported = (name: string) => {
  const file = sampleExports().find((candidate) => candidate.name === name);
  if (!file) throw new Error(`there is no sample ${name}`);
  return file;
};

describe('the sample exports', () => {
  it.each(sampleExports().map(({ name, bytes }) => [name, bytes] as const))(
    '%s is what `npm run generate` writes',
    (name, bytes) => {
      expect(readFileSync(join(import.meta.dirname, 'exports', name)).equals(bytes)).toBe(true);
    },
  );
});

describe.each(engines)('importing the sample exports (%s)', (engine) => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await openTestDatabase(engine);
  });
  afterAll(() => db.close());

  const run = async (world: World, agency: string, name: string) => {
    const actor = await world.user(await world.agency(agency));
    const input = { file: exported(name), mapping: null, now: NOW };
    return { actor, imported: await db.database.as(actor).write((tx) => importReports(tx, actor, input)) };
  };

  it('recognises each shape, places every report, and knows somebody again within an agency only', async () => {
    const world = await makeWorld(db);
    const admin = await world.user(await world.agency('Council'), ['administrator']);
    const geography = demoGeography(randomFrom(GEOGRAPHY_SEED));
    await db.database.as(admin).write((tx) => loadDemoGeography(tx, admin, geography));
    const police = await run(world, 'Police', 'command-and-control.csv');
    const housing = await run(world, 'Housing', 'housing.csv');
    const noise = await run(world, 'Noise team', 'noise-team.csv');
    expect(police.imported).toMatchObject({
      format: 'Police command and control',
      added: 30,
      peopleFound: 0,
    });
    expect(housing.imported).toMatchObject({ format: 'Housing tenancy system', added: 24, peopleFound: 0 });
    expect(noise.imported).toMatchObject({ format: 'Council noise and nuisance team', added: 20, closed: 0 });
    for (const { imported } of [police, housing, noise]) {
      expect(imported.unplaced).toEqual([]);
      expect(imported.peopleAdded).toBeLessThan(16);
    }
    const places = await db.prepare((root) =>
      root
        .selectFrom('reports')
        .innerJoin('report_places', 'report_places.report_id', 'reports.id')
        .select(({ fn }) => ['place_key', fn.count<string>('agency_id').distinct().as('agencies')])
        .where('reports.partnership_id', '=', world.partnershipId)
        .groupBy('place_key')
        .execute(),
    );
    expect(places.some(({ agencies }) => Number(agencies) === 3)).toBe(true);
  });

  it('refuses the hostile one whole, naming every fault', async () => {
    const world = await makeWorld(db);
    const error = await run(world, 'Noise team', 'noise-team-hostile.csv').catch((thrown: unknown) => thrown);
    if (!(error instanceof FaultyFile)) throw error;
    for (const [at, { column, fault }] of ATTACKS.entries()) {
      const found = error.faults.filter(({ row }) => row === at + 2);
      if (fault === null) expect(found).toEqual([]);
      else
        expect(found).toContainEqual(
          expect.objectContaining({ column, message: expect.stringContaining(fault) }),
        );
    }
    const last = ATTACKS.length + 2;
    expect(error.message).toContain(`row ${last}: it has 5 columns and there are 12 headings`);
    expect(error.message).toContain(`row ${last + 1}: it has 14 columns and there are 12 headings`);
    expect(error.message).toContain(`row ${last + 2}: a quotation mark is opened and never closed`);
    const kept = await db.prepare((root) =>
      root.selectFrom('reports').select('id').where('partnership_id', '=', world.partnershipId).execute(),
    );
    expect(kept).toEqual([]);
  });

  it('keeps what is hostile and no fault as the text it is', async () => {
    const world = await makeWorld(db);
    const { bytes } = exported('noise-team-hostile.csv');
    const harmless = ATTACKS.filter(({ fault }) => fault === null);
    const lines = new TextDecoder()
      .decode(bytes)
      .split('\r\n')
      .slice(0, harmless.length + 1);
    const file = { name: 'harmless.csv', bytes: new TextEncoder().encode(lines.join('\r\n')) };
    const actor = await world.user(await world.agency('Noise team'));
    await db.database.as(actor).write((tx) => importReports(tx, actor, { file, mapping: null, now: NOW }));
    const kept = await db.database
      .as(actor)
      .read((tx) => tx.selectFrom('reports').select(['description', 'harm']).execute());
    const texts = kept.flatMap(({ description, harm }) => [description, harm]);
    for (const { column, text } of harmless) if (column !== 'Complainant') expect(texts).toContain(text);
  });
});
