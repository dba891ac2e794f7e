import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Area } from './area.ts';
import { positionOfGrid } from './national-grid.ts';
import { centreOf } from './outline.ts';
import { NEAREST_METRES, placer } from './placing.ts';

/** A square with its south-west corner at a point. */
function square(code: string, west: number, south: number, side = 0.1): Area {
  const [east, north] = [west + side, south + side];
  const boundary: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
  return { code, name: code, ...centreOf(boundary), boundary };
}

const place = placer([square('A', -1.3, 54.6), square('B', -1.2, 54.6)]);

describe('placing a point', () => {
  it('puts every point inside a square in that square', () => {
    const within = fc.double({ min: 0.0001, max: 0.0999, noNaN: true });
    fc.assert(
      fc.property(within, within, (across, up) => {
        expect(place({ longitude: -1.3 + across, latitude: 54.6 + up })).toMatchObject({
          area: { code: 'A' },
          metresOutside: 0,
        });
      }),
    );
  });

  it('puts a point just outside in the nearest area and says how far', () => {
    const north = place({ longitude: -1.15, latitude: 54.701 });
    expect(north?.area.code).toBe('B');
    expect(north?.metresOutside).toBe(112);
  });

  it('leaves a point alone that is further than the limit', () => {
    const degrees = (NEAREST_METRES + 10) / 111_320;
    expect(place({ longitude: -1.15, latitude: 54.7 + degrees })).toBeNull();
    expect(placer([])({ longitude: -1.15, latitude: 54.65 })).toBeNull();
  });

  it('minds a hole, and every part of an area in parts', () => {
    const outer = square('whole', 0, 51).boundary.coordinates[0] as number[][];
    const hole = square('hole', 0.04, 51.04, 0.02).boundary.coordinates[0] as number[][];
    const island = square('island', 0.5, 51).boundary.coordinates[0] as number[][];
    const boundary = { type: 'MultiPolygon' as const, coordinates: [[outer, hole], [island]] };
    const find = placer([{ code: 'whole', name: 'whole', ...centreOf(boundary), boundary }]);
    expect(find({ longitude: 0.55, latitude: 51.05 })?.metresOutside).toBe(0);
    expect(find({ longitude: 0.05, latitude: 51.05 })?.metresOutside ?? null).not.toBe(0);
  });

  it('finds the centre of a shape', () => {
    const { latitude, longitude } = square('A', -1.3, 54.6);
    expect(latitude).toBeCloseTo(54.65, 9);
    expect(longitude).toBeCloseTo(-1.25, 9);
  });
});

describe('the National Grid', () => {
  it('is turned into degrees as in the worked example of the Ordnance Survey, on WGS 84', () => {
    const { latitude, longitude } = positionOfGrid(651_409.903, 313_177.27);
    expect(latitude).toBeCloseTo(52.657979, 5);
    expect(longitude).toBeCloseTo(1.716052, 5);
  });

  it('keeps distances: a kilometre north is a kilometre', () => {
    const kilometre = fc.tuple(fc.integer({ min: 150, max: 640 }), fc.integer({ min: 50, max: 1000 }));
    fc.assert(
      fc.property(kilometre, ([east, north]) => {
        const from = positionOfGrid(east * 1000, north * 1000);
        const to = positionOfGrid(east * 1000, north * 1000 + 1000);
        const metres = Math.hypot(
          (to.latitude - from.latitude) * 111_250,
          (to.longitude - from.longitude) * 111_320 * Math.cos((from.latitude * Math.PI) / 180),
        );
        expect(Math.abs(metres - 1000)).toBeLessThan(5);
      }),
    );
  });
});
