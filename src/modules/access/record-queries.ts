import { sql } from 'kysely';
import { asReader, type ReadTx, rowsOf, type WriteTx } from '../../db/as.ts';
import { notFound } from '../../kernel/domain-error.ts';
import { type Level, levelOf } from './level.ts';

/** What decides access to a record. */
export interface AccessRecord {
  readonly id: string;
  /** The module's kind of record, such as case. */
  readonly kind: string;
  readonly type: string;
  readonly purpose: string;
  readonly handling: 'normal' | 'sensitive' | 'restricted';
  readonly leadAgencyId: string;
  readonly leadAgencyName: string;
  readonly leadUserId: string;
  readonly leadUserName: string;
  readonly leadUserJobTitle: string;
}

/** What the signed-in user may do with a record. */
export async function findLevel(tx: ReadTx, recordId: string): Promise<Level> {
  const [row] = await rowsOf(
    tx,
    sql<{ level: number }>`select level from private.my_record_levels() where record_id = ${recordId}`,
  );
  return levelOf(row?.level ?? 0);
}

/** The record, if the user may view it. */
export async function findRecord(tx: ReadTx, recordId: string): Promise<AccessRecord | null> {
  const row = await tx
    .selectFrom('records')
    .innerJoin('agencies', 'agencies.id', 'records.lead_agency_id')
    .innerJoin('users', 'users.id', 'records.lead_user_id')
    .select([
      'records.id',
      'records.kind',
      'records.type',
      'records.purpose',
      'records.handling',
      'records.lead_agency_id as leadAgencyId',
      'agencies.name as leadAgencyName',
      'records.lead_user_id as leadUserId',
      'users.name as leadUserName',
      'users.job_title as leadUserJobTitle',
    ])
    .where('records.id', '=', recordId)
    .executeTakeFirst();
  return row ? { ...row, handling: row.handling as AccessRecord['handling'] } : null;
}

/** What the audit trail says of a change to a record: its kind, which it is, and the purpose it is held for. */
export interface AuditedRecord {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly purpose: string;
}

/**
 * A record as the audit trail names it. Asked before a change, which may take the record from the user's own sight.
 * @throws DomainError not-found when the user may not view it.
 */
export async function recordForAudit(tx: WriteTx, recordId: string): Promise<AuditedRecord> {
  const record = await findRecord(asReader(tx), recordId);
  if (!record) throw notFound();
  return { subjectKind: record.kind, subjectId: recordId, purpose: record.purpose };
}

/** Somebody's part in a record. */
export interface Party {
  readonly id: string;
  readonly personId: string;
  readonly role: string;
  readonly addedAt: Date;
  readonly addedByName: string;
  readonly addedByAgencyName: string;
  readonly endedAt: Date | null;
}

/** Whom a record is about, current parties first. */
export async function listParties(tx: ReadTx, recordId: string): Promise<Party[]> {
  return tx
    .selectFrom('parties')
    .innerJoin('users', 'users.id', 'parties.added_by')
    .innerJoin('agencies', 'agencies.id', 'parties.added_by_agency_id')
    .select([
      'parties.id',
      'parties.person_id as personId',
      'parties.role',
      'parties.added_at as addedAt',
      'users.name as addedByName',
      'agencies.name as addedByAgencyName',
      'parties.ended_at as endedAt',
    ])
    .where('parties.record_id', '=', recordId)
    .orderBy(sql`parties.ended_at is not null`)
    .orderBy('parties.added_at')
    .orderBy('parties.id')
    .execute();
}

/** A share of a record with an agency, or with one of its people. */
export interface Share {
  readonly id: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly userId: string | null;
  readonly userName: string | null;
  readonly level: 'view' | 'contribute';
  readonly reason: string;
  readonly lawfulBasis: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly createdAt: Date;
  readonly createdByName: string;
  readonly endedAt: Date | null;
  /** Whether the agency has a current agreement for the record's purpose; without one the share does nothing. */
  readonly underAgreement: boolean;
}

/** All shares of a record, past ones included, newest first. */
export async function listShares(tx: ReadTx, recordId: string): Promise<Share[]> {
  const rows = await tx
    .selectFrom('shares')
    .innerJoin('agencies', 'agencies.id', 'shares.agency_id')
    .innerJoin('users as giver', 'giver.id', 'shares.created_by')
    .leftJoin('users as reader', 'reader.id', 'shares.user_id')
    .select([
      'shares.id',
      'shares.agency_id as agencyId',
      'agencies.name as agencyName',
      'shares.user_id as userId',
      'reader.name as userName',
      'shares.level',
      'shares.reason',
      'shares.lawful_basis as lawfulBasis',
      'shares.starts_on as startsOn',
      'shares.ends_on as endsOn',
      'shares.created_at as createdAt',
      'giver.name as createdByName',
      'shares.ended_at as endedAt',
      sql<boolean>`private.may_receive(shares.record_id, shares.agency_id)`.as('underAgreement'),
    ])
    .where('shares.record_id', '=', recordId)
    .orderBy('shares.created_at', 'desc')
    .orderBy('shares.id')
    .execute();
  return rows.map((row) => ({ ...row, level: row.level as Share['level'] }));
}

/** A user kept out of a record by name. */
export interface Exclusion {
  readonly userId: string;
  readonly userName: string;
  readonly agencyName: string;
  readonly reason: string;
}

/** Who is kept out of a record; an empty list for those who may not know. */
export async function listExclusions(tx: ReadTx, recordId: string): Promise<Exclusion[]> {
  return tx
    .selectFrom('exclusions')
    .innerJoin('users', 'users.id', 'exclusions.user_id')
    .innerJoin('agencies', 'agencies.id', 'users.agency_id')
    .select([
      'users.id as userId',
      'users.name as userName',
      'agencies.name as agencyName',
      'exclusions.reason',
    ])
    .where('exclusions.record_id', '=', recordId)
    .orderBy(sql`users.name collate "und-x-icu"`)
    .execute();
}
