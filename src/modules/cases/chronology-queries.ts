import { type RawBuilder, sql } from 'kysely';
import { type ReadTx, rowsOf } from '../../db/as.ts';
import type { ChronologyKind, ChronologyPlace, WhatHappened } from './chronology.ts';

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
  const branches = shown ? BRANCHES[shown](caseId) : Object.values(BRANCHES).flatMap((of) => of(caseId));
  const older = before
    ? sql`where (date_trunc('milliseconds', happened.at), happened.rank, happened.id) < (${before.at}::timestamptz, ${before.rank}::integer, ${before.id}::uuid)`
    : sql``;
  return rowsOf(
    tx,
    sql<ChronologyEntry>`
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

const BRANCHES: Readonly<Record<ChronologyKind, (caseId: string) => Branch[]>> = {
  notes: (caseId) => [notes(caseId)],
  reports: (caseId) => [reports(caseId)],
  actions: (caseId) => [actionsAgreed(caseId), actionsFinished(caseId)],
  people: (caseId) => [partiesAdded(caseId), partiesEnded(caseId)],
  sharing: (caseId) => [sharesGiven(caseId), sharesEnded(caseId)],
  changes: (caseId) => [events(caseId), reportsPut(caseId)],
};

function notes(caseId: string): Branch {
  return sql`
    select
      'note' as what, n.id, n.written_at as at, 2 as rank, n.author_id as user_id, n.agency_id,
      jsonb_build_object(
        'body', n.body, 'audience', n.audience, 'authorId', n.author_id, 'corrects', n.corrects_id,
        'correctedBy', (
          select c.id from case_notes c where c.corrects_id = n.id order by c.written_at desc, c.id limit 1
        ),
        'readers', (
          select coalesce(jsonb_agg(u.name order by u.name collate "und-x-icu", u.id), '[]')
          from case_note_readers r join users u on u.id = r.user_id where r.note_id = n.id
        )
      ) as detail
    from case_notes n
    where n.record_id = ${caseId}::uuid
  `;
}

function reports(caseId: string): Branch {
  return sql`
    select
      'report' as what, r.id,
      (r.occurred_on + coalesce(r.occurred_at_time, '00:00')::time) at time zone 'Europe/London' as at,
      1 as rank, r.taken_by as user_id, r.agency_id,
      jsonb_build_object(
        'reference', r.reference, 'category', r.category, 'placeLine', r.place_line, 'postcode', r.postcode,
        'description', r.description, 'harm', r.harm, 'timed', r.occurred_at_time is not null
      ) as detail
    from reports r
    where r.record_id = ${caseId}::uuid
  `;
}

function reportsPut(caseId: string): Branch {
  return sql`
    select
      'report-put' as what, r.id, r.triaged_at as at, 1 as rank, r.triaged_by as user_id, null::uuid as agency_id,
      jsonb_build_object('reference', r.reference) as detail
    from reports r
    where r.record_id = ${caseId}::uuid and r.triaged_at is not null
  `;
}

function actionsAgreed(caseId: string): Branch {
  return sql`
    select
      'action-agreed' as what, a.id, a.created_at as at, 2 as rank, a.created_by as user_id, null::uuid as agency_id,
      jsonb_build_object('title', a.title, 'owner', u.name, 'dueOn', a.due_on) as detail
    from actions a
    join users u on u.id = a.owner_user_id
    where a.record_id = ${caseId}::uuid
  `;
}

function actionsFinished(caseId: string): Branch {
  return sql`
    select
      'action-finished' as what, a.id, a.finished_at as at, 3 as rank, a.finished_by as user_id,
      null::uuid as agency_id,
      jsonb_build_object('title', a.title, 'result', a.result, 'resultNote', a.result_note) as detail
    from actions a
    where a.record_id = ${caseId}::uuid and a.finished_at is not null
  `;
}

function partiesAdded(caseId: string): Branch {
  return sql`
    select
      'party-added' as what, p.id, p.added_at as at, 1 as rank, p.added_by as user_id,
      p.added_by_agency_id as agency_id,
      jsonb_build_object('personId', p.person_id, 'role', p.role) as detail
    from parties p
    where p.record_id = ${caseId}::uuid
  `;
}

function partiesEnded(caseId: string): Branch {
  return sql`
    select
      'party-ended' as what, p.id, p.ended_at as at, 2 as rank, p.ended_by as user_id, null::uuid as agency_id,
      jsonb_build_object('personId', p.person_id, 'role', p.role) as detail
    from parties p
    where p.record_id = ${caseId}::uuid and p.ended_at is not null
  `;
}

function sharesGiven(caseId: string): Branch {
  return sql`
    select
      'share-given' as what, s.id, s.created_at as at, 1 as rank, s.created_by as user_id, null::uuid as agency_id,
      jsonb_build_object(
        'agency', a.name, 'user', u.name, 'level', s.level, 'reason', s.reason, 'endsOn', s.ends_on
      ) as detail
    from shares s
    join agencies a on a.id = s.agency_id
    left join users u on u.id = s.user_id
    where s.record_id = ${caseId}::uuid
  `;
}

function sharesEnded(caseId: string): Branch {
  return sql`
    select
      'share-ended' as what, s.id, s.ended_at as at, 2 as rank, s.ended_by as user_id, null::uuid as agency_id,
      jsonb_build_object('agency', a.name, 'user', u.name) as detail
    from shares s
    join agencies a on a.id = s.agency_id
    left join users u on u.id = s.user_id
    where s.record_id = ${caseId}::uuid and s.ended_at is not null
  `;
}

function events(caseId: string): Branch {
  return sql`
    select
      'event' as what, e.id, e.happened_at as at, case e.kind when 'opened' then 0 else 4 end as rank, e.user_id,
      null::uuid as agency_id, jsonb_build_object('kind', e.kind, 'words', e.detail) as detail
    from case_events e
    where e.record_id = ${caseId}::uuid
  `;
}
