export { type AreaKind, KIND_IN_WORDS } from './area.ts';
export { listWards, type Ward } from './area-queries.ts';
export type { BoundaryFile } from './boundary-file.ts';
export { type GeographyImported, type GeographyToImport, importGeography } from './import-geography.ts';
export type { Agreement, SetReport } from './import-report.ts';
export { geographyModule } from './module.ts';
export { placeKey } from './place-key.ts';
export { type PlacedPostcode, placePostcode } from './place-postcode.ts';
export { formatPostcode, normalisePostcode } from './postcode.ts';
