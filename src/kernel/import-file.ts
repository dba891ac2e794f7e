/** A file that somebody gave to be imported. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is wrong at one place of a file. */
export interface FileFault {
  readonly file: string;
  /** Counted from 1, the row of headings included, as a spreadsheet shows it; null when it is the file as a whole. */
  readonly row: number | null;
  /** The heading of the column, or null when it is the row as a whole. */
  readonly column: string | null;
  readonly message: string;
}

/** A file that cannot be imported, with every fault found in it. Its message has a line for each. */
export class FaultyFile extends Error {
  readonly faults: readonly FileFault[];

  constructor(faults: readonly FileFault[]) {
    super(faults.map(faultInWords).join('\n'));
    this.name = 'FaultyFile';
    this.faults = faults;
  }
}

/** Where and what: `reports.csv, row 7, column Date: there is no 31 February`. */
export function faultInWords({ file, row, column, message }: FileFault): string {
  const where = [file, row === null ? '' : `row ${row}`, column === null ? '' : `column ${column}`];
  return `${where.filter(Boolean).join(', ')}: ${message}`;
}
