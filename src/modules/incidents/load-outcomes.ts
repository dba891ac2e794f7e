import type { ReadTx } from '../../db/as.ts';
import type { Disclosed } from '../../web/page.ts';
import type { NameRecords } from '../actions/index.ts';
import type { Report } from './report.ts';

/** What became of a report, in words; with an address when it is on a case the reader may view. */
export interface Outcome {
  readonly text: string;
  readonly href: string | null;
}

/** What became of each report, and what telling so discloses. */
export interface Outcomes {
  readonly byReport: ReadonlyMap<string, Outcome>;
  readonly disclosed: readonly Disclosed[];
}

/**
 * Says what became of reports. That a report is on a case the reader may not view is not told: who triaged it is, and
 * can be asked.
 */
export async function loadOutcomes(
  tx: ReadTx,
  reports: readonly Report[],
  nameRecords: NameRecords,
): Promise<Outcomes> {
  const recordIds = new Set(reports.flatMap(({ recordId }) => (recordId === null ? [] : [recordId])));
  const names = recordIds.size === 0 ? new Map() : await nameRecords(tx, [...recordIds]);
  const outcomes = reports.map((report): [string, Outcome] => {
    const record = report.recordId === null ? undefined : names.get(report.recordId);
    if (record) return [report.id, { text: record.text, href: record.href }];
    return [report.id, { text: withoutCase(report), href: null }];
  });
  return {
    byReport: new Map(outcomes),
    disclosed: [...names.values()].flatMap(({ disclosed }) => disclosed),
  };
}

function withoutCase({ status, triagedByName }: Report): string {
  if (status === 'new') return 'Waiting for triage';
  if (status === 'closed') return 'Closed with advice';
  return `Triaged: ask ${triagedByName ?? 'whoever triages'}`;
}
