/** A point as longitude and latitude, in degrees. */
export type Point = readonly [number, number];

/** A convex outline: its corners in order, the first not repeated. */
export type Outline = readonly Point[];

/**
 * Divides a convex outline among sites: each gets what lies nearer to it than to any other (its Voronoi cell).
 * @returns the cells in the order of the sites, corners to six decimals, which is a tenth of a metre.
 */
export function divide(outline: Outline, sites: readonly Point[]): Outline[] {
  return sites.map((site) =>
    sites
      .filter((other) => other !== site)
      .reduce((left, other) => nearerTo(site, other, left), outline)
      .map(([x, y]): Point => [rounded(x), rounded(y)]),
  );
}

/** A point well inside a convex outline: the middle, drawn towards corners by weights of at least 0 and less than 1. */
export function pointWithin(outline: Outline, weights: readonly number[]): Point {
  const inward = outline.map((corner, at) => ({ corner, weight: 0.5 + (weights[at] ?? 0) }));
  const total = inward.reduce((sum, { weight }) => sum + weight, 0);
  const along = (axis: 0 | 1): number =>
    rounded(inward.reduce((sum, { corner, weight }) => sum + corner[axis] * weight, 0) / total);
  return [along(0), along(1)];
}

/** The part of a convex outline that lies nearer to one site than to another (Sutherland and Hodgman's clipping). */
function nearerTo(site: Point, other: Point, outline: Outline): Outline {
  const excess = ([x, y]: Point): number =>
    (x - (site[0] + other[0]) / 2) * (other[0] - site[0]) +
    (y - (site[1] + other[1]) / 2) * (other[1] - site[1]);
  return outline.flatMap((corner, at) => {
    const next = outline[(at + 1) % outline.length] ?? corner;
    const [here, there] = [excess(corner), excess(next)];
    const kept = here <= 0 ? [corner] : [];
    if (here <= 0 === there <= 0) return kept;
    const share = here / (here - there);
    return [
      ...kept,
      [corner[0] + share * (next[0] - corner[0]), corner[1] + share * (next[1] - corner[1])] as const,
    ];
  });
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
