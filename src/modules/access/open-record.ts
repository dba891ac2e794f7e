import type { WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { invalid } from '../../kernel/domain-error.ts';
import { newId } from '../../kernel/ids.ts';
import { recordAudit } from '../audit/index.ts';
import type { Purpose } from './purpose.ts';

/** What is decided about a record before it is first saved, and not after: nobody sees it a moment too early. */
export interface RecordToOpen {
  readonly kind: string;
  readonly type: string;
  readonly purpose: Purpose;
  readonly handling: 'normal' | 'sensitive' | 'restricted';
  readonly leadUserId: string;
  /** Users kept out by name. */
  readonly excludedUserIds: readonly string[];
  readonly exclusionReason: string;
  readonly now: Date;
}

/**
 * Opens a record: the one row that access to a case, and later to a plan or a group, is decided on.
 * @returns the new record's identifier.
 * @throws DomainError invalid when the lead worker is excluded, or people are excluded without a reason.
 */
export async function openRecord(tx: WriteTx, actor: Actor, input: RecordToOpen): Promise<string> {
  if (input.excludedUserIds.includes(input.leadUserId)) {
    throw invalid('excluded', 'The lead worker cannot be kept out of the case they lead');
  }
  if (input.excludedUserIds.length > 0 && input.exclusionReason.trim() === '') {
    throw invalid('exclusionReason', 'Say why these people must not see this');
  }
  const id = newId();
  const common = { partnership_id: actor.partnershipId, created_at: input.now, created_by: actor.userId };
  await tx
    .insertInto('records')
    .values({
      id,
      ...common,
      kind: input.kind,
      type: input.type,
      purpose: input.purpose,
      handling: input.handling,
      lead_agency_id: actor.agencyId,
      lead_user_id: input.leadUserId,
    })
    .execute();
  if (input.excludedUserIds.length > 0) {
    await tx
      .insertInto('exclusions')
      .values(
        input.excludedUserIds.map((userId) => ({
          id: newId(),
          ...common,
          user_id: userId,
          record_id: id,
          reason: input.exclusionReason,
        })),
      )
      .execute();
  }
  recordAudit(tx, {
    action: 'open',
    subjectKind: input.kind,
    subjectId: id,
    purpose: input.purpose,
    outcome: 'allowed',
  });
  return id;
}
