import type { ReadTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { findHolding } from './find-holding.ts';
import { findPerson, type PersonSummary } from './person-queries.ts';

/** A person and on what footing the user sees them. */
export interface SeenPerson {
  readonly person: PersonSummary;
  /** Whether the user's agency holds a record of them; otherwise they are seen through a case. */
  readonly holds: boolean;
}

/** Loads a person for a page about them; null when the user may not see them. */
export async function loadPerson(tx: ReadTx, actor: Actor, personId: string): Promise<SeenPerson | null> {
  const person = await findPerson(tx, personId);
  return person && { person, holds: await findHolding(tx, actor, personId) };
}
