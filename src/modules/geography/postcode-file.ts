import { type CsvLimits, readCsv } from '../../kernel/csv.ts';
import { FaultyFile, type FileFault, type ImportFile } from '../../kernel/import-file.ts';
import type { AreaKind } from './area.ts';
import { type Position, positionOfGrid } from './national-grid.ts';
import { formatPostcode, normalisePostcode } from './postcode.ts';

/** A postcode of a file. */
export interface FilePostcode {
  readonly row: number;
  readonly key: string;
  readonly postcode: string;
  readonly position: Position;
  /** The area codes that the file itself gives, where it has such columns. */
  readonly own: Readonly<Partial<Record<AreaKind, string>>>;
}

/** The postcodes of a file, and those that the file gives no position for. */
export interface PostcodeFile {
  readonly postcodes: readonly FilePostcode[];
  readonly withoutPosition: readonly string[];
}

const LIMITS: CsvLimits = { bytes: 500_000_000, rows: 300_000, cell: 1_000 };

/** The columns of Code-Point Open, whose files have no row of headings. */
const CODE_POINT_OPEN = ['PC', 'PQ', 'EA', 'NO', 'CY', 'RH', 'LH', 'CC', 'DC', 'WC'];

/** The headings by which the Office for National Statistics and the Ordnance Survey name what we read, best first. */
const HEADINGS = {
  postcode: [/^pcds$/, /^post_?code$/, /^pcd[278]?$/, /^pc$/],
  latitude: [/^lat(itude)?$/],
  longitude: [/^lon(g|gitude)?$/],
  easting: [/^(ea|eastings?|oseast1m|east1m)$/],
  northing: [/^(no|northings?|osnrth1m|north1m)$/],
  quality: [/^(pq|positional_quality(_indicator)?|osgrdind|gridind)$/],
  ward: [/^ward_?code$/, /^wd(\d\d)?cd$/, /^(osward|admin_ward_code|wc)$/],
  'small-area': [/^lsoa(\d\d)?(_?code|cd)?$/],
} as const satisfies Record<string, readonly RegExp[]>;

type Columns = Readonly<Record<keyof typeof HEADINGS, number>>;

/** What the position quality says when there is none: 90 in Code-Point Open, 9 in the ONS Postcode Directory. */
const NO_POSITION = new Set(['9', '90']);

/**
 * Reads a postcode file: Code-Point Open, the ONS Postcode Directory, or any CSV with a postcode and either latitude
 * and longitude or easting and northing.
 * @throws FaultyFile naming every row and column at fault.
 */
export function readPostcodes(file: ImportFile): PostcodeFile {
  const { rows, faults } = readCsv(file, LIMITS);
  const first = rows[0];
  if (faults.length > 0 || !first) throw new FaultyFile(faults);
  const headless =
    formatPostcode(first.cells[0] ?? '') !== null && first.cells.length === CODE_POINT_OPEN.length;
  const headings = headless ? CODE_POINT_OPEN : first.cells.map((cell) => cell.trim());
  const columns = columnsOf(headings, file);
  const seen = new Map<string, number>();
  const postcodes: FilePostcode[] = [];
  const withoutPosition: string[] = [];
  const found: FileFault[] = [];
  for (const { row, cells } of headless ? rows : rows.slice(1)) {
    const read = readRow(cells, columns);
    if (typeof read === 'object' && seen.has(read.key)) {
      const message = `${read.postcode} is also in row ${seen.get(read.key)}`;
      found.push({ file: file.name, row, column: headings[columns.postcode] ?? null, message });
    } else if (typeof read === 'object') {
      seen.set(read.key, row);
      const { position, ...rest } = read;
      if (position) postcodes.push({ ...rest, row, position });
      else withoutPosition.push(read.postcode);
    } else {
      const column = headings[columns[read]] ?? null;
      found.push({ file: file.name, row, column, message: FAULTS[read](cells[columns[read]] ?? '') });
    }
  }
  if (found.length > 0) throw new FaultyFile(found);
  return { postcodes, withoutPosition };
}

