import type { MultiPolygon, Position as Point, Polygon } from 'geojson';
import type { Position } from './national-grid.ts';

/** The centre of an area's largest outline, weighted by surface, in degrees. */
export function centreOf(boundary: Polygon | MultiPolygon): Position {
  const [largest] = ringsOf(boundary)
    .map(centroid)
    .sort((left, right) => right.surface - left.surface);
  return { latitude: largest?.latitude ?? 0, longitude: largest?.longitude ?? 0 };
}

function centroid(ring: readonly Point[]): Position & { surface: number } {
  let surface = 0;
  let x = 0;
  let y = 0;
  // Measured from the first point: the products of whole degrees would drown the few metres that matter.
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  for (const [from, to] of sides(ring)) {
    const cross = (from[0] - x0) * (to[1] - y0) - (to[0] - x0) * (from[1] - y0);
    surface += cross / 2;
    x += ((from[0] + to[0] - 2 * x0) * cross) / 6;
    y += ((from[1] + to[1] - 2 * y0) * cross) / 6;
  }
  if (surface === 0) return { latitude: y0, longitude: x0, surface: 0 };
  return { latitude: y0 + y / surface, longitude: x0 + x / surface, surface: Math.abs(surface) };
}

/** The sides of a ring, each from one point to the next. */
export function* sides(ring: readonly Point[]): Generator<[[number, number], [number, number]]> {
  for (let at = 1; at < ring.length; at += 1) {
    const [x1 = 0, y1 = 0] = ring[at - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[at] ?? [];
    yield [
      [x1, y1],
      [x2, y2],
    ];
  }
}

/** Every ring of an outline, holes included. */
export function ringsOf(boundary: Polygon | MultiPolygon): Point[][] {
  return boundary.type === 'Polygon' ? boundary.coordinates : boundary.coordinates.flat();
}
