import { sql } from 'kysely';
import type { ReadTx } from '../../db/as.ts';
import type { Answers } from './answers.ts';

/** A report being taken. */
export interface Draft {
  readonly id: string;
  readonly answers: Answers;
  readonly begunAt: Date;
}

/** A draft, if it is the user's own. */
export async function findDraft(tx: ReadTx, draftId: string): Promise<Draft | null> {
  const draft = await tx
    .selectFrom('report_drafts')
    .select(['id', sql<Answers>`answers`.as('answers'), 'begun_at as begunAt'])
    .where('id', '=', draftId)
    .executeTakeFirst();
  return draft ?? null;
}

/** All of the user's own drafts, the latest first: when each was begun, and nothing of what is in it. */
export async function listDrafts(tx: ReadTx): Promise<{ readonly id: string; readonly begunAt: Date }[]> {
  return tx
    .selectFrom('report_drafts')
    .select(['id', 'begun_at as begunAt'])
    .orderBy('begun_at', 'desc')
    .orderBy('id')
    .execute();
}
