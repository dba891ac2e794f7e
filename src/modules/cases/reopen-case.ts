import { asReader, type WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { conflict, notFound } from '../../kernel/domain-error.ts';
import { type LondonDate, londonDate } from '../../kernel/london-date.ts';
import { recordAudit } from '../audit/index.ts';
import { requireStep } from './case.ts';
import { findCase } from './case-queries.ts';
import { noteEvent } from './note-event.ts';
import { requireReview } from './review.ts';

/** A closed case to work again. */
export interface CaseToReopen {
  readonly caseId: string;
  /** The version the worker saw. */
  readonly version: number;
  readonly reason: string;
  readonly reviewOn: LondonDate;
  readonly now: Date;
}

/**
 * Reopens a closed case in the stage it was in. How it was closed stays in the chronology.
 * @throws DomainError not-found, forbidden, or conflict when it is open or was changed in the meantime; invalid when
 * the review is in the past or too late.
 */
export async function reopenCase(tx: WriteTx, actor: Actor, input: CaseToReopen): Promise<void> {
  const found = await findCase(asReader(tx), input.caseId);
  if (!found) throw notFound();
  requireStep('reopen', found);
  requireReview(found.type, input.reviewOn, londonDate(input.now));
  const reopened = await tx
    .updateTable('cases')
    .set({
      status: 'open',
      closed_on: null,
      closure_outcome: null,
      closure_reason: '',
      review_on: input.reviewOn,
      version: input.version + 1,
    })
    .where('record_id', '=', input.caseId)
    .where('version', '=', input.version)
    .where('status', '=', 'closed')
    .returning('record_id')
    .executeTakeFirst();
  if (!reopened) throw conflict('Somebody changed this case in the meantime. Look at it, then try again.');
  await noteEvent(tx, actor, {
    caseId: input.caseId,
    kind: 'reopened',
    detail: input.reason,
    now: input.now,
  });
  recordAudit(tx, {
    action: 'reopen',
    subjectKind: 'case',
    subjectId: input.caseId,
    purpose: found.purpose,
    outcome: 'allowed',
  });
}
