import { sql } from 'kysely';
import type { ReadTx } from '../../db/as.ts';

/** Whom a note is for: everyone on the case, the author's agency, or people named. */
export type NoteAudience = 'case' | 'agency' | 'people';

/** A note that the signed-in user may read. */
export interface Note {
  readonly id: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly writtenAt: Date;
  readonly audience: NoteAudience;
  readonly body: string;
  readonly readers: readonly { readonly id: string; readonly name: string }[];
}

/**
 * Whether somebody may correct a note: their own, and one for an agency only while they work there, for a correction
 * is for the same people.
 */
export function mayCorrect(
  actor: { readonly userId: string; readonly agencyId: string },
  note: Pick<Note, 'authorId' | 'audience' | 'agencyId'>,
): boolean {
  return note.authorId === actor.userId && (note.audience !== 'agency' || note.agencyId === actor.agencyId);
}

/** The people a note names, as JSON beside it. */
export const readersOfNote = sql<{ id: string; name: string }[]>`coalesce((
  select json_agg(json_build_object('id', users.id, 'name', users.name) order by users.name collate "und-x-icu", users.id)
  from case_note_readers
  join users on users.id = case_note_readers.user_id
  where case_note_readers.note_id = case_notes.id
), '[]')`;

/** A note of a case, if the signed-in user is in its audience. */
export async function findNote(tx: ReadTx, caseId: string, noteId: string): Promise<Note | null> {
  const note = await tx
    .selectFrom('case_notes')
    .innerJoin('users', 'users.id', 'case_notes.author_id')
    .innerJoin('agencies', 'agencies.id', 'case_notes.agency_id')
    .select([
      'case_notes.id',
      'case_notes.author_id as authorId',
      'users.name as authorName',
      'agencies.id as agencyId',
      'agencies.name as agencyName',
      'case_notes.written_at as writtenAt',
      sql<NoteAudience>`case_notes.audience`.as('audience'),
      'case_notes.body',
      readersOfNote.as('readers'),
    ])
    .where('case_notes.record_id', '=', caseId)
    .where('case_notes.id', '=', noteId)
    .executeTakeFirst();
  return note ?? null;
}
