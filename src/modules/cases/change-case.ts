import { asReader, type WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { conflict, invalid, notFound } from '../../kernel/domain-error.ts';
import { inWords, type LondonDate, londonDate } from '../../kernel/london-date.ts';
import { changeLead } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { requireStep } from './case.ts';
import { type Case, findCase, listPossibleLeads } from './case-queries.ts';
import { nameOfStage, stagesFrom } from './case-type.ts';
import { type CaseEvent, noteEvent } from './note-event.ts';
import { requireReview } from './review.ts';

/** What a case is to say from now on; what stays the same is given as it is. */
export interface CaseToChange {
  readonly caseId: string;
  /** The version the worker saw. */
  readonly version: number;
  readonly title: string;
  readonly summary: string;
  readonly reviewOn: LondonDate;
  /** A stage that the type lets the case move to from where it is, or the one it is in. */
  readonly stage: string;
  readonly leadUserId: string;
  readonly now: Date;
}

/**
 * Changes an open case: its title, why there is a case, its next review, stage and lead worker. Each change that matters
 * to the others stands in the chronology.
 * @throws DomainError not-found, forbidden, or conflict when it is closed or was changed in the meantime; invalid when
 * the review is moved to the past or too far, the type does not allow the move, or the new lead worker could not see the case.
 */
export async function changeCase(tx: WriteTx, actor: Actor, input: CaseToChange): Promise<void> {
  const found = await findCase(asReader(tx), input.caseId);
  if (!found) throw notFound();
  requireStep('change', found);
  await checkChange(tx, found, input);
  const changed = await tx
    .updateTable('cases')
    .set({
      title: input.title,
      summary: input.summary,
      review_on: input.reviewOn,
      stage: input.stage,
      version: input.version + 1,
    })
    .where('record_id', '=', input.caseId)
    .where('version', '=', input.version)
    .returning('record_id')
    .executeTakeFirst();
  if (!changed) throw conflict('Somebody changed this case while you were typing');
  for (const event of await eventsOf(tx, found, input)) await noteEvent(tx, actor, event);
  recordAudit(tx, {
    action: 'change',
    subjectKind: 'case',
    subjectId: input.caseId,
    purpose: found.purpose,
    outcome: 'allowed',
  });
  // The lead goes last: whoever gives it away may no longer see what they have just changed.
  if (input.leadUserId !== found.leadUserId) {
    await changeLead(tx, { recordId: input.caseId, leadUserId: input.leadUserId });
  }
}

async function checkChange(tx: WriteTx, found: Case, input: CaseToChange): Promise<void> {
  if (input.reviewOn !== found.reviewOn) requireReview(found.type, input.reviewOn, londonDate(input.now));
  if (!stagesFrom(found.type, found.stage).some(({ code }) => code === input.stage)) {
    throw invalid('stage', `The case cannot go there from ${nameOfStage(found.type, found.stage)}`);
  }
  if (input.leadUserId === found.leadUserId) return;
  const leads = await listPossibleLeads(asReader(tx), input.caseId);
  if (!leads.some(({ id }) => id === input.leadUserId)) {
    throw invalid(
      'leadUserId',
      'Choose a caseworker of the lead agency who is not kept out of this case or away from anybody in it',
    );
  }
}

async function eventsOf(tx: WriteTx, found: Case, input: CaseToChange): Promise<CaseEvent[]> {
  const { caseId, now } = input;
  const events: CaseEvent[] = [];
  if (input.title !== found.title)
    events.push({ caseId, kind: 'changed', detail: `The title was: ${found.title}`, now });
  if (input.summary !== found.summary)
    events.push({ caseId, kind: 'changed', detail: `Why there is a case was: ${found.summary}`, now });
  if (input.reviewOn !== found.reviewOn)
    events.push({ caseId, kind: 'review', detail: `Next review: ${inWords(input.reviewOn)}`, now });
  if (input.stage !== found.stage)
    events.push({
      caseId,
      kind: 'stage',
      detail: `${nameOfStage(found.type, found.stage)} to ${nameOfStage(found.type, input.stage)}`,
      now,
    });
  if (input.leadUserId !== found.leadUserId) {
    const leads = await listPossibleLeads(asReader(tx), caseId);
    const name = leads.find(({ id }) => id === input.leadUserId)?.name ?? '';
    events.push({ caseId, kind: 'lead', detail: `${found.leadUserName} to ${name}`, now });
  }
  return events;
}
