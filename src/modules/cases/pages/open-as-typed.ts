import { z } from 'zod';
import type { WriteTx } from '../../../db/as.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { invalid } from '../../../kernel/domain-error.ts';
import { type LondonDate, londonDate } from '../../../kernel/london-date.ts';
import { choice, date, ids, optional, optionalId, required } from '../../../web/fields.ts';
import { purposeInWords, shareRecord } from '../../access/index.ts';
import { openCase } from '../open-case.ts';
import type { Opening } from './load-opening.ts';

/** What is typed to open a case. Handling and who is kept out are asked before the first save. */
export const openingFields = (today: LondonDate) =>
  z.object({
    title: required('Say what the case is about', 120),
    summary: required('Say why a case is needed'),
    type: optional(50),
    handling: choice(['normal', 'sensitive', 'restricted'], 'Choose how it is handled'),
    keepOut: choice(['no', 'yes'], 'Say whether anybody must not see this case'),
    excluded: ids,
    exclusionReason: optional(1000),
    leadUserId: optionalId,
    reviewOn: date('Enter when the case is first reviewed', today),
    ownAgency: choice(['none', 'view', 'contribute'], 'Choose who at your agency may see it'),
  });

type Typed = z.infer<ReturnType<typeof openingFields>>;

/**
 * Opens the case as typed, and shares it with the user's own agency if that was chosen.
 * @returns the case's identifier.
 */
export async function openAsTyped(
  tx: WriteTx,
  actor: Actor,
  typed: Typed,
  opening: Opening,
): Promise<string> {
  const type = opening.types.find(({ code }) => code === typed.type) ?? onlyOne(opening.types);
  if (!type) throw invalid('type', 'Choose what kind of case it is');
  const excludedUserIds = typed.keepOut === 'yes' ? typed.excluded : [];
  if (typed.keepOut === 'yes' && excludedUserIds.length === 0) {
    throw invalid('excluded', 'Choose who must not see this case');
  }
  const caseId = await openCase(tx, actor, {
    ...typed,
    type: type.code,
    leadUserId: typed.leadUserId ?? actor.userId,
    excludedUserIds,
    now: opening.now,
  });
  if (typed.ownAgency !== 'none') {
    const share = opening.ownAgency.get(type.code);
    if (!share) {
      throw invalid(
        'ownAgency',
        `Your agency has no current agreement for ${purposeInWords(type.purpose)}, so nobody else there can see it yet`,
      );
    }
    await shareRecord(tx, actor, {
      recordId: caseId,
      agencyId: actor.agencyId,
      userId: null,
      level: typed.ownAgency,
      reason: 'The agency leads the case, and its caseworkers work it together.',
      lawfulBasis: share.lawfulBasis,
      startsOn: londonDate(opening.now),
      endsOn: share.endsOn,
      now: opening.now,
    });
  }
  return caseId;
}

function onlyOne<T>(values: readonly T[]): T | undefined {
  return values.length === 1 ? values[0] : undefined;
}
