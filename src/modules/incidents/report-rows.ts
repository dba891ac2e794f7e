import { type CsvLimits, type CsvTable, readCsvTable } from '../../kernel/csv.ts';
import { FaultyFile, type FileFault, type ImportFile } from '../../kernel/import-file.ts';
import { columnsOf, type ReportMapping } from './report-mapping.ts';
import { type ReportRow, RowReader } from './row-reader.ts';

/** Bigger files are split by the agency; a partnership of a whole county sends a few thousand reports a month. */
const LIMITS: CsvLimits = { bytes: 20_000_000, rows: 20_000, cell: 10_000 };

/** Reads the table of an export. Its faults are kept for the caller, who adds those of the rows. */
export function readExport(file: ImportFile): CsvTable {
  return readCsvTable(file, LIMITS);
}

/**
 * Reads every row of an export as a report.
 * @param now reports of later than this are at fault.
 * @throws FaultyFile naming every row and column at fault, in order of row.
 */
export function readReportRows(
  file: ImportFile,
  table: CsvTable,
  mapping: ReportMapping,
  now: Date,
): ReportRow[] {
  const missing = columnsOf(mapping).filter((column) => !table.headings.includes(column));
  if (table.headings.length > 0 && missing.length > 0) {
    throw new FaultyFile([
      ...table.faults.filter(({ row }) => row === null || row === 1),
      ...missing.map((column) => ({
        file: file.name,
        row: 1,
        column,
        message: `it is missing, and the format “${mapping.name}” needs it; the headings are ${table.headings.join(', ')}`,
      })),
    ]);
  }
  const faults: FileFault[] = [...table.faults];
  const seen = new Map<string, number>();
  const rows = table.rows.map(({ row, cells }) => {
    const reader = new RowReader(mapping, cells, now);
    const report = reader.read(row);
    const before = seen.get(report.key);
    if (before !== undefined) reader.note(mapping.key, `“${report.key}” is also in row ${before}`);
    else if (report.key !== '') seen.set(report.key, row);
    faults.push(...reader.faults.map((fault) => ({ file: file.name, row, ...fault })));
    return report;
  });
  if (rows.length === 0 && faults.length === 0) {
    faults.push({ file: file.name, row: null, column: null, message: 'it has headings and no reports' });
  }
  if (faults.length > 0) throw new FaultyFile(faults.sort((one, other) => (one.row ?? 0) - (other.row ?? 0)));
  return rows;
}
