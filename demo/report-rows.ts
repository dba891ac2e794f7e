import { placeKey } from '../src/modules/geography/index.ts';
import { type Day, dateOf, instantOf } from './calendar.ts';
import type { DemoPartnership, Worker } from './partnership.ts';
import type { Random } from './random.ts';
import { type DemoReport, fileDay } from './reports.ts';
import type { Row, Rows } from './tables.ts';
import { FILE_MINUTES, fileName } from './triage.ts';

/** What reports are made into rows with. */
export interface ReportsToAdd {
  readonly partnership: DemoPartnership;
  readonly reports: readonly DemoReport[];
  /** Who reads the weekly file. */
  readonly importer: Worker;
}

/** Adds reports in order of arrival, each imported one with the file it came in. */
export function addReports(
  random: Random,
  rows: Rows,
  { partnership, reports, importer }: ReportsToAdd,
): void {
  const inOrder = [...reports].sort((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1));
  const files = new Map<Day, string>();
  for (const report of inOrder.filter(({ takenBy }) => takenBy === null)) {
    const monday = fileDay(report.receivedOn);
    if (!files.has(monday)) files.set(monday, random.id());
  }
  for (const [monday, id] of files) {
    rows.report_imports.push({
      id,
      partnership_id: partnership.id,
      agency_id: partnership.agencyId(importer.agency),
      file_name: fileName(monday),
      checksum: Array.from({ length: 64 }, () => random.integer(0, 15).toString(16)).join(''),
      row_count: inOrder.filter((one) => one.takenBy === null && fileDay(one.receivedOn) === monday).length,
      imported_at: instantOf(monday, FILE_MINUTES),
      imported_by: importer.id,
    });
  }
  for (const report of inOrder) addReport(random, rows, partnership, report, files);
}

function addReport(
  random: Random,
  rows: Rows,
  partnership: DemoPartnership,
  report: DemoReport,
  files: ReadonlyMap<Day, string>,
): void {
  const { triage, story } = report;
  const importId = report.takenBy === null ? (files.get(fileDay(report.receivedOn)) ?? null) : null;
  rows.reports.push({
    id: report.id,
    partnership_id: partnership.id,
    agency_id: partnership.agencyId(report.agency),
    reference: report.reference,
    category: story.category,
    hate_strand: story.hateStrand ?? null,
    occurred_on: dateOf(report.occurredOn),
    occurred_at_time: report.occurredAt,
    description: report.description,
    harm: report.harm,
    also_told: report.alsoTold,
    received_at: report.receivedAt,
    taken_by: report.takenBy?.id ?? null,
    status: triage.status,
    advice: triage.status === 'closed' ? triage.advice : '',
    triaged_at: triage.status === 'new' ? null : triage.at,
    triaged_by: triage.status === 'new' ? null : triage.by.id,
    record_id: triage.status === 'on-case' ? triage.recordId : null,
    import_id: importId,
    external_key:
      importId === null
        ? null
        : `CC${dateOf(report.receivedOn).replaceAll('-', '')}-${random.integer(10_000, 99_999)}`,
    version: triage.status === 'new' ? 1 : 2,
  });
  rows.report_places.push(placeRow(partnership, report));
  for (const { resident, part } of report.people) {
    rows.report_people.push({
      id: random.id(),
      partnership_id: partnership.id,
      report_id: report.id,
      person_id: resident.id,
      role: part,
    });
  }
}

function placeRow(partnership: DemoPartnership, { id, place }: DemoReport): Row<'report_places'> {
  const { line, dwelling } = place;
  return {
    report_id: id,
    partnership_id: partnership.id,
    line,
    postcode: dwelling.postcode,
    place_key: placeKeyOf(place),
    ward_code: dwelling.wardCode || null,
    small_area_code: dwelling.smallAreaCode || null,
  };
}

function placeKeyOf({ line, dwelling }: DemoReport['place']): string {
  return line === dwelling.line ? dwelling.placeKey : placeKey(line, dwelling.postcode);
}
