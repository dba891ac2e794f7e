import { sql } from 'kysely';
import { type ReadTx, rowsOf } from '../../db/as.ts';
import type { LondonDate } from '../../kernel/london-date.ts';
import type { HandlingOfCase } from './case-type.ts';

/** Which cases a list shows: open ones, the open ones that the user leads, or closed ones. */
export type CasesShown = 'open' | 'mine' | 'closed';

/** A case in a list. */
export interface ListedCase {
  readonly id: string;
  readonly reference: string;
  readonly typeCode: string;
  readonly typeVersion: number;
  readonly purpose: string;
  readonly title: string;
  readonly stage: string;
  readonly status: 'open' | 'closed';
  readonly reviewOn: LondonDate | null;
  readonly closedOn: LondonDate | null;
  readonly closureOutcome: string | null;
  readonly handling: HandlingOfCase;
  readonly leadUserName: string;
  readonly leadAgencyName: string;
}

/** Where a page of a list ends: the date it is sorted by, and the case. */
export interface CasePlace {
  readonly on: LondonDate;
  readonly id: string;
}

function selectListedCases(tx: ReadTx) {
  return tx
    .selectFrom('cases')
    .innerJoin('records', 'records.id', 'cases.record_id')
    .innerJoin('agencies', 'agencies.id', 'records.lead_agency_id')
    .innerJoin('users', 'users.id', 'records.lead_user_id')
    .select([
      'cases.record_id as id',
      'cases.reference',
      'cases.type as typeCode',
      'cases.type_version as typeVersion',
      'records.purpose',
      'cases.title',
      'cases.stage',
      sql<'open' | 'closed'>`cases.status`.as('status'),
      'cases.review_on as reviewOn',
      'cases.closed_on as closedOn',
      'cases.closure_outcome as closureOutcome',
      sql<HandlingOfCase>`records.handling`.as('handling'),
      'users.name as leadUserName',
      'agencies.name as leadAgencyName',
    ]);
}

/**
 * The cases that the user may view, a page at a time: open ones by next review, soonest first; closed ones by when they
 * were closed, latest first.
 */
export async function listCases(
  tx: ReadTx,
  asked: {
    readonly shown: CasesShown;
    readonly userId: string;
    readonly after: CasePlace | null;
    readonly limit: number;
  },
): Promise<ListedCase[]> {
  const { shown, userId, after, limit } = asked;
  const all = selectListedCases(tx).limit(limit);
  if (shown === 'closed') {
    const closed = all
      .where('cases.status', '=', 'closed')
      .orderBy('cases.closed_on', 'desc')
      .orderBy('cases.record_id', 'desc');
    if (!after) return closed.execute();
    return closed
      .where(sql<boolean>`(cases.closed_on, cases.record_id) < (${after.on}::date, ${after.id}::uuid)`)
      .execute();
  }
  let open = all.where('cases.status', '=', 'open').orderBy('cases.review_on').orderBy('cases.record_id');
  if (shown === 'mine') open = open.where('records.lead_user_id', '=', userId);
  if (!after) return open.execute();
  return open
    .where(sql<boolean>`(cases.review_on, cases.record_id) > (${after.on}::date, ${after.id}::uuid)`)
    .execute();
}

/** Open cases to be reviewed by a day that the user leads, or that others of the agency lead and are late with. */
export async function listReviewsDue(
  tx: ReadTx,
  asked: {
    readonly by: LondonDate;
    readonly userId: string;
    /** For a supervisor: whose cases are looked at too once they are late. */
    readonly agencyId: string | null;
    readonly today: LondonDate;
  },
): Promise<(ListedCase & { leadUserId: string })[]> {
  const { by, userId, agencyId, today } = asked;
  return selectListedCases(tx)
    .select('records.lead_user_id as leadUserId')
    .where('cases.status', '=', 'open')
    .where(({ and, or, eb }) =>
      or([
        and([eb('records.lead_user_id', '=', userId), eb('cases.review_on', '<=', by)]),
        ...(agencyId
          ? [and([eb('records.lead_agency_id', '=', agencyId), eb('cases.review_on', '<', today)])]
          : []),
      ]),
    )
    .orderBy('cases.review_on')
    .orderBy('cases.record_id')
    .execute();
}

