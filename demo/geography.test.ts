import { describe, expect, it } from 'vitest';
import { engines, openTestDatabase } from '../test/support/database.ts';
import { makeWorld } from '../test/support/world.ts';
import { demoGeography, demoPlaces, loadDemoGeography } from './geography.ts';
import { randomFrom } from './random.ts';

describe('the demo geography', () => {
  const geography = demoGeography(randomFrom('geography'));

  it('has twelve wards, 57 small areas and a street or two in each', () => {
    expect(geography.wards).toHaveLength(12);
    expect(geography.smallAreas).toHaveLength(57);
    expect(geography.places).toHaveLength(114);
    expect(Math.min(...geography.smallAreas.map(({ outline }) => outline.length))).toBeGreaterThanOrEqual(3);
  });

  it('has streets and postcodes of its own, none of them twice, all of areas that do not exist', () => {
    for (const values of [
      geography.places.map(({ street }) => street),
      geography.places.map(({ postcode }) => postcode),
    ]) {
      expect(new Set(values).size).toBe(values.length);
    }
    for (const { postcode } of geography.places) expect(postcode).toMatch(/^ZZ[1-9] [12][A-Z]{2}$/);
  });

  it('is the same for the same seed', () => {
    expect(demoPlaces(randomFrom('geography'))).toEqual(geography.places);
    expect(demoPlaces(randomFrom('another'))).not.toEqual(geography.places);
  });

  it.each(engines)(
    'loads, with every postcode inside the ward and small area it was drawn in (%s)',
    async (engine) => {
      const db = await openTestDatabase(engine);
      const world = await makeWorld(db);
      const actor = await world.user(await world.agency('Council'), ['administrator']);
      const { sets } = await db.database.as(actor).write((tx) => loadDemoGeography(tx, actor, geography));
      await db.close();
      expect(sets.map((set) => [set.kind, set.areas, set.inside, set.nearest.length])).toEqual([
        ['small-area', 57, 114, 0],
        ['ward', 12, 114, 0],
      ]);
      for (const { agreement } of sets) expect(agreement).toEqual({ compared: 114, differences: [] });
    },
  );
});
