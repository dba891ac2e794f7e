import { type RawBuilder, sql } from 'kysely';
import { anyOf, type ReadTx } from '../../db/as.ts';
import { findPeople, type PersonSummary } from '../people/index.ts';
import type { Category, HateStrand, Report, ReportRole, ReportStatus } from './report.ts';

/** Reports that the reader may see, with the names that go with them; conditions and order follow. */
export function selectReports(tx: ReadTx) {
  return tx
    .selectFrom('reports')
    .innerJoin('agencies', 'agencies.id', 'reports.agency_id')
    .leftJoin('users as taker', 'taker.id', 'reports.taken_by')
    .leftJoin('users as triager', 'triager.id', 'reports.triaged_by')
    .leftJoin('report_places as place', 'place.report_id', 'reports.id')
    .select([
      'reports.id',
      'reports.reference',
      'reports.agency_id as agencyId',
      'agencies.name as agencyName',
      sql<Category>`reports.category`.as('category'),
      sql<HateStrand | null>`reports.hate_strand`.as('hateStrand'),
      'reports.occurred_on as occurredOn',
      'reports.occurred_at_time as occurredTime',
      'place.line as placeLine',
      'place.postcode',
      'place.place_key as placeKey',
      sql<string | null>`(
        select area.name
        from areas area
        where area.partnership_id = reports.partnership_id
          and area.kind = 'ward'
          and area.code = place.ward_code
        order by area.vintage desc
        limit 1
      )`.as('wardName'),
      'reports.description',
      'reports.harm',
      'reports.also_told as alsoTold',
      'reports.received_at as receivedAt',
      'taker.name as takenByName',
      sql<ReportStatus>`reports.status`.as('status'),
      'reports.advice',
      'reports.triaged_at as triagedAt',
      'triager.id as triagedById',
      'triager.name as triagedByName',
      'reports.record_id as recordId',
      'reports.version',
    ]);
}

/** A report, if the reader may see it. */
export async function findReport(tx: ReadTx, reportId: string): Promise<Report | null> {
  return (await selectReports(tx).where('reports.id', '=', reportId).executeTakeFirst()) ?? null;
}

/** The reports on a case, the latest to happen first. */
export async function listReportsOfRecord(tx: ReadTx, recordId: string): Promise<Report[]> {
  return selectReports(tx)
    .where('reports.record_id', '=', recordId)
    .orderBy('reports.occurred_on', 'desc')
    .orderBy('reports.received_at', 'desc')
    .orderBy('reports.id')
    .execute();
}

/** One of the reports that name somebody of the given people, gathered before any report is looked at. */
export function namedIn(personIds: readonly string[]): RawBuilder<string> {
  return sql<string>`any (array(select report_id from report_people where person_id = ${anyOf(personIds)}))`;
}

/** The reports that name a person, the latest to happen first, at most `limit`. */
export async function listReportsOfPerson(tx: ReadTx, personId: string, limit: number): Promise<Report[]> {
  return selectReports(tx)
    .where('reports.id', '=', namedIn([personId]))
    .orderBy('reports.occurred_on', 'desc')
    .orderBy('reports.received_at', 'desc')
    .orderBy('reports.id')
    .limit(limit)
    .execute();
}

/** Somebody's part in a report. */
export interface PartInReport {
  readonly reportId: string;
  readonly personId: string;
  readonly role: ReportRole;
}

/** Who is in the given reports, and as what. That somebody is in a report does not mean that the reader may see them. */
export async function listPartsIn(tx: ReadTx, reportIds: readonly string[]): Promise<PartInReport[]> {
  if (reportIds.length === 0) return [];
  return tx
    .selectFrom('report_people')
    .select(['report_id as reportId', 'person_id as personId', sql<ReportRole>`role`.as('role')])
    .where('report_id', '=', anyOf(reportIds))
    .orderBy(sql`array_position(array['victim', 'reporter', 'alleged-perpetrator', 'witness'], role)`)
    .orderBy('id')
    .execute();
}

/** Somebody in a report as the reader sees them; without a person where the reader may not see who it is. */
export interface PersonOfReport {
  readonly reportId: string;
  readonly role: ReportRole;
  readonly person: PersonSummary | null;
}

/** Who is in the given reports, victims first. */
export async function listPeopleOf(tx: ReadTx, reportIds: readonly string[]): Promise<PersonOfReport[]> {
  const parts = await listPartsIn(tx, reportIds);
  const people = await findPeople(tx, [...new Set(parts.map(({ personId }) => personId))]);
  const known = new Map(people.map((person) => [person.id, person]));
  return parts.map(({ reportId, role, personId }) => ({
    reportId,
    role,
    person: known.get(personId) ?? null,
  }));
}