/** The cases that the user may view with a reference, or whose title has all of the words. */
export async function findCasesByWords(
  tx: ReadTx,
  { reference, words, limit }: { reference: string | null; words: readonly string[]; limit: number },
): Promise<ListedCase[]> {
  if (!reference && words.length === 0) return [];
  return selectListedCases(tx)
    .where((where) =>
      where.or([
        ...(reference ? [where('cases.reference', '=', reference)] : []),
        ...(words.length > 0
          ? [where.and(words.map((word) => sql<boolean>`cases.title ilike ${`%${escapeLike(word)}%`}`))]
          : []),
      ]),
    )
    .orderBy(sql`cases.status desc`)
    .orderBy(sql`cases.title collate "und-x-icu"`)
    .orderBy('cases.record_id')
    .limit(limit)
    .execute();
}

function escapeLike(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}

/** The cases that the user may view with a person in them, open ones first, and in which roles. */
export async function listCasesOfPerson(
  tx: ReadTx,
  personId: string,
): Promise<(ListedCase & { roles: string[]; involvedNow: boolean })[]> {
  return selectListedCases(tx)
    .innerJoin('parties', 'parties.record_id', 'cases.record_id')
    .select([
      sql<string[]>`array_agg(distinct parties.role)`.as('roles'),
      sql<boolean>`bool_or(parties.ended_at is null)`.as('involvedNow'),
    ])
    .where('parties.person_id', '=', personId)
    .groupBy(['cases.record_id', 'records.id', 'users.id', 'agencies.id'])
    .orderBy(sql`cases.status desc`)
    .orderBy('cases.opened_on', 'desc')
    .orderBy('cases.record_id')
    .execute();
}

/** An open case that a report could be put on, with what speaks for it. */
export interface CaseForReport {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly purpose: string;
  readonly samePeople: boolean;
  readonly samePlace: boolean;
}

/** Open cases that the user may contribute to: those with the report's people or place first, then by title. */
export async function listCasesForReport(
  tx: ReadTx,
  reportId: string,
  limit: number,
): Promise<CaseForReport[]> {
  return rowsOf(
    tx,
    sql<CaseForReport>`
      select
        cases.record_id as id, cases.reference, cases.title, records.purpose,
        exists (
          select 1
          from parties
          join report_people on report_people.person_id = parties.person_id
          where parties.record_id = cases.record_id
            and parties.ended_at is null
            and report_people.report_id = ${reportId}::uuid
        ) as "samePeople",
        exists (
          select 1
          from report_places asked
          join report_places other on other.place_key = asked.place_key and other.report_id <> asked.report_id
          join reports earlier on earlier.id = other.report_id
          where asked.report_id = ${reportId}::uuid and earlier.record_id = cases.record_id
        ) as "samePlace"
      from cases
      join records on records.id = cases.record_id
      where cases.status = 'open' and cases.record_id in (select private.my_records(3))
      order by "samePeople" desc, "samePlace" desc, cases.title collate "und-x-icu", cases.record_id
      limit ${limit}
    `,
  );
}

/** A share that lets the user's agency, or the user, into a case. */
export interface NewShare {
  readonly caseId: string;
  readonly title: string;
  readonly reference: string;
  readonly purpose: string;
  /** Since when it lets them in: the day it was given, or its first day if that was later. */
  readonly inForceOn: LondonDate;
  readonly givenByName: string;
  readonly givenByAgencyName: string;
  readonly level: 'view' | 'contribute';
  readonly reason: string;
}

/**
 * Shares in force, given to the user or their agency by somebody else, that came into force since a day; the latest
 * first. One given ahead is new on its first day, when the case can first be seen.
 */
export async function listNewShares(
  tx: ReadTx,
  asked: { readonly userId: string; readonly agencyId: string; readonly since: LondonDate },
): Promise<NewShare[]> {
  return rowsOf(
    tx,
    sql<NewShare>`
      select
        cases.record_id as "caseId", cases.title, cases.reference, records.purpose,
        began.day as "inForceOn",
        users.name as "givenByName", agencies.name as "givenByAgencyName", shares.level, shares.reason
      from shares
      join cases on cases.record_id = shares.record_id
      join records on records.id = shares.record_id
      join users on users.id = shares.created_by
      join agencies on agencies.id = users.agency_id
      cross join lateral (
        select greatest((shares.created_at at time zone 'Europe/London')::date, shares.starts_on) as day
      ) began
      where shares.agency_id = ${asked.agencyId}::uuid
        and (shares.user_id is null or shares.user_id = ${asked.userId}::uuid)
        and shares.ended_at is null
        and private.today() between shares.starts_on and shares.ends_on
        and shares.created_by <> ${asked.userId}::uuid
        and began.day >= ${asked.since}::date
        and private.may_receive(shares.record_id, shares.agency_id)
      order by began.day desc, shares.created_at desc, shares.id
    `,
  );
}
