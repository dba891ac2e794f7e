import { asReader, type WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { conflict, invalid, notFound } from '../../kernel/domain-error.ts';
import { londonDate } from '../../kernel/london-date.ts';
import { recordAudit } from '../audit/index.ts';
import { requireStep } from './case.ts';
import { findCase } from './case-queries.ts';
import { noteEvent } from './note-event.ts';

/** How a case ended. */
export interface CaseToClose {
  readonly caseId: string;
  /** The version the worker saw. */
  readonly version: number;
  /** One of the type's outcomes. */
  readonly outcome: string;
  readonly reason: string;
  readonly now: Date;
}

/**
 * Closes a case with an outcome of its type and a reason. Shares stay as they are, so that partners can read how it
 * ended, and lapse on their last day.
 * @throws DomainError not-found, forbidden, or conflict when it is closed already or was changed in the meantime;
 * invalid when the outcome is not one of the type's.
 */
export async function closeCase(tx: WriteTx, actor: Actor, input: CaseToClose): Promise<void> {
  const found = await findCase(asReader(tx), input.caseId);
  if (!found) throw notFound();
  requireStep('close', found);
  const outcome = found.type.outcomes.find(({ code }) => code === input.outcome);
  if (!outcome) throw invalid('outcome', 'Choose how the case ended');
  const closed = await tx
    .updateTable('cases')
    .set({
      status: 'closed',
      closed_on: londonDate(input.now),
      closure_outcome: outcome.code,
      closure_reason: input.reason,
      version: input.version + 1,
    })
    .where('record_id', '=', input.caseId)
    .where('version', '=', input.version)
    .where('status', '=', 'open')
    .returning('record_id')
    .executeTakeFirst();
  if (!closed)
    throw conflict('Somebody changed this case while you were closing it. Look at it, then close it again.');
  await noteEvent(tx, actor, {
    caseId: input.caseId,
    kind: 'closed',
    detail: `${outcome.name}. ${input.reason}`,
    now: input.now,
  });
  recordAudit(tx, {
    action: 'close',
    subjectKind: 'case',
    subjectId: input.caseId,
    purpose: found.purpose,
    outcome: 'allowed',
  });
}
