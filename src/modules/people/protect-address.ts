import { asReader, type WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { notFound } from '../../kernel/domain-error.ts';
import { recordAudit } from '../audit/index.ts';
import { findOwnAddress } from './address-queries.ts';
import { nameReaders } from './name-readers.ts';

/**
 * Protects an address that the user's agency holds openly, with everything else that it holds of the same place, whoever
 * lives there: a safe house is one for all of them. It stays protected.
 * @throws DomainError not-found when the agency holds no such address that is current.
 */
export async function protectAddress(
  tx: WriteTx,
  actor: Actor,
  input: {
    readonly personId: string;
    readonly addressId: string;
    /** Users of other agencies who may see it. */
    readonly readerIds: readonly string[];
  },
): Promise<void> {
  const address = await findOwnAddress(asReader(tx), input.personId, input.addressId);
  if (!address) throw notFound();
  await protectPlace(tx, actor, address.placeKey);
  await nameReaders(tx, actor, input.addressId, input.readerIds);
  recordAudit(tx, {
    action: 'protect-address',
    subjectKind: 'person',
    subjectId: input.personId,
    outcome: 'allowed',
  });
}

/** Marks every address that the user's agency holds at a place as protected. */
export async function protectPlace(tx: WriteTx, actor: Actor, placeKey: string): Promise<void> {
  await tx
    .updateTable('person_addresses')
    .set({ protected: true })
    .where('agency_id', '=', actor.agencyId)
    .where('place_key', '=', placeKey)
    .where('protected', '=', false)
    .execute();
}
