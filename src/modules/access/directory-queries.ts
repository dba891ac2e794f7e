import { sql } from 'kysely';
import type { ReadTx } from '../../db/as.ts';

/** A colleague in the partnership. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly roles: readonly string[];
}

/** Everybody with an open account in the partnership, by agency and name. */
export async function listColleagues(tx: ReadTx): Promise<Colleague[]> {
  return tx
    .selectFrom('users')
    .innerJoin('agencies', 'agencies.id', 'users.agency_id')
    .select([
      'users.id',
      'users.name',
      'users.job_title as jobTitle',
      'users.agency_id as agencyId',
      'agencies.name as agencyName',
      sql<
        string[]
      >`array(select distinct r.role from user_roles r where r.user_id = users.id order by r.role)`.as(
        'roles',
      ),
    ])
    .where('users.disabled_at', 'is', null)
    .orderBy(sql`agencies.name collate "und-x-icu"`)
    .orderBy(sql`users.name collate "und-x-icu"`)
    .execute();
}

/** An agency of the partnership, and whom to ask there. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly contact: string;
}

/** The agencies of the partnership, by name. */
export async function listAgencies(tx: ReadTx): Promise<Agency[]> {
  return tx
    .selectFrom('agencies')
    .select(['id', 'name', 'contact'])
    .orderBy(sql`name collate "und-x-icu"`)
    .execute();
}

/** An agency, and whether it could be given a record held for a purpose. */
export interface AgencyForSharing extends Agency {
  readonly signed: boolean;
}

/** The agencies of the partnership, by name, each with whether it has a current agreement for a purpose. */
export async function listAgenciesForSharing(tx: ReadTx, purpose: string): Promise<AgencyForSharing[]> {
  return tx
    .selectFrom('agencies')
    .select([
      'id',
      'name',
      'contact',
      sql<boolean>`private.has_current_agreement(agencies.id, ${purpose})`.as('signed'),
    ])
    .orderBy(sql`name collate "und-x-icu"`)
    .execute();
}

/** An agreement with its signatories. */
export interface Agreement {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly lawfulBasis: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reviewOn: string;
  readonly signatories: readonly string[];
  /** The agencies, by identifier, that have signed it by today. */
  readonly signedBy: readonly string[];
}

/** The partnership's agreements, the one that ends first at the top. */
export async function listAgreements(tx: ReadTx): Promise<Agreement[]> {
  return tx
    .selectFrom('agreements')
    .select([
      'id',
      'title',
      'purpose',
      'lawful_basis as lawfulBasis',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'review_on as reviewOn',
      sql<string[]>`array(
        select a.name
        from agreement_signatories s
        join agencies a on a.id = s.agency_id
        where s.agreement_id = agreements.id
        order by a.name collate "und-x-icu"
      )`.as('signatories'),
      sql<string[]>`array(
        select s.agency_id::text
        from agreement_signatories s
        where s.agreement_id = agreements.id and s.signed_on <= private.today()
        order by s.agency_id
      )`.as('signedBy'),
    ])
    .orderBy('ends_on')
    .orderBy('title')
    .execute();
}
