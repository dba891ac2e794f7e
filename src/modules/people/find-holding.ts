import type { ReadTx, WriteTx } from '../../db/as.ts';
import { asReader } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { forbidden } from '../../kernel/domain-error.ts';

/** Whether the user's agency holds a source record about a person, and so keeps facts of its own about them. */
export async function findHolding(tx: ReadTx, actor: Actor, personId: string): Promise<boolean> {
  const held = await tx
    .selectFrom('source_records')
    .select('id')
    .where('person_id', '=', personId)
    .where('agency_id', '=', actor.agencyId)
    .limit(1)
    .executeTakeFirst();
  return held !== undefined;
}

/**
 * Refuses a fact about a person of whom the agency holds no record: it would be lost to the agency together with the
 * case through which the person is seen.
 * @throws DomainError forbidden, saying what to add first.
 */
export async function findHoldingOrRefuse(tx: WriteTx, actor: Actor, personId: string): Promise<void> {
  if (await findHolding(asReader(tx), actor, personId)) return;
  throw forbidden(
    `${actor.agencyName} holds no record of this person yet. Add your agency's own record of who they are first, from the person's page.`,
  );
}
