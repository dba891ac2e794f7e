import type { WriteTx } from '../../db/as.ts';
import { invalid, notFound } from '../../kernel/domain-error.ts';
import { inWords, type LondonDate } from '../../kernel/london-date.ts';
import { recordAudit } from '../audit/index.ts';

/**
 * Says when somebody left an address that the user's agency holds.
 * @throws DomainError not-found when the agency holds no such address that is current; invalid when the day is before
 * the first day there.
 */
export async function endAddress(
  tx: WriteTx,
  input: { readonly personId: string; readonly addressId: string; readonly toOn: LondonDate },
): Promise<void> {
  const address = await tx
    .selectFrom('person_addresses')
    .select('from_on as fromOn')
    .where('id', '=', input.addressId)
    .where('person_id', '=', input.personId)
    .executeTakeFirst();
  if (!address) throw notFound();
  if (address.fromOn !== null && input.toOn < address.fromOn) {
    throw invalid('toOn', `They moved there on ${inWords(address.fromOn)}; enter a later day`);
  }
  const ended = await tx
    .updateTable('person_addresses')
    .set({ to_on: input.toOn })
    .where('id', '=', input.addressId)
    .where('to_on', 'is', null)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) throw notFound();
  recordAudit(tx, {
    action: 'end-address',
    subjectKind: 'person',
    subjectId: input.personId,
    outcome: 'allowed',
  });
}
