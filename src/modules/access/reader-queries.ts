import { sql } from 'kysely';
import { type ReadTx, rowsOf } from '../../db/as.ts';
import { type Level, levelOf } from './level.ts';

/** Somebody who may see a record, with every reason why. */
export interface Reader {
  readonly userId: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly agencyId: string;
  readonly agencyName: string;
  /** The highest level that any of the reasons gives. */
  readonly level: Level;
  readonly through: readonly ('lead' | 'supervisor' | 'co-ordinator' | 'share')[];
  /** The shares among the reasons. */
  readonly shareIds: readonly string[];
}

/** Everybody who may see a record today, by agency and name; an empty list for somebody who may not see it. */
export async function listReaders(tx: ReadTx, recordId: string): Promise<Reader[]> {
  const rows = await rowsOf(
    tx,
    sql<Omit<Reader, 'level'> & { level: number }>`
      select
        users.id as "userId", users.name, users.job_title as "jobTitle",
        agencies.id as "agencyId", agencies.name as "agencyName",
        max(r.level) as level,
        array_agg(distinct r.through) as through,
        coalesce(array_agg(distinct r.share_id::text) filter (where r.share_id is not null), '{}') as "shareIds"
      from private.readers_of(${recordId}::uuid) r
      join users on users.id = r.user_id
      join agencies on agencies.id = users.agency_id
      group by users.id, agencies.id
      order by agencies.name collate "und-x-icu", users.name collate "und-x-icu", users.id
    `,
  );
  return rows.map((row) => ({ ...row, level: levelOf(row.level) }));
}
