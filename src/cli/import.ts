import { runImportGeography } from './import-geography.ts';
import { runImportPartnership } from './import-partnership.ts';
import { runImportReports } from './import-reports.ts';

/** `commonweal import partnership|geography|reports ...` */
export async function runImport([what, ...args]: readonly string[]): Promise<void> {
  if (what === 'partnership') return runImportPartnership(args);
  if (what === 'geography') return runImportGeography(args);
  if (what === 'reports') return runImportReports(args);
  throw new Error(
    'Say what to import: `commonweal import partnership FILE.json`, `commonweal import geography ...` or `commonweal import reports FILE.csv ...`.',
  );
}
