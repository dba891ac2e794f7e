/** Degrees on WGS 84, as maps and satellites give them. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** An ellipsoid by its two radii, in metres. */
interface Ellipsoid {
  readonly a: number;
  readonly b: number;
}

const AIRY: Ellipsoid = { a: 6_377_563.396, b: 6_356_256.909 };
const WGS_84: Ellipsoid = { a: 6_378_137, b: 6_356_752.3141 };
const SCALE = 0.999_601_271_7;
const ORIGIN = { latitude: radians(49), longitude: radians(-2), easting: 400_000, northing: -100_000 };
const SECOND = radians(1 / 3600);
/** From the Ordnance Survey's datum to WGS 84: metres, seconds of arc, parts per million. */
const SHIFT = {
  x: 446.448,
  y: -125.157,
  z: 542.06,
  turnX: 0.1502 * SECOND,
  turnY: 0.247 * SECOND,
  turnZ: 0.8421 * SECOND,
  scale: 1 - 20.4894e-6,
};

/**
 * Turns a National Grid reference into latitude and longitude, to about five metres.
 * Formulas and constants: Ordnance Survey, "A guide to coordinate systems in Great Britain", annexes A to C.
 * @param easting metres east of the false origin.
 * @param northing metres north of it.
 */
export function positionOfGrid(easting: number, northing: number): Position {
  const { latitude, longitude } = unproject(easting, northing);
  const { a, b } = AIRY;
  const squash = 1 - (b * b) / (a * a);
  const nu = a / Math.sqrt(1 - squash * Math.sin(latitude) ** 2);
  const x = nu * Math.cos(latitude) * Math.cos(longitude);
  const y = nu * Math.cos(latitude) * Math.sin(longitude);
  const z = (1 - squash) * nu * Math.sin(latitude);
  const { scale, turnX, turnY, turnZ } = SHIFT;
  return positionOf(
    SHIFT.x + scale * x - turnZ * y + turnY * z,
    SHIFT.y + turnZ * x + scale * y - turnX * z,
    SHIFT.z - turnY * x + turnX * y + scale * z,
  );
}

/** The inverse of the transverse Mercator projection: radians on the Airy ellipsoid. */
function unproject(easting: number, northing: number): Position {
  const { a, b } = AIRY;
  const squash = 1 - (b * b) / (a * a);
  let latitude = ORIGIN.latitude;
  let arc = 0;
  do {
    latitude += (northing - ORIGIN.northing - arc) / (a * SCALE);
    arc = meridianArc(latitude);
  } while (Math.abs(northing - ORIGIN.northing - arc) >= 0.000_01);
  const nu = (a * SCALE) / Math.sqrt(1 - squash * Math.sin(latitude) ** 2);
  const rho = (nu * (1 - squash)) / (1 - squash * Math.sin(latitude) ** 2);
  const eta2 = nu / rho - 1;
  const tan = Math.tan(latitude);
  const sec = 1 / Math.cos(latitude);
  const east = easting - ORIGIN.easting;
  return {
    latitude:
      latitude -
      (tan / (2 * rho * nu)) * east ** 2 +
      (tan / (24 * rho * nu ** 3)) * (5 + 3 * tan ** 2 + eta2 - 9 * tan ** 2 * eta2) * east ** 4 -
      (tan / (720 * rho * nu ** 5)) * (61 + 90 * tan ** 2 + 45 * tan ** 4) * east ** 6,
    longitude:
      ORIGIN.longitude +
      (sec / nu) * east -
      (sec / (6 * nu ** 3)) * (nu / rho + 2 * tan ** 2) * east ** 3 +
      (sec / (120 * nu ** 5)) * (5 + 28 * tan ** 2 + 24 * tan ** 4) * east ** 5 -
      (sec / (5040 * nu ** 7)) * (61 + 662 * tan ** 2 + 1320 * tan ** 4 + 720 * tan ** 6) * east ** 7,
  };
}

function meridianArc(latitude: number): number {
  const { a, b } = AIRY;
  const n = (a - b) / (a + b);
  const by = latitude - ORIGIN.latitude;
  const sum = latitude + ORIGIN.latitude;
  return (
    b *
    SCALE *
    ((1 + n + 1.25 * n ** 2 + 1.25 * n ** 3) * by -
      (3 * n + 3 * n ** 2 + 2.625 * n ** 3) * Math.sin(by) * Math.cos(sum) +
      (1.875 * n ** 2 + 1.875 * n ** 3) * Math.sin(2 * by) * Math.cos(2 * sum) -
      (35 / 24) * n ** 3 * Math.sin(3 * by) * Math.cos(3 * sum))
  );
}

/** Degrees on WGS 84 of a point given in metres from the centre of the earth. */
function positionOf(x: number, y: number, z: number): Position {
  const { a, b } = WGS_84;
  const squash = 1 - (b * b) / (a * a);
  const out = Math.hypot(x, y);
  let latitude = Math.atan2(z, out * (1 - squash));
  // Each round gains four digits; five leave nothing to gain.
  for (let round = 0; round < 5; round += 1) {
    const nu = a / Math.sqrt(1 - squash * Math.sin(latitude) ** 2);
    latitude = Math.atan2(z + squash * nu * Math.sin(latitude), out);
  }
  return { latitude: degrees(latitude), longitude: degrees(Math.atan2(y, x)) };
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}
