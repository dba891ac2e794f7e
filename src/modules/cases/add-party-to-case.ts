import { asReader, type WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { invalid, notFound } from '../../kernel/domain-error.ts';
import { addParty } from '../access/index.ts';
import { requireStep } from './case.ts';
import { findCase } from './case-queries.ts';

/** Somebody's part in a case. */
export interface PartyOfCase {
  readonly caseId: string;
  readonly personId: string;
  /** One of the roles of the case's type. */
  readonly role: string;
  readonly now: Date;
}

/**
 * Makes a person whom the user may see party to an open case. From then on everybody on the case may see the person.
 * @throws DomainError not-found, forbidden, or conflict when the case is closed; invalid when the type has no such role
 * or the person has it already.
 */
export async function addPartyToCase(tx: WriteTx, actor: Actor, input: PartyOfCase): Promise<void> {
  const { caseId, personId, role, now } = input;
  const found = await findCase(asReader(tx), caseId);
  if (!found) throw notFound();
  requireStep('add-party', found);
  if (!found.type.partyRoles.some(({ code }) => code === role)) {
    throw invalid('role', 'Choose what part they have in the case');
  }
  await addParty(tx, actor, { recordId: caseId, personId, role, now });
}
