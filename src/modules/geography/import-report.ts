import type { AreaKind, AreaSet } from './area.ts';
import type { FilePostcode } from './postcode-file.ts';

/** A postcode as placed in one set. */
export interface PlacedIn {
  readonly key: string;
  readonly code: string;
  readonly metresOutside: number;
}

/** How the postcodes fell into one set of areas. */
export interface SetReport {
  readonly kind: AreaKind;
  readonly vintage: string;
  readonly areas: number;
  /** Whether the areas themselves were loaded anew. */
  readonly loaded: boolean;
  /** Whether new addresses and reports are placed in this set: the latest of its kind. */
  readonly current: boolean;
  readonly inside: number;
  /** Just outside every outline, and so placed in the nearest area. */
  readonly nearest: readonly { readonly postcode: string; readonly name: string; readonly metres: number }[];
  /** Too far from every area of this set. */
  readonly unplaced: readonly string[];
  /** How the placing agrees with the file's own column, where the file has one for areas of this set. */
  readonly agreement: Agreement | null;
}

/** The comparison of our placing with a file's own column. */
export interface Agreement {
  readonly compared: number;
  readonly differences: readonly {
    readonly row: number;
    readonly postcode: string;
    readonly own: string;
    readonly ours: string | null;
  }[];
}

/** A postcode to report on: every one of the file, or every one that is loaded. */
export type ReportedPostcode = Pick<FilePostcode, 'key' | 'postcode'> &
  Partial<Pick<FilePostcode, 'own' | 'row'>>;

/** Tells how postcodes fell into one set. */
export function reportOnSet(
  set: AreaSet,
  postcodes: readonly ReportedPostcode[],
  placings: readonly PlacedIn[],
): Omit<SetReport, 'loaded' | 'current' | 'agreement'> {
  const names = new Map(set.areas.map(({ code, name }) => [code, name]));
  const placed = new Map(placings.map((placing) => [placing.key, placing]));
  return {
    kind: set.kind,
    vintage: set.vintage,
    areas: set.areas.length,
    inside: postcodes.filter(({ key }) => placed.get(key)?.metresOutside === 0).length,
    nearest: postcodes.flatMap(({ key, postcode }) => {
      const placing = placed.get(key);
      if (!placing || placing.metresOutside === 0) return [];
      return { postcode, name: names.get(placing.code) ?? placing.code, metres: placing.metresOutside };
    }),
    unplaced: postcodes.filter(({ key }) => !placed.has(key)).map(({ postcode }) => postcode),
  };
}

/**
 * The set that a file's own column speaks of: that of the year its heading names, else the one that knows most of its
 * codes, the latest of equals.
 * @param vintage the year that the heading names, or undefined.
 * @returns undefined when the file has no such column, or no set that is loaded fits it.
 */
export function setOfOwnColumn(
  kind: AreaKind,
  sets: readonly AreaSet[],
  postcodes: readonly ReportedPostcode[],
  vintage: string | undefined,
): AreaSet | undefined {
  const own = new Set(postcodes.flatMap((postcode) => postcode.own?.[kind] ?? []));
  const known = (set: AreaSet): number => set.areas.filter(({ code }) => own.has(code)).length;
  return sets
    .filter((set) => set.kind === kind && set.vintage === (vintage ?? set.vintage) && known(set) > 0)
    .sort((left, right) => known(right) - known(left) || (left.vintage < right.vintage ? 1 : -1))[0];
}

/** Compares our placing in a set with the file's own column, row by row. */
export function agreementOn(
  kind: AreaKind,
  postcodes: readonly ReportedPostcode[],
  placings: readonly PlacedIn[],
): Agreement {
  const ours = new Map(placings.map(({ key, code }) => [key, code]));
  const compared = postcodes.flatMap(({ key, postcode, row = 0, own }) =>
    own?.[kind] === undefined ? [] : { row, postcode, own: own[kind], ours: ours.get(key) ?? null },
  );
  return { compared: compared.length, differences: compared.filter((pair) => pair.own !== pair.ours) };
}
