import { type RawBuilder, sql } from 'kysely';
import { type ReadTx, rowsOf } from '../../db/as.ts';
import {
  CHRONOLOGY_KINDS,
  type ChronologyKind,
  type ChronologyPlace,
  type WhatHappened,
} from './chronology.ts';

/** One thing in the chronology of a case: what, when, and who did it for which agency. */
export type ChronologyEntry = WhatHappened & {
  readonly id: string;
  readonly at: Date;
  /** Later than others of the same instant; with the identifier it makes the order whole. */
  readonly rank: number;
  readonly userName: string | null;
  readonly agencyName: string | null;
};

/**
 * The chronology of a case, newest first: whatever of it the user may read. A report stands where it happened, and a
 * line of the case's changes says when it was put on the case.
 */
export async function listChronology(
  tx: ReadTx,
  asked: {
    readonly caseId: string;
    readonly shown: ChronologyKind | null;
    /** Only what is older than this. */
    readonly before: ChronologyPlace | null;
    readonly limit: number;
  },
): Promise<ChronologyEntry[]> {
  const { caseId, shown, before, limit } = asked;
  const branches = (shown ? [shown] : CHRONOLOGY_KINDS).map((kind) => BRANCHES[kind](caseId));
  const older = before
    ? sql`where (date_trunc('milliseconds', happened.at), happened.rank, happened.id) < (${before.at}::timestamptz, ${before.rank}::integer, ${before.id}::uuid)`
    : sql``;
  return rowsOf(
    tx,
    sql<ChronologyEntry>`
      with readable as materialized (select * from case_notes where record_id = ${caseId}::uuid)
      select
        happened.what, happened.id, happened.at, happened.rank, happened.detail,
        users.name as "userName", agencies.name as "agencyName"
      from (${sql.join(branches, sql` union all `)}) happened
      left join users on users.id = happened.user_id
      left join agencies on agencies.id = coalesce(happened.agency_id, users.agency_id)
      ${older}
      order by date_trunc('milliseconds', happened.at) desc, happened.rank desc, happened.id desc
      limit ${limit}
    `,
  );
}

type Branch = RawBuilder<unknown>;

/** Each table is read once, however many things it tells of: the row policies cost more than the rows. */
const BRANCHES: Readonly<Record<ChronologyKind, (caseId: string) => Branch>> = {
  notes: () => sql`
    select
      'note' as what, n.id, n.written_at as at, 2 as rank, n.author_id as user_id, n.agency_id,
      jsonb_build_object(
        'body', n.body, 'audience', n.audience, 'authorId', n.author_id, 'agencyId', n.agency_id, 'corrects', n.corrects_id,
        'correctedBy', (
          select c.id from readable c where c.corrects_id = n.id order by c.written_at desc, c.id limit 1
        ),
        'readers', case when n.audience = 'people' then (
          select coalesce(jsonb_agg(u.name order by u.name collate "und-x-icu", u.id), '[]')
          from case_note_readers r join users u on u.id = r.user_id where r.note_id = n.id
        ) else '[]' end
      ) as detail
    from readable n
  `,
  reports: (caseId) => sql`
    select
      'report' as what, r.id,
      (r.occurred_on + coalesce(r.occurred_at_time, '00:00')::time) at time zone 'Europe/London' as at,
      1 as rank, r.taken_by as user_id, r.agency_id,
      jsonb_build_object(
        'reference', r.reference, 'category', r.category, 'placeLine', p.line, 'postcode', p.postcode,
        'description', r.description, 'harm', r.harm, 'timed', r.occurred_at_time is not null
      ) as detail
    from reports r
    left join report_places p on p.report_id = r.id
    where r.record_id = ${caseId}::uuid
  `,
  actions: (caseId) => sql`
    select
      t.what, a.id, t.at, t.rank, t.user_id, null::uuid as agency_id,
      jsonb_build_object(
        'title', a.title, 'owner', u.name, 'dueOn', a.due_on, 'result', a.result, 'resultNote', a.result_note
      ) as detail
    from actions a
    join users u on u.id = a.owner_user_id
    cross join lateral (
      values ('action-agreed', a.created_at, 2, a.created_by), ('action-finished', a.finished_at, 3, a.finished_by)
    ) t (what, at, rank, user_id)
    where a.record_id = ${caseId}::uuid and t.at is not null
  `,
  people: (caseId) => sql`
    select
      t.what, p.id, t.at, t.rank, t.user_id, t.agency_id,
      jsonb_build_object('personId', p.person_id, 'role', p.role) as detail
    from parties p
    cross join lateral (
      values
        ('party-added', p.added_at, 1, p.added_by, p.added_by_agency_id),
        ('party-ended', p.ended_at, 2, p.ended_by, null)
    ) t (what, at, rank, user_id, agency_id)
    where p.record_id = ${caseId}::uuid and t.at is not null
  `,
  sharing: (caseId) => sql`
    select
      t.what, s.id, t.at, t.rank, t.user_id, null::uuid as agency_id,
      jsonb_build_object(
        'agency', a.name, 'user', u.name, 'level', s.level, 'reason', s.reason, 'endsOn', s.ends_on
      ) as detail
    from shares s
    join agencies a on a.id = s.agency_id
    left join users u on u.id = s.user_id
    cross join lateral (
      values ('share-given', s.created_at, 1, s.created_by), ('share-ended', s.ended_at, 2, s.ended_by)
    ) t (what, at, rank, user_id)
    where s.record_id = ${caseId}::uuid and t.at is not null
  `,
  changes: (caseId) => sql`
    select
      'event' as what, e.id, e.happened_at as at, case e.kind when 'opened' then 0 else 4 end as rank, e.user_id,
      null::uuid as agency_id, jsonb_build_object('kind', e.kind, 'words', e.detail) as detail
    from case_events e
    where e.record_id = ${caseId}::uuid
    union all
    select
      'report-put', r.id, r.triaged_at, 1, r.triaged_by, null, jsonb_build_object('reference', r.reference)
    from reports r
    where r.record_id = ${caseId}::uuid and r.triaged_at is not null
  `,
};
