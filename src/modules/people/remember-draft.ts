import { sql } from 'kysely';
import { type ReadTx, rowsOf, type WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { recordAudit } from '../audit/index.ts';

/** What was typed of a person about to be added, by field of the form. */
export type DraftAnswers = Readonly<Record<string, unknown>>;

/**
 * Keeps what was typed of a person while the user checks that nobody has entered them before. Drafts that the user
 * left lying for a day go.
 * @returns the draft's identifier.
 */
export async function rememberDraft(
  tx: WriteTx,
  actor: Actor,
  input: { readonly answers: DraftAnswers; readonly now: Date },
): Promise<string> {
  const aDayAgo = new Date(input.now.getTime() - 24 * 60 * 60 * 1000);
  await tx
    .deleteFrom('person_drafts')
    .where('user_id', '=', actor.userId)
    .where('saved_at', '<', aDayAgo)
    .execute();
  const id = newId();
  await tx
    .insertInto('person_drafts')
    .values({
      id,
      partnership_id: actor.partnershipId,
      user_id: actor.userId,
      answers: JSON.stringify(input.answers),
      saved_at: input.now,
    })
    .execute();
  recordAudit(tx, { action: 'draft', subjectKind: 'draft', subjectId: id, outcome: 'allowed' });
  return id;
}

/** A draft of the user's own; null when there is none. */
export async function findDraft(tx: ReadTx, draftId: string): Promise<DraftAnswers | null> {
  const [row] = await rowsOf(
    tx,
    sql<{ answers: DraftAnswers }>`select answers from person_drafts where id = ${draftId}`,
  );
  return row?.answers ?? null;
}

/** Throws a draft away once the person is saved. */
export async function forgetDraft(tx: WriteTx, draftId: string): Promise<void> {
  await tx.deleteFrom('person_drafts').where('id', '=', draftId).execute();
}
