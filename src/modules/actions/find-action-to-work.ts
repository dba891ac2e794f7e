import { asReader, type WriteTx } from '../../db/as.ts';
import { forbidden, notFound } from '../../kernel/domain-error.ts';
import { allows, findLevel } from '../access/index.ts';
import { type Action, findAction } from './action-queries.ts';

/**
 * The action, for somebody who may work it.
 * @throws DomainError not-found when the user may not see it; forbidden when they may only read its record.
 */
export async function findActionToWork(tx: WriteTx, actionId: string): Promise<Action> {
  const action = await findAction(asReader(tx), actionId);
  if (!action) throw notFound();
  if (!allows(await findLevel(asReader(tx), action.recordId), 'contribute')) {
    throw forbidden(`You may read this action but not change it. Ask ${action.ownerName}.`);
  }
  return action;
}
