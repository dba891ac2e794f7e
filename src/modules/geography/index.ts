export { listWards, type Ward } from './area-queries.ts';
export { geographyModule } from './module.ts';
export { placeKey } from './place-key.ts';
export { type PlacedPostcode, placePostcode } from './place-postcode.ts';
export { formatPostcode, normalisePostcode } from './postcode.ts';
