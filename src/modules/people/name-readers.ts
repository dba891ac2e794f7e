import type { WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';

/** Names users of other agencies who may see a protected address of the user's agency. */
export async function nameReaders(
  tx: WriteTx,
  actor: Actor,
  addressId: string,
  readerIds: readonly string[],
): Promise<void> {
  if (readerIds.length === 0) return;
  await tx
    .insertInto('protected_address_readers')
    .values(
      readerIds.map((userId) => ({
        address_id: addressId,
        partnership_id: actor.partnershipId,
        user_id: userId,
      })),
    )
    .execute();
}
