import type { WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { recordAudit } from '../audit/index.ts';
import { findReportToTriage, triagedAlready } from './find-report-to-triage.ts';

/** The advice a report is closed with. */
export interface ReportToClose {
  readonly reportId: string;
  /** The version the worker saw. */
  readonly version: number;
  /** What was said, and to whom. */
  readonly advice: string;
  readonly now: Date;
}

/**
 * Closes a report with advice: nothing more will be done about it by itself.
 * @throws DomainError not-found; forbidden for another agency's report; conflict when somebody triaged it first.
 */
export async function closeReport(tx: WriteTx, actor: Actor, input: ReportToClose): Promise<void> {
  await findReportToTriage(tx, actor, input.reportId);
  const closed = await tx
    .updateTable('reports')
    .set({
      status: 'closed',
      advice: input.advice,
      triaged_at: input.now,
      triaged_by: actor.userId,
      version: input.version + 1,
    })
    .where('id', '=', input.reportId)
    .where('version', '=', input.version)
    .where('status', '=', 'new')
    .returning('id')
    .executeTakeFirst();
  if (!closed) throw triagedAlready(null);
  recordAudit(tx, { action: 'close', subjectKind: 'report', subjectId: input.reportId, outcome: 'allowed' });
}
