import type { WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';

/** Something that was done to a case. */
export interface CaseEvent {
  readonly caseId: string;
  readonly kind: 'opened' | 'stage' | 'review' | 'lead' | 'changed' | 'closed' | 'reopened';
  /** The rest of the sentence. */
  readonly detail: string;
  readonly now: Date;
}

/** Puts what was done to a case into its chronology. The audit entry is the business of the verb that did it. */
export async function noteEvent(tx: WriteTx, actor: Actor, event: CaseEvent): Promise<void> {
  await tx
    .insertInto('case_events')
    .values({
      id: newId(),
      partnership_id: actor.partnershipId,
      record_id: event.caseId,
      kind: event.kind,
      detail: event.detail,
      happened_at: event.now,
      user_id: actor.userId,
    })
    .execute();
}
