import type { WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { invalid } from '../../kernel/domain-error.ts';
import { newId } from '../../kernel/ids.ts';
import { recordAudit } from '../audit/index.ts';

/**
 * Keeps users away from a person, and so from every record and report on that person. Called before the person's
 * first fact is saved.
 * @throws DomainError invalid without a reason, or when somebody would keep out themselves.
 */
export async function excludeFromPerson(
  tx: WriteTx,
  actor: Actor,
  input: {
    readonly personId: string;
    readonly userIds: readonly string[];
    readonly reason: string;
    readonly now: Date;
  },
): Promise<void> {
  if (input.userIds.length === 0) return;
  if (input.reason.trim() === '')
    throw invalid('exclusionReason', 'Say why these people must not see this person');
  if (input.userIds.includes(actor.userId)) throw invalid('excluded', 'You cannot keep yourself out');
  await tx
    .insertInto('exclusions')
    .values(
      input.userIds.map((userId) => ({
        id: newId(),
        partnership_id: actor.partnershipId,
        user_id: userId,
        person_id: input.personId,
        reason: input.reason,
        created_at: input.now,
        created_by: actor.userId,
      })),
    )
    .execute();
  recordAudit(tx, {
    action: 'exclude',
    subjectKind: 'person',
    subjectId: input.personId,
    outcome: 'allowed',
  });
}
