import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Area } from './area.ts';
import type { Position } from './national-grid.ts';
import { ringsOf, sides } from './outline.ts';

/** The area that a point was placed in. */
export interface Placing {
  readonly area: Area;
  /** How far outside the outline the point lies, in whole metres rounded up; 0 inside it. */
  readonly metresOutside: number;
}

/**
 * How far outside every outline a point may lie and still be placed in the nearest area. Published outlines are
 * simplified, and a shore or quay may stand out of them; a point further away belongs to somebody else.
 */
export const NEAREST_METRES = 500;

const METRES_A_DEGREE = 111_320;

/** An area with its bounding box, so that most areas are ruled out without following their outline. */
interface Bounded {
  readonly area: Area;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/**
 * Makes what places points in areas. Areas are taken in the order given: a point on a shared line goes to the first.
 * @returns a function from a point to its area, or to null when every area is too far away.
 */
export function placer(areas: readonly Area[]): (point: Position) => Placing | null {
  const bounded = areas.map(bound);
  return (point) => {
    const at = [point.longitude, point.latitude];
    const inside = bounded.find(
      (box) => isNear(box, point, 0) && booleanPointInPolygon(at, box.area.boundary),
    );
    if (inside) return { area: inside.area, metresOutside: 0 };
    const near = bounded
      .filter((box) => isNear(box, point, NEAREST_METRES))
      .map(({ area }) => ({ area, metres: metresFrom(point, area.boundary) }))
      .sort((left, right) => left.metres - right.metres)[0];
    if (!near || near.metres > NEAREST_METRES) return null;
    return { area: near.area, metresOutside: Math.ceil(near.metres) };
  };
}

function metresFrom(point: Position, boundary: Polygon | MultiPolygon): number {
  const shrink = Math.cos((point.latitude * Math.PI) / 180);
  const flat = ([longitude, latitude]: readonly [number, number]): [number, number] => [
    (longitude - point.longitude) * METRES_A_DEGREE * shrink,
    (latitude - point.latitude) * METRES_A_DEGREE,
  ];
  let least = Number.POSITIVE_INFINITY;
  for (const ring of ringsOf(boundary)) {
    for (const [from, to] of sides(ring)) least = Math.min(least, metresToSide(flat(from), flat(to)));
  }
  return least;
}

/** The distance from the origin to a side, in a plane. */
function metresToSide([x1, y1]: [number, number], [x2, y2]: [number, number]): number {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(x1 * (x2 - x1) + y1 * (y2 - y1)) / length));
  return Math.hypot(x1 + along * (x2 - x1), y1 + along * (y2 - y1));
}

function bound(area: Area): Bounded {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const ring of ringsOf(area.boundary)) {
    for (const [longitude = 0, latitude = 0] of ring) {
      west = Math.min(west, longitude);
      east = Math.max(east, longitude);
      south = Math.min(south, latitude);
      north = Math.max(north, latitude);
    }
  }
  return { area, west, south, east, north };
}

function isNear(box: Bounded, point: Position, metres: number): boolean {
  const up = metres / METRES_A_DEGREE;
  const across = up / Math.cos((point.latitude * Math.PI) / 180);
  return (
    point.longitude >= box.west - across &&
    point.longitude <= box.east + across &&
    point.latitude >= box.south - up &&
    point.latitude <= box.north + up
  );
}
