export { closeReport, type ReportToClose } from './close-report.ts';
export { importReports, type ReportsImported, type ReportsToImport } from './import-reports.ts';
export { putReportOnCase, type ReportForCase } from './put-report-on-case.ts';
export {
  CATEGORIES,
  CATEGORY_IN_WORDS,
  type Category,
  HATE_STRAND_IN_WORDS,
  HATE_STRANDS,
  type HateStrand,
  REPORT_ROLE_IN_WORDS,
  REPORT_ROLES,
  type Report,
  type ReportRole,
  type ReportStatus,
} from './report.ts';
export { REPORT_FORMATS } from './report-formats.ts';
export { type ReportMapping, readMapping } from './report-mapping.ts';
export {
  findReport,
  listPartsIn,
  listReportsOfPerson,
  listReportsOfRecord,
  type PartInReport,
} from './report-queries.ts';
export { type PersonInReport, type ReportToTake, takeReport } from './take-report.ts';
