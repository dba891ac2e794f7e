import { type CsvLimits, readCsvTable } from '../../kernel/csv.ts';
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
  /** The year that the heading of the file's own column names, as wd13cd and lsoa11 do. */
  readonly ownVintages: Readonly<Partial<Record<AreaKind, string>>>;
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

/** Which heading holds what; null when none does. */
type Columns = Readonly<Record<keyof typeof HEADINGS, string | null>>;

/** What the position quality says when there is none: 90 in Code-Point Open, 9 in the ONS Postcode Directory. */
const NO_POSITION = new Set(['9', '90']);

/** What a cell must be, in words, and between which limits a number lies in the United Kingdom. */
const NUMBERS = {
  latitude: { words: 'a latitude in the United Kingdom', least: 49, greatest: 61.5 },
  longitude: { words: 'a longitude in the United Kingdom', least: -9, greatest: 2.5 },
  easting: { words: 'an easting of the National Grid', least: 1, greatest: 700_000 },
  northing: { words: 'a northing of the National Grid', least: 1, greatest: 1_300_000 },
} as const;

/**
 * Reads a postcode file: Code-Point Open, the ONS Postcode Directory, or any CSV with a postcode and either latitude
 * and longitude or easting and northing.
 * @throws FaultyFile naming every row and column at fault.
 */
export function readPostcodes(file: ImportFile): PostcodeFile {
  const { headings, rows, faults } = readCsvTable(file, LIMITS, (first) =>
    first.length === CODE_POINT_OPEN.length && normalisePostcode(first[0] ?? '') ? CODE_POINT_OPEN : null,
  );
  if (faults.length > 0) throw new FaultyFile(faults);
  const columns = columnsOf(headings, file);
  const found: FileFault[] = [];
  const seen = new Map<string, number>();
  const read = rows.flatMap(({ row, cells }) => {
    const reader = new RowReader(cells, columns);
    const postcode = reader.postcode();
    const before = seen.get(postcode.key);
    if (before !== undefined) reader.note('postcode', `${postcode.postcode} is also in row ${before}`);
    if (postcode.key !== '') seen.set(postcode.key, row);
    const position = reader.position();
    found.push(...reader.faults.map((fault) => ({ file: file.name, row, ...fault })));
    return { row, ...postcode, position, own: reader.own() };
  });
  if (found.length > 0) throw new FaultyFile(found);
  return {
    postcodes: read.flatMap(({ position, ...rest }) => (position ? { ...rest, position } : [])),
    withoutPosition: read.filter(({ position }) => !position).map(({ postcode }) => postcode),
    ownVintages: Object.fromEntries(
      (['ward', 'small-area'] as const).flatMap((kind) => {
        const year = /\d\d/.exec(columns[kind] ?? '')?.[0];
        return year === undefined ? [] : [[kind, `20${year}`]];
      }),
    ),
  };
}

/** Reads what one row holds and notes what is wrong with it. */
class RowReader {
  readonly faults: { column: string | null; message: string }[] = [];
  readonly #cells: ReadonlyMap<string, string>;
  readonly #columns: Columns;

  constructor(cells: ReadonlyMap<string, string>, columns: Columns) {
    this.#cells = cells;
    this.#columns = columns;
  }

  note(column: keyof Columns, message: string): void {
    this.faults.push({ column: this.#columns[column], message });
  }

  postcode(): { key: string; postcode: string } {
    const text = this.#text('postcode');
    const key = normalisePostcode(text);
    if (key === null) this.note('postcode', `“${text}” is not a full UK postcode`);
    return { key: key ?? '', postcode: formatPostcode(text) ?? '' };
  }

  position(): Position | null {
    if (NO_POSITION.has(this.#text('quality'))) return null;
    if (this.#columns.latitude !== null && this.#columns.longitude !== null) {
      return { latitude: this.#number('latitude'), longitude: this.#number('longitude') };
    }
    const [easting, northing] = [this.#number('easting'), this.#number('northing')];
    return this.faults.length > 0 ? null : positionOfGrid(easting, northing);
  }

  own(): Partial<Record<AreaKind, string>> {
    const kinds = ['ward', 'small-area'] as const;
    return Object.fromEntries(kinds.flatMap((kind) => (this.#text(kind) ? [[kind, this.#text(kind)]] : [])));
  }

  #text(column: keyof Columns): string {
    return this.#cells.get(this.#columns[column] ?? '') ?? '';
  }

  #number(column: keyof typeof NUMBERS): number {
    const { words, least, greatest } = NUMBERS[column];
    const text = this.#text(column);
    const number = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= least && number <= greatest)) {
      this.note(column, text === '' ? 'it is empty' : `“${text}” is not ${words}`);
    }
    return number;
  }
}

function columnsOf(headings: readonly string[], file: ImportFile): Columns {
  const plain = headings.map((heading) => heading.toLowerCase().replace(/[\s-]+/g, '_'));
  const find = (patterns: readonly RegExp[]): string | null => {
    const at = patterns
      .map((pattern) => plain.findIndex((heading) => pattern.test(heading)))
      .find((index) => index >= 0);
    return at === undefined ? null : (headings[at] ?? null);
  };
  const columns = Object.fromEntries(
    Object.entries(HEADINGS).map(([column, patterns]) => [column, find(patterns)]),
  ) as Columns;
  const refuse = (message: string): FaultyFile =>
    new FaultyFile([
      {
        file: file.name,
        row: 1,
        column: null,
        message: `${message}; the headings are ${headings.join(', ')}`,
      },
    ]);
  if (columns.postcode === null) throw refuse('no column has postcodes');
  const degrees = columns.latitude !== null && columns.longitude !== null;
  if (!degrees && (columns.easting === null || columns.northing === null)) {
    throw refuse('no columns have latitude and longitude, or easting and northing');
  }
  return columns;
}
