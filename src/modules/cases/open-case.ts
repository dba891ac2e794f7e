import { asReader, type WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { invalid } from '../../kernel/domain-error.ts';
import { newReference } from '../../kernel/ids.ts';
import { addDays, type LondonDate, londonDate } from '../../kernel/london-date.ts';
import { openRecord } from '../access/index.ts';
import { listKeptOut } from './case-queries.ts';
import { currentTypes, type HandlingOfCase } from './case-type.ts';
import { noteEvent } from './note-event.ts';
import { requireReview } from './review.ts';

/** A case to open. Handling and who is kept out are decided before the first save, and not after. */
export interface CaseToOpen {
  /** The code of a declared type, such as `asb`. */
  readonly type: string;
  readonly title: string;
  /** Why there is a case. */
  readonly summary: string;
  readonly handling: HandlingOfCase;
  /** The user themselves; a supervisor may choose a colleague of the agency. */
  readonly leadUserId: string;
  readonly excludedUserIds: readonly string[];
  readonly exclusionReason: string;
  /** When it is first reviewed; null for the type's interval from today. */
  readonly reviewOn: LondonDate | null;
  readonly now: Date;
}

/**
 * Opens a case of a declared type for the user's agency.
 * @returns the case's identifier, which is its record's.
 * @throws DomainError invalid when the type is not declared, the review is in the past or too late, or the people kept out are
 * wrongly named.
 */
export async function openCase(tx: WriteTx, actor: Actor, input: CaseToOpen): Promise<string> {
  const today = londonDate(input.now);
  const type = currentTypes(today).find(({ code }) => code === input.type);
  const stage = type?.stages[0];
  if (!type || !stage) throw invalid('type', 'Choose a kind of case');
  const reviewOn = input.reviewOn ?? addDays(today, type.reviewEveryDays);
  requireReview(type, reviewOn, today);
  const caseId = await openRecord(tx, actor, {
    kind: 'case',
    type: type.code,
    purpose: type.purpose,
    handling: input.handling,
    leadUserId: input.leadUserId,
    excludedUserIds: input.excludedUserIds,
    exclusionReason: input.exclusionReason,
    now: input.now,
  });
  await tx
    .insertInto('cases')
    .values({
      record_id: caseId,
      partnership_id: actor.partnershipId,
      reference: newReference(),
      type: type.code,
      type_version: type.version,
      title: input.title,
      summary: input.summary,
      stage: stage.code,
      opened_on: today,
      review_on: reviewOn,
    })
    .execute();
  await noteEvent(tx, actor, { caseId, kind: 'opened', detail: '', now: input.now });
  return caseId;
}

/**
 * Refuses a lead worker who could not see the case, once the people are on it: one kept away from somebody among them
 * would lead what no search of theirs finds. It says that, and not whom they are kept away from.
 * @throws DomainError invalid.
 */
export async function requireLeadWhoMaySee(
  tx: WriteTx,
  { caseId, leadUserId }: { readonly caseId: string; readonly leadUserId: string },
): Promise<void> {
  const keptOut = await listKeptOut(asReader(tx), caseId);
  if (keptOut.includes(leadUserId)) {
    throw invalid(
      'leadUserId',
      'They could not see this case, so they cannot lead it. Choose somebody else.',
    );
  }
}
