import { asReader, type WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { forbidden, notFound } from '../../kernel/domain-error.ts';
import { allows, findLevel, findRecord } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { findReportToTriage, triagedAlready } from './find-report-to-triage.ts';

/** The case that a report belongs to. */
export interface ReportForCase {
  readonly reportId: string;
  /** The version the worker saw. */
  readonly version: number;
  /** The record of the case. */
  readonly recordId: string;
  readonly now: Date;
}

/**
 * Puts a report on a case. From then on everybody who may view the case sees the report.
 * @throws DomainError not-found when the user may see the report or the case not; forbidden for another agency's
 * report, or when the user may only read the case; conflict when somebody triaged the report first.
 */
export async function putReportOnCase(tx: WriteTx, actor: Actor, input: ReportForCase): Promise<void> {
  await findReportToTriage(tx, actor, input.reportId);
  const record = await findRecord(asReader(tx), input.recordId);
  if (!record) throw notFound();
  if (!allows(await findLevel(asReader(tx), input.recordId), 'contribute')) {
    throw forbidden(
      `You may read this case but not add to it. Ask ${record.leadUserName}, ${record.leadAgencyName}.`,
    );
  }
  const put = await tx
    .updateTable('reports')
    .set({
      status: 'on-case',
      record_id: input.recordId,
      triaged_at: input.now,
      triaged_by: actor.userId,
      version: input.version + 1,
    })
    .where('id', '=', input.reportId)
    .where('version', '=', input.version)
    .where('status', '=', 'new')
    .returning('id')
    .executeTakeFirst();
  if (!put) throw triagedAlready(null);
  const { kind, purpose } = record;
  recordAudit(
    tx,
    { action: 'put-on-case', subjectKind: 'report', subjectId: input.reportId, purpose, outcome: 'allowed' },
    { action: 'add-report', subjectKind: kind, subjectId: input.recordId, purpose, outcome: 'allowed' },
  );
}
