import type { ReadTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { inWords, londonDate } from '../../kernel/london-date.ts';
import type { Disclosed } from '../../web/page.ts';
import type { NameRecords } from '../actions/index.ts';
import type { Report } from './report.ts';

/** What became of a report, in words; with an address when it is on a case the reader may view. */
export interface Outcome {
  readonly text: string;
  readonly href: string | null;
  /** The advice it was closed with, for whoever closed it; empty for everybody else. */
  readonly advice: string;
}

/** What became of each report, and what telling so discloses. */
export interface Outcomes {
  readonly byReport: ReadonlyMap<string, Outcome>;
  readonly disclosed: readonly Disclosed[];
}

/**
 * Says what became of reports. A report closed with advice and one on a case the reader may not view look alike, or the
 * one that was not closed would tell of the case: who triaged it is said, and can be asked. Whoever closed it themselves
 * reads that they did.
 */
export async function loadOutcomes(
  tx: ReadTx,
  actor: Actor,
  reports: readonly Report[],
  nameRecords: NameRecords,
): Promise<Outcomes> {
  const recordIds = new Set(reports.flatMap(({ recordId }) => (recordId === null ? [] : [recordId])));
  const names = recordIds.size === 0 ? new Map() : await nameRecords(tx, [...recordIds]);
  const outcomes = reports.map((report): [string, Outcome] => {
    const record = report.recordId === null ? undefined : names.get(report.recordId);
    if (record) return [report.id, { text: record.text, href: record.href, advice: '' }];
    return [report.id, withoutCase(report, actor)];
  });
  return {
    byReport: new Map(outcomes),
    disclosed: [...names.values()].flatMap(({ disclosed }) => disclosed),
  };
}

function withoutCase(report: Report, actor: Actor): Outcome {
  const { status, advice, triagedAt, triagedById, triagedByName } = report;
  if (status === 'new') return { text: 'Waiting for triage', href: null, advice: '' };
  if (status === 'closed' && triagedById === actor.userId)
    return { text: 'Closed with advice', href: null, advice };
  const on = triagedAt === null ? '' : ` on ${inWords(londonDate(triagedAt))}`;
  return { text: `Looked at by ${triagedByName ?? 'whoever triages'}${on}`, href: null, advice: '' };
}
