import { CsvError, parse } from 'csv-parse/sync';
import type { FileFault, ImportFile } from './import-file.ts';
import { isPlainText } from './plain-text.ts';

/** A row as a spreadsheet shows it: row 1 is the first of the file. Blank rows are left out but counted. */
export interface CsvRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** What a file holds as far as it could be read, and what is wrong with it. */
export interface CsvRows {
  readonly rows: readonly CsvRow[];
  readonly faults: readonly FileFault[];
}

/** Rows under headings: each a record from heading to text. */
export interface CsvTable {
  readonly headings: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: ReadonlyMap<string, string> }[];
  readonly faults: readonly FileFault[];
}

/** How big a file may be. */
export interface CsvLimits {
  readonly bytes: number;
  readonly rows: number;
  /** Characters in one cell. */
  readonly cell: number;
}

const BAD_QUOTES: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and never closed',
  CSV_INVALID_CLOSING_QUOTE: 'a quotation mark inside quoted text is not doubled',
  INVALID_OPENING_QUOTE: 'a quotation mark stands inside text that is not quoted',
};

/**
 * Reads comma-separated values: UTF-8 or Windows-1252, with or without a byte order mark, any line ends. Every cell
 * stays text, whatever it looks like. A misplaced quotation mark ends the reading there, because nothing after it can
 * be told apart.
 */
export function readCsv(file: ImportFile, limits: CsvLimits): CsvRows {
  const decoded = decode(file, limits);
  if (typeof decoded !== 'string') return { rows: [], faults: [decoded] };
  const rows: CsvRow[] = [];
  const faults: FileFault[] = [];
  let row = 0;
  const note = (cells: string[]): null => {
    row += 1;
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ row, cells });
    faults.push(...cells.flatMap((cell, at) => faultsOfCell(cell, at, row, file.name, limits)));
    return null;
  };
  try {
    parse(decoded, { relax_column_count: true, on_record: note });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message = BAD_QUOTES[error.code] ?? 'it cannot be read as comma-separated values';
    faults.push(fault(file, row + 1, null, `${message}; nothing from here on could be read`));
  }
  if (rows.length > limits.rows) {
    faults.push(fault(file, null, null, `it has ${rows.length} rows, of at most ${limits.rows}`));
  }
  return { rows, faults };
}

/**
 * Reads comma-separated values whose first row names the columns. A row of another length is a fault.
 * @param headingsFor names the columns of a file that begins with data, from its first row; null when that row is the
 *   headings, as it is for every file unless this is given.
 */
export function readCsvTable(
  file: ImportFile,
  limits: CsvLimits,
  headingsFor: (first: readonly string[]) => readonly string[] | null = () => null,
): CsvTable {
  const { rows, faults } = readCsv(file, limits);
  const first = rows[0];
  if (!first) return { headings: [], rows: [], faults: faults.length > 0 ? faults : [nothingIn(file)] };
  const given = headingsFor(first.cells);
  const headings = given ?? first.cells.map((cell) => cell.trim());
  const body = given ? rows : rows.slice(1);
  const ragged = body.filter(({ cells }) => cells.length !== headings.length);
  return {
    headings,
    rows: body
      .filter(({ cells }) => cells.length === headings.length)
      .map(({ row, cells }) => ({
        row,
        cells: new Map(headings.map((heading, at) => [heading, cells[at]?.trim() ?? ''])),
      })),
    faults: [
      ...faults.map((found) => ({ ...found, column: headingOf(found.column, headings) })),
      ...faultsOfHeadings(headings, first.row, file),
      ...ragged.map(({ row, cells }) =>
        fault(file, row, null, `it has ${columns(cells.length)} and there are ${headings.length} headings`),
      ),
    ],
  };
}

function headingOf(column: string | null, headings: readonly string[]): string | null {
  return column === null ? null : headings[Number(column) - 1] || column;
}

function columns(count: number): string {
  return count === 1 ? '1 column' : `${count} columns`;
}

function faultsOfHeadings(headings: readonly string[], row: number, file: ImportFile): FileFault[] {
  const twice = headings.filter((heading, at) => headings.indexOf(heading) !== at);
  return [...new Set(twice)].map((heading) =>
    heading === ''
      ? fault(file, row, null, 'more than one column has no heading')
      : fault(file, row, heading, 'more than one column has this heading'),
  );
}

function faultsOfCell(cell: string, at: number, row: number, name: string, limits: CsvLimits): FileFault[] {
  const column = `${at + 1}`;
  if (cell.length > limits.cell) {
    const message = `the text has ${cell.length} characters, of at most ${limits.cell}`;
    return [{ file: name, row, column, message }];
  }
  const message = 'the text has a character that cannot be shown; take it out, or type the text again';
  return isPlainText(cell) ? [] : [{ file: name, row, column, message }];
}

function decode(file: ImportFile, limits: CsvLimits): string | FileFault {
  const { bytes } = file;
  if (bytes.length > limits.bytes) {
    const megabytes = (size: number): string => `${Math.round(size / 1e5) / 10} MB`;
    return fault(file, null, null, `it is ${megabytes(bytes.length)}, of at most ${megabytes(limits.bytes)}`);
  }
  if (bytes.length === 0) return nothingIn(file);
  if (bytes.includes(0)) {
    const message = 'it is not plain text; save it as CSV (UTF-8) and try again';
    return fault(file, null, null, message);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    // Windows-1252 leaves five bytes undefined; a file that has them is in neither encoding.
    return /[\u0080-\u009f]/.test(text)
      ? fault(
          file,
          null,
          null,
          'it is neither UTF-8 nor Windows-1252 text; save it as CSV (UTF-8) and try again',
        )
      : text;
  }
}

function nothingIn(file: ImportFile): FileFault {
  return fault(file, null, null, 'there is nothing in it');
}

function fault(file: ImportFile, row: number | null, column: string | null, message: string): FileFault {
  return { file: file.name, row, column, message };
}
