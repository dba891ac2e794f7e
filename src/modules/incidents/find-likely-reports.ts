import type { ReadTx } from '../../db/as.ts';
import type { LondonDate } from '../../kernel/london-date.ts';
import { listHouseholdMembers } from '../people/index.ts';
import { likelyOf, type Reason, reachesBackTo } from './likeness.ts';
import type { Report } from './report.ts';
import { listPartsIn, namedIn, selectReports } from './report-queries.ts';

/** A report that may belong with another, and the strongest reason why. */
export type LikelyReport = Report & { readonly personIds: readonly string[]; readonly reason: Reason };

/** More than anybody reads; a place with more than this is a matter for an analyst. */
const MOST = 200;

/**
 * The reports the reader may see that name the given people or somebody they live with, or that are about the same
 * place, the latest first.
 * @param about.exceptReportId the report that others are looked for about, if it is one already.
 */
export async function findLikelyReports(
  tx: ReadTx,
  about: {
    readonly personIds: readonly string[];
    readonly placeKey: string;
    readonly exceptReportId: string | null;
    readonly today: LondonDate;
  },
): Promise<LikelyReport[]> {
  const { personIds, placeKey, today } = about;
  const householdIds = await findHousemates(tx, personIds);
  const everybody = [...new Set([...personIds, ...householdIds])];
  const found = [
    ...(await listAtPlace(tx, placeKey, reachesBackTo('place', today))),
    ...(await listNaming(tx, everybody, reachesBackTo('person', today))),
  ].filter(({ id }) => id !== about.exceptReportId);
  const parts = Map.groupBy(
    await listPartsIn(
      tx,
      found.map(({ id }) => id),
    ),
    ({ reportId }) => reportId,
  );
  const subject = { personIds: new Set(personIds), householdIds: new Set(householdIds), placeKey };
  const comparable = found.map((report) => ({
    ...report,
    personIds: (parts.get(report.id) ?? []).map(({ personId }) => personId),
  }));
  return likelyOf(comparable, subject, today);
}

async function findHousemates(tx: ReadTx, personIds: readonly string[]): Promise<string[]> {
  const housemates: string[] = [];
  for (const personId of personIds) {
    housemates.push(...(await listHouseholdMembers(tx, personId)).map(({ id }) => id));
  }
  return housemates;
}

async function listAtPlace(tx: ReadTx, placeKey: string, from: LondonDate): Promise<Report[]> {
  if (placeKey === '') return [];
  return selectReports(tx)
    .where('place.place_key', '=', placeKey)
    .where('reports.occurred_on', '>=', from)
    .orderBy('reports.occurred_on', 'desc')
    .orderBy('reports.id')
    .limit(MOST)
    .execute();
}

async function listNaming(tx: ReadTx, personIds: readonly string[], from: LondonDate): Promise<Report[]> {
  if (personIds.length === 0) return [];
  return selectReports(tx)
    .where('reports.id', '=', namedIn(personIds))
    .where('reports.occurred_on', '>=', from)
    .orderBy('reports.occurred_on', 'desc')
    .orderBy('reports.id')
    .limit(MOST)
    .execute();
}
