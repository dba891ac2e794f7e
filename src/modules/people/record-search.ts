import { sql } from 'kysely';
import { type ReadTx, rowsOf, type WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { recordAudit } from '../audit/index.ts';
import { parseSearch, type SearchTerms } from './search-terms.ts';

/**
 * Keeps what a user searches for, so that no name stands in a web address; the audit trail has it too.
 * @returns the search's identifier.
 * @throws DomainError invalid when it names nothing to search for.
 */
export async function recordSearch(
  tx: WriteTx,
  actor: Actor,
  input: { readonly query: string; readonly now: Date },
): Promise<string> {
  const { text } = parseSearch(input.query);
  const id = newId();
  await tx
    .insertInto('searches')
    .values({
      id,
      partnership_id: actor.partnershipId,
      user_id: actor.userId,
      terms: text,
      made_at: input.now,
    })
    .execute();
  recordAudit(tx, {
    action: 'search',
    subjectKind: 'search',
    subjectId: id,
    outcome: 'allowed',
    details: text,
  });
  return id;
}

/** What the user searched for; null when there is no such search of theirs. */
export async function findSearch(tx: ReadTx, searchId: string): Promise<SearchTerms | null> {
  const [row] = await rowsOf(tx, sql<{ terms: string }>`select terms from searches where id = ${searchId}`);
  return row ? parseSearch(row.terms) : null;
}
