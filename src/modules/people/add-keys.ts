import type { WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { type KeyedFacts, keysOf } from './person-keys.ts';

/** Adds the keys that an agency's facts make; those its other facts have made already stay as they are. */
export async function addKeys(tx: WriteTx, actor: Actor, personId: string, facts: KeyedFacts): Promise<void> {
  const keys = keysOf(facts);
  if (keys.length === 0) return;
  await tx
    .insertInto('person_keys')
    .values(
      keys.map((key) => ({
        ...key,
        person_id: personId,
        agency_id: actor.agencyId,
        partnership_id: actor.partnershipId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
