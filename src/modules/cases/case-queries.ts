import { sql } from 'kysely';
import type { ReadTx } from '../../db/as.ts';
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
