import { sql } from 'kysely';
import type { ReadTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Category, Report } from './report.ts';
import { selectReports } from './report-queries.ts';

/** Which of the agency's reports that wait for triage are wanted. */
export interface Waiting {
  readonly category?: Category | undefined;
  /** The code of a ward. */
  readonly ward?: string | undefined;
  /** A report already shown: what follows it is wanted. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** The reports of the user's own agency that nobody has triaged, the longest waiting first. */
export async function listWaiting(tx: ReadTx, actor: Actor, wanted: Waiting): Promise<Report[]> {
  const { category, ward, after, limit } = wanted;
  return selectReports(tx)
    .where('reports.agency_id', '=', actor.agencyId)
    .where('reports.status', '=', 'new')
    .$if(category !== undefined, (query) => query.where('reports.category', '=', category ?? ''))
    .$if(ward !== undefined, (query) => query.where('place.ward_code', '=', ward ?? ''))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(reports.received_at, reports.id) > (
          select shown.received_at, shown.id from reports shown where shown.id = ${after}::uuid
        )`,
      ),
    )
    .orderBy('reports.received_at')
    .orderBy('reports.id')
    .limit(limit)
    .execute();
}

/** How many reports of the user's own agency wait for triage, of those the user may see. */
export async function countWaiting(tx: ReadTx, actor: Actor): Promise<number> {
  const row = await tx
    .selectFrom('reports')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('agency_id', '=', actor.agencyId)
    .where('status', '=', 'new')
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** The report with a reference, if the user may see it. */
export async function findByReference(tx: ReadTx, reference: string): Promise<Report | null> {
  return (await selectReports(tx).where('reports.reference', '=', reference).executeTakeFirst()) ?? null;
}
