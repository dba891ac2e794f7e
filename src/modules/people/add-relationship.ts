import type { WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { invalid } from '../../kernel/domain-error.ts';
import { newId } from '../../kernel/ids.ts';
import { recordAudit } from '../audit/index.ts';
import { findHoldingOrRefuse } from './find-holding.ts';
import type { Standing } from './relationship.ts';

/**
 * Says how two people are related. The user must be able to see both.
 * @throws DomainError invalid when it is the same person, or the agency has said so already; forbidden when the agency
 * holds no record of the first.
 */
export async function addRelationship(
  tx: WriteTx,
  actor: Actor,
  input: {
    readonly personId: string;
    readonly otherPersonId: string;
    readonly standing: Standing;
    readonly now: Date;
  },
): Promise<void> {
  const { personId, otherPersonId, standing } = input;
  if (personId === otherPersonId)
    throw invalid('otherPersonId', 'Choose somebody other than the person themself');
  await findHoldingOrRefuse(tx, actor, personId);
  const [first, second] = standing.otherIsKind ? [otherPersonId, personId] : [personId, otherPersonId];
  const pair = { person_id: first, other_person_id: second, agency_id: actor.agencyId, kind: standing.kind };
  const already = await tx
    .selectFrom('person_relationships')
    .select('id')
    .where('agency_id', '=', actor.agencyId)
    .where('kind', '=', standing.kind)
    .where('person_id', 'in', [personId, otherPersonId])
    .where('other_person_id', 'in', [personId, otherPersonId])
    .executeTakeFirst();
  if (already) throw invalid('otherPersonId', 'Your agency has recorded this already');
  await tx
    .insertInto('person_relationships')
    .values({ id: newId(), partnership_id: actor.partnershipId, ...pair, recorded_at: input.now })
    .execute();
  const about = { action: 'add-relationship', subjectKind: 'person', outcome: 'allowed' } as const;
  recordAudit(tx, { ...about, subjectId: personId }, { ...about, subjectId: otherPersonId });
}
