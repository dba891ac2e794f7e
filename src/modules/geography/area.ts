import type { MultiPolygon, Polygon } from 'geojson';

/** The two kinds of area that a partnership counts by. */
export type AreaKind = 'ward' | 'small-area';

/** A kind of area as it stands in a sentence. */
export const KIND_IN_WORDS: Readonly<Record<AreaKind, string>> = { ward: 'ward', 'small-area': 'small area' };

/** An area as published. */
export interface Area {
  readonly code: string;
  readonly name: string;
  /** Centre, in degrees (WGS 84). */
  readonly latitude: number;
  readonly longitude: number;
  readonly boundary: Polygon | MultiPolygon;
}

/** All areas of a kind and a vintage. */
export interface AreaSet {
  readonly kind: AreaKind;
  readonly vintage: string;
  readonly areas: readonly Area[];
}
