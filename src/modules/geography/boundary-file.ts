import { z } from 'zod';
import { FaultyFile, type FileFault, type ImportFile } from '../../kernel/import-file.ts';
import { type Area, type AreaKind, type AreaSet, KIND_IN_WORDS } from './area.ts';
import { centreOf } from './outline.ts';

/** A file of boundaries: GeoJSON, as the Office for National Statistics publishes it. */
export interface BoundaryFile {
  readonly kind: AreaKind;
  /** Year of the boundaries; null to take it from the names of the properties, such as WD13CD. */
  readonly vintage: string | null;
  readonly file: ImportFile;
}

const MAX_BYTES = 200_000_000;
const MAX_AREAS = 50_000;
/** The properties that hold code and name: `WD13CD`, `LSOA21NM`, or without a year. */
const PREFIX: Readonly<Record<AreaKind, string>> = { ward: 'WD', 'small-area': 'LSOA' };

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number());
const ring = z.array(position).min(4, 'an outline needs four points at least');
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);
const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(z.object({ properties: z.record(z.string(), z.unknown()), geometry: z.unknown() }))
    .min(1),
});

/**
 * Reads the areas of a boundary file, in order of code.
 * @throws FaultyFile naming every feature (as a row, counted from 1) and property at fault.
 */
export function readBoundaries({ kind, vintage, file }: BoundaryFile): AreaSet {
  const features = featuresIn(file);
  const properties = propertiesOf(kind, file, features[0]?.properties ?? {});
  const year = vintage ?? properties.vintage;
  if (year === null) {
    throw refuse(
      file,
      `the names of its properties tell no year; say which with the vintage of the ${KIND_IN_WORDS[kind]}s`,
    );
  }
  if (!/^\d{4}$/.test(year)) throw refuse(file, `“${year}” is no year`);
  const faults: FileFault[] = [];
  const areas = new Map<string, Area>();
  features.forEach((feature, at) => {
    const note = (column: string | null, message: string): number =>
      faults.push({ file: file.name, row: at + 1, column, message });
    const code = textIn(feature.properties[properties.code]);
    const name = textIn(feature.properties[properties.name]);
    if (code === '') note(properties.code, `the ${KIND_IN_WORDS[kind]} has no code`);
    if (name === '') note(properties.name, `the ${KIND_IN_WORDS[kind]} has no name`);
    if (areas.has(code)) note(properties.code, `${code} is in the file twice`);
    const boundary = geometry.safeParse(feature.geometry);
    if (!boundary.success) note('geometry', faultOfGeometry(boundary.error));
    else areas.set(code, { code, name, ...centreOf(boundary.data), boundary: boundary.data });
  });
  if (faults.length > 0) throw new FaultyFile(faults);
  return {
    kind,
    vintage: year,
    areas: [...areas.values()].sort((left, right) => (left.code < right.code ? -1 : 1)),
  };
}

type Feature = z.infer<typeof collection>['features'][number];

function featuresIn(file: ImportFile): readonly Feature[] {
  if (file.bytes.length > MAX_BYTES) throw refuse(file, `it is bigger than ${MAX_BYTES / 1e6} MB`);
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes));
  } catch {
    throw refuse(file, 'it is not GeoJSON: it cannot be read as JSON in UTF-8');
  }
  const parsed = collection.safeParse(content);
  if (!parsed.success) {
    throw refuse(file, 'it is not a GeoJSON feature collection with a feature for each area');
  }
  if (parsed.data.features.length > MAX_AREAS) throw refuse(file, `it has more than ${MAX_AREAS} areas`);
  return parsed.data.features;
}

/** Which properties hold code and name, and the year in their names. */
function propertiesOf(
  kind: AreaKind,
  file: ImportFile,
  properties: Readonly<Record<string, unknown>>,
): { code: string; name: string; vintage: string | null } {
  const names = Object.keys(properties);
  const code = names.find((property) => new RegExp(`^${PREFIX[kind]}(\\d\\d)?CD$`, 'i').test(property));
  const name =
    code && names.find((property) => property.toUpperCase() === code.toUpperCase().replace(/CD$/, 'NM'));
  if (!code || !name) {
    const wanted = `${PREFIX[kind]}..CD and ${PREFIX[kind]}..NM`;
    throw refuse(
      file,
      `it has no properties ${wanted} for a ${KIND_IN_WORDS[kind]}; it has ${names.join(', ') || 'none'}`,
    );
  }
  const year = /\d\d/.exec(code)?.[0];
  return { code, name, vintage: year === undefined ? null : `20${year}` };
}

function faultOfGeometry(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue?.code === 'too_big' || (issue?.code === 'too_small' && issue.origin === 'number')) {
    return 'its positions are not degrees of longitude and latitude; publish it as WGS 84 (EPSG:4326)';
  }
  return issue?.code === 'too_small' ? issue.message : 'it is no polygon or multipolygon';
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function refuse(file: ImportFile, message: string): FaultyFile {
  return new FaultyFile([{ file: file.name, row: null, column: null, message }]);
}
