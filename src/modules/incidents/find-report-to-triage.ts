import { asReader, type WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { conflict, forbidden, notFound } from '../../kernel/domain-error.ts';
import type { Report } from './report.ts';
import { findReport } from './report-queries.ts';

/**
 * The report, when the user may triage it: the agency that took a report decides what becomes of it, once.
 * @throws DomainError not-found; forbidden for another agency's report; conflict when it has been triaged already.
 */
export async function findReportToTriage(tx: WriteTx, actor: Actor, reportId: string): Promise<Report> {
  const report = await findReport(asReader(tx), reportId);
  if (!report) throw notFound();
  if (report.agencyId !== actor.agencyId) {
    throw forbidden(`The agency that took a report decides what becomes of it. Ask ${report.agencyName}.`);
  }
  if (report.status !== 'new') throw triagedAlready(report.triagedByName);
  return report;
}

/** Two people triaged at once; the second is told, and nothing they typed is lost. */
export function triagedAlready(by: string | null): Error {
  const who = by ?? 'Somebody';
  return conflict(`${who} has already decided what becomes of this report. Nothing was changed by you.`);
}