type Faulty = 'postcode' | 'latitude' | 'longitude' | 'easting' | 'northing';

const FAULTS: Readonly<Record<Faulty, (text: string) => string>> = {
  postcode: (text) => `“${text}” is not a full UK postcode`,
  latitude: (text) => `“${text}” is not a latitude within Great Britain`,
  longitude: (text) => `“${text}” is not a longitude within Great Britain`,
  easting: (text) => `“${text}” is not an easting of the National Grid`,
  northing: (text) => `“${text}” is not a northing of the National Grid`,
};

/** The greatest and least that a number of each kind can be in Great Britain. */
const RANGES: Readonly<Record<Exclude<Faulty, 'postcode'>, readonly [number, number]>> = {
  latitude: [49, 61.5],
  longitude: [-9, 2.5],
  easting: [1, 700_000],
  northing: [1, 1_300_000],
};

type ReadRow = Omit<FilePostcode, 'row' | 'position'> & { readonly position: Position | null };

/** Reads a row, or names the column at fault. */
function readRow(cells: readonly string[], columns: Columns): ReadRow | Faulty {
  const cell = (column: keyof Columns): string => cells[columns[column]]?.trim() ?? '';
  const key = normalisePostcode(cell('postcode'));
  const postcode = formatPostcode(cell('postcode'));
  if (key === null || postcode === null) return 'postcode';
  const own: Partial<Record<AreaKind, string>> = {};
  if (cell('ward')) own.ward = cell('ward');
  if (cell('small-area')) own['small-area'] = cell('small-area');
  if (NO_POSITION.has(cell('quality'))) return { key, postcode, own, position: null };
  const [north, east] =
    columns.latitude >= 0 ? (['latitude', 'longitude'] as const) : (['northing', 'easting'] as const);
  for (const column of [north, east]) if (!isWithin(cell(column), RANGES[column])) return column;
  const position =
    north === 'latitude'
      ? { latitude: Number(cell(north)), longitude: Number(cell(east)) }
      : positionOfGrid(Number(cell(east)), Number(cell(north)));
  return { key, postcode, own, position };
}

function isWithin(text: string, [least, greatest]: readonly [number, number]): boolean {
  return /^-?\d+(\.\d+)?$/.test(text) && Number(text) >= least && Number(text) <= greatest;
}

/** Where each column stands; -1 for one that the file has not. */
function columnsOf(headings: readonly string[], file: ImportFile): Columns {
  const plain = headings.map((heading) => heading.toLowerCase().replace(/[\s-]+/g, '_'));
  const find = (patterns: readonly RegExp[]): number =>
    patterns.map((pattern) => plain.findIndex((heading) => pattern.test(heading))).find((at) => at >= 0) ??
    -1;
  const columns: Columns = {
    postcode: find(HEADINGS.postcode),
    latitude: find(HEADINGS.latitude),
    longitude: find(HEADINGS.longitude),
    easting: find(HEADINGS.easting),
    northing: find(HEADINGS.northing),
    quality: find(HEADINGS.quality),
    ward: find(HEADINGS.ward),
    'small-area': find(HEADINGS['small-area']),
  };
  const refuse = (message: string): FaultyFile =>
    new FaultyFile([
      {
        file: file.name,
        row: 1,
        column: null,
        message: `${message}; the headings are ${headings.join(', ')}`,
      },
    ]);
  if (columns.postcode < 0) throw refuse('no column has postcodes');
  const degrees = columns.latitude >= 0 && columns.longitude >= 0;
  if (!degrees && (columns.easting < 0 || columns.northing < 0)) {
    throw refuse('no columns have latitude and longitude, or easting and northing');
  }
  return degrees ? columns : { ...columns, latitude: -1 };
}
