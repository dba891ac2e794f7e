import { createHash } from 'node:crypto';
import { asReader, type WriteTx } from '../../db/as.ts';
import { type Actor, CASEWORK_ROLES, hasRole } from '../../kernel/actor.ts';
import { conflict, forbidden } from '../../kernel/domain-error.ts';
import { newId } from '../../kernel/ids.ts';
import { FaultyFile, type ImportFile } from '../../kernel/import-file.ts';
import { recordAudit } from '../audit/index.ts';
import { placePostcode } from '../geography/index.ts';
import { closeReport } from './close-report.ts';
import { findOrAddPerson } from './find-or-add-person.ts';
import { findImport, type ImportedReport, listImported } from './import-queries.ts';
import { recogniseFormat } from './report-formats.ts';
import type { ReportMapping } from './report-mapping.ts';
import { readExport, readReportRows } from './report-rows.ts';
import type { PersonInRow, ReportRow } from './row-reader.ts';
import { type PersonInReport, takeReport } from './take-report.ts';

/** An agency's own export, and how to read it. */
export interface ReportsToImport {
  readonly file: ImportFile;
  /** Null to recognise the format by its headings. */
  readonly mapping: ReportMapping | null;
  readonly now: Date;
}

/** What an import of reports did. */
export interface ReportsImported {
  /** False when the agency has imported this very file before. */
  readonly changed: boolean;
  readonly format: string;
  readonly added: number;
  /** Of those added, the ones the agency had finished with: they do not wait for triage. */
  readonly closed: number;
  /** Reports that an earlier file brought in: left as they are. */
  readonly known: number;
  /** Of those, the ones that this file tells otherwise. */
  readonly differing: readonly { readonly row: number; readonly key: string }[];
  readonly peopleAdded: number;
  /** People who were here already and are named in the reports added. */
  readonly peopleFound: number;
  /** Postcodes that the partnership's geography does not know, each once. */
  readonly unplaced: readonly string[];
}

/**
 * Imports an agency's export of reports for the user's agency, with the people named in it: all of it or nothing. The
 * same file again changes nothing; a report that an earlier file brought in is known by its key and left as it is.
 * @throws DomainError forbidden unless the user does casework; conflict when a key belongs to a report that the user is
 *   kept away from.
 * @throws FaultyFile naming every row and column at fault.
 */
export async function importReports(
  tx: WriteTx,
  actor: Actor,
  input: ReportsToImport,
): Promise<ReportsImported> {
  if (!hasRole(actor, CASEWORK_ROLES)) {
    throw forbidden('Reports are imported by a caseworker of the agency that they belong to.');
  }
  const { file, now } = input;
  const table = readExport(file);
  if (table.headings.length === 0) throw new FaultyFile(table.faults);
  const mapping = input.mapping ?? recogniseFormat(file, table.headings);
  const checksum = createHash('sha256').update(file.bytes).digest('hex');
  const nothing = { format: mapping.name, added: 0, closed: 0, known: 0, differing: [], peopleAdded: 0 };
  if (await findImport(asReader(tx), actor.agencyId, checksum)) {
    return { ...nothing, changed: false, peopleFound: 0, unplaced: [] };
  }
  const rows = readReportRows(file, table, mapping, now);
  const known = new Map(
    (
      await listImported(
        asReader(tx),
        actor.agencyId,
        rows.map(({ key }) => key),
      )
    ).map((report) => [report.key, report]),
  );
  const fresh = rows.filter(({ key }) => !known.has(key));
  const importId = await addImport(tx, actor, input, checksum, rows.length);
  const people = { added: new Set<string>(), named: new Set<string>() };
  for (const row of fresh) await addReport(tx, actor, row, importId, now, people);
  return {
    changed: true,
    format: mapping.name,
    added: fresh.length,
    closed: fresh.filter(({ closedWith }) => closedWith !== null).length,
    known: rows.length - fresh.length,
    differing: rows.flatMap((row) =>
      differs(row, known.get(row.key)) ? { row: row.row, key: row.key } : [],
    ),
    peopleAdded: people.added.size,
    peopleFound: [...people.named].filter((id) => !people.added.has(id)).length,
    unplaced: await listUnplaced(tx, fresh),
  };
}

async function addImport(
  tx: WriteTx,
  actor: Actor,
  { file, now }: ReportsToImport,
  checksum: string,
  rowCount: number,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('report_imports')
    .values({
      id,
      partnership_id: actor.partnershipId,
      agency_id: actor.agencyId,
      file_name: file.name,
      checksum,
      row_count: rowCount,
      imported_at: now,
      imported_by: actor.userId,
    })
    .execute();
  recordAudit(tx, {
    action: 'import',
    subjectKind: 'report-import',
    subjectId: id,
    outcome: 'allowed',
    details: file.name,
  });
  return id;
}

async function addReport(
  tx: WriteTx,
  actor: Actor,
  row: ReportRow,
  importId: string,
  now: Date,
  counts: { readonly added: Set<string>; readonly named: Set<string> },
): Promise<void> {
  const people: PersonInReport[] = [];
  for (const named of row.people) {
    const { personId, added } = await findOrAddPerson(tx, actor, named, now);
    counts.named.add(personId);
    if (added) counts.added.add(personId);
    people.push(...partsOf(named, personId));
  }
  const { place, key, closedWith, row: _, ...report } = row;
  const taken = {
    ...report,
    placeLine: place.line,
    postcode: place.postcode,
    people,
    imported: { importId, externalKey: key },
  };
  try {
    const reportId = await takeReport(tx, actor, taken);
    if (closedWith !== null) await closeReport(tx, actor, { reportId, version: 1, advice: closedWith, now });
  } catch (error) {
    if (!isKeyTaken(error)) throw error;
    throw conflict(
      `Row ${row.row}: the report with the key “${key}” is here already, and it names somebody you are kept away from. Ask a colleague to import the file.`,
    );
  }
}

function partsOf(named: PersonInRow, personId: string): PersonInReport[] {
  return named.roles.map((role) => ({ personId, role }));
}

/** The one unique column that a file can break: a report with this key exists but row-level security hides it. */
function isKeyTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    'constraint' in error &&
    error.constraint === 'reports_agency_id_external_key_key'
  );
}

function differs(row: ReportRow, report: ImportedReport | undefined): boolean {
  return (
    report !== undefined &&
    (report.occurredOn !== row.occurredOn ||
      report.placeLine !== row.place.line ||
      report.description !== row.description)
  );
}

async function listUnplaced(tx: WriteTx, rows: readonly ReportRow[]): Promise<string[]> {
  const postcodes = new Set(rows.map(({ place }) => place.postcode).filter(Boolean));
  const unplaced: string[] = [];
  for (const postcode of postcodes) {
    if (!(await placePostcode(asReader(tx), postcode))) unplaced.push(postcode);
  }
  return unplaced;
}
