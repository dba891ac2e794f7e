export { closeReport, type ReportToClose } from './close-report.ts';
export type { IncidentsContributions, TriageLink } from './contributions.ts';
export { incidentsSearchGroup } from './find-by-reference.ts';
export { findLikelyReports, type LikelyReport } from './find-likely-reports.ts';
export { importReports, type ReportsImported, type ReportsToImport } from './import-reports.ts';
export { incidentsWorkSection } from './list-work.ts';
export { incidentsModule } from './module.ts';
export { incidentsPersonPanel } from './pages/person-panel.tsx';
export { putReportOnCase, type ReportForCase } from './put-report-on-case.ts';
export {
  CATEGORIES,
  CATEGORY_IN_WORDS,
  type Category,
  HATE_STRAND_IN_WORDS,
  HATE_STRANDS,
  type HateStrand,
  placeOf,
  REPORT_ROLE_IN_WORDS,
  REPORT_ROLES,
  type Report,
  type ReportRole,
  type ReportStatus,
  titleOf,
} from './report.ts';
export { REPORT_FORMATS } from './report-formats.ts';
export { type ReportMapping, readMapping } from './report-mapping.ts';
export {
  findReport,
  listPartsIn,
  listPeopleOf,
  listReportsOfPerson,
  listReportsOfRecord,
  type PartInReport,
  type PersonOfReport,
} from './report-queries.ts';
export { type PersonInReport, type ReportToTake, takeReport } from './take-report.ts';
export { timeInWords } from './time-of-day.ts';
export { whenInWords } from './when.ts';
