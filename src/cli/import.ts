import { runImportGeography } from './import-geography.ts';
import { runImportReports } from './import-reports.ts';

/** `commonweal import geography|reports ...` */
export async function runImport([what, ...args]: readonly string[]): Promise<void> {
  if (what === 'geography') return runImportGeography(args);
  if (what === 'reports') return runImportReports(args);
  throw new Error(
    'Say what to import: `commonweal import geography ...` or `commonweal import reports FILE.csv ...`.',
  );
}
