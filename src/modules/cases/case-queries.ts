import { sql } from 'kysely';
import { anyOf, type ReadTx, rowsOf } from '../../db/as.ts';
import type { LondonDate } from '../../kernel/london-date.ts';
import { findLevel, type Level } from '../access/index.ts';
import { type CaseType, type HandlingOfCase, typeOf } from './case-type.ts';

/** A case as its pages need it, with what the signed-in user may do with it. */
export interface Case {
  readonly id: string;
  readonly reference: string;
  readonly type: CaseType;
  readonly title: string;
  readonly summary: string;
  readonly stage: string;
  readonly status: 'open' | 'closed';
  readonly openedOn: LondonDate;
  readonly reviewOn: LondonDate | null;
  readonly closedOn: LondonDate | null;
  readonly closureOutcome: string | null;
  readonly closureReason: string;
  readonly version: number;
  readonly purpose: string;
  readonly handling: HandlingOfCase;
  readonly leadUserId: string;
  readonly leadUserName: string;
  readonly leadAgencyId: string;
  readonly leadAgencyName: string;
  readonly level: Level;
  /** Whom to ask, such as "Ann Example, Council". */
  readonly lead: string;
}

/** The case, if the signed-in user may view it. */
export async function findCase(tx: ReadTx, caseId: string): Promise<Case | null> {
  const row = await tx
    .selectFrom('cases')
    .innerJoin('records', 'records.id', 'cases.record_id')
    .innerJoin('agencies', 'agencies.id', 'records.lead_agency_id')
    .innerJoin('users', 'users.id', 'records.lead_user_id')
    .select([
      'cases.record_id as id',
      'cases.reference',
      'cases.type',
      'cases.type_version',
      'cases.title',
      'cases.summary',
      'cases.stage',
      sql<'open' | 'closed'>`cases.status`.as('status'),
      'cases.opened_on as openedOn',
      'cases.review_on as reviewOn',
      'cases.closed_on as closedOn',
      'cases.closure_outcome as closureOutcome',
      'cases.closure_reason as closureReason',
      'cases.version',
      'records.purpose',
      sql<HandlingOfCase>`records.handling`.as('handling'),
      'records.lead_user_id as leadUserId',
      'users.name as leadUserName',
      'records.lead_agency_id as leadAgencyId',
      'agencies.name as leadAgencyName',
    ])
    .where('cases.record_id', '=', caseId)
    .executeTakeFirst();
  if (!row) return null;
  const { type, type_version: version, ...rest } = row;
  return {
    ...rest,
    type: typeOf(type, version),
    level: await findLevel(tx, caseId),
    lead: `${row.leadUserName}, ${row.leadAgencyName}`,
  };
}

/** Caseworkers of the lead agency who could lead a case: those who are not kept out of it. For those who manage it. */
export async function listPossibleLeads(
  tx: ReadTx,
  caseId: string,
): Promise<{ id: string; name: string; jobTitle: string }[]> {
  return rowsOf(
    tx,
    sql<{ id: string; name: string; jobTitle: string }>`
      select users.id, users.name, users.job_title as "jobTitle"
      from records
      join users on users.agency_id = records.lead_agency_id
      where records.id = ${caseId}::uuid
        and users.disabled_at is null
        and exists (
          select 1 from user_roles r
          where r.user_id = users.id and r.role in ('practitioner', 'supervisor', 'co-ordinator')
        )
        and users.id <> all (array(select private.kept_out_of(records.id)))
      order by users.name collate "und-x-icu", users.id
    `,
  );
}

/** The people now in any of the given cases: those the case is about before those who only saw it. */
export async function listPartiesOf(
  tx: ReadTx,
  caseIds: readonly string[],
): Promise<{ recordId: string; personId: string }[]> {
  return tx
    .selectFrom('parties')
    .select(['record_id as recordId', 'person_id as personId'])
    .where('record_id', '=', anyOf(caseIds))
    .where('ended_at', 'is', null)
    .orderBy(sql`role = 'witness'`)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

/** Users who are kept out of a case, or away from somebody in it; nobody for those who do not manage it. */
export async function listKeptOut(tx: ReadTx, caseId: string): Promise<string[]> {
  const rows = await rowsOf(
    tx,
    sql<{ id: string }>`select k.id from private.kept_out_of(${caseId}::uuid) as k (id)`,
  );
  return rows.map(({ id }) => id);
}
