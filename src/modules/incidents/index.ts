export { closeReport, type ReportToClose } from './close-report.ts';
export type { IncidentsContributions, TriageLink } from './contributions.ts';
export { incidentsSearchGroup } from './find-by-reference.ts';
export { findLikelyReports, type LikelyReport } from './find-likely-reports.ts';
export { importReports, type ReportsImported, type ReportsToImport } from './import-reports.ts';
export { incidentsWorkSection } from './list-work.ts';
export { incidentsModule } from './module.ts';
export { incidentsPersonPanel } from './pages/person-panel.tsx';
export { PlaceWarning } from './pages/place-warning.tsx';
export { isPlaceProtected } from './place-queries.ts';
export { putReportOnCase, type ReportForCase } from './put-report-on-case.ts';
export {
  CATEGORY_IN_WORDS,
  type Category,
  type HateStrand,
  placeOf,
  type Report,
  type ReportRole,
  type ReportStatus,
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
