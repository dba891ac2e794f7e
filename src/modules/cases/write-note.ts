import { asReader, type WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { forbidden, invalid, notFound } from '../../kernel/domain-error.ts';
import { newId } from '../../kernel/ids.ts';
import { listReaders } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { requireStep } from './case.ts';
import { type Case, findCase } from './case-queries.ts';
import { findNote, mayCorrect, type NoteAudience } from './note-queries.ts';

/** A note to write. */
export interface NoteToWrite {
  readonly caseId: string;
  readonly body: string;
  readonly audience: NoteAudience;
  /** For a note to named people: who, besides the author. Empty otherwise. */
  readonly readerIds: readonly string[];
  readonly now: Date;
}

/** A correction of one's own note. */
export interface CorrectionToWrite {
  readonly caseId: string;
  /** The note to correct. */
  readonly noteId: string;
  readonly body: string;
  readonly now: Date;
}

/**
 * Writes a note. Notes are never changed; see `writeCorrection`.
 * @returns the note's identifier.
 * @throws DomainError not-found or forbidden when the user may not add to the case; conflict when it is closed;
 * invalid when a note for named people names nobody, or somebody who may not see the case.
 */
export async function writeNote(tx: WriteTx, actor: Actor, input: NoteToWrite): Promise<string> {
  const found = await findCase(asReader(tx), input.caseId);
  if (!found) throw notFound();
  requireStep('note', found);
  if (input.audience === 'people') await checkReaders(tx, input);
  return insertNote(tx, actor, found, { ...input, correctsId: null });
}

/**
 * Corrects one's own note by a new one that names it. The two have the same audience: whoever read the mistake reads
 * the correction, and nobody else learns of either.
 * @returns the new note's identifier.
 * @throws DomainError not-found when the user may not see the case or the note; forbidden when somebody else wrote it,
 * or it is for an agency that the author has left.
 */
export async function writeCorrection(tx: WriteTx, actor: Actor, input: CorrectionToWrite): Promise<string> {
  const found = await findCase(asReader(tx), input.caseId);
  const note = await findNote(asReader(tx), input.caseId, input.noteId);
  if (!found || !note) throw notFound();
  requireStep('correct', found);
  if (note.authorId !== actor.userId) {
    throw forbidden(`Only ${note.authorName} can correct this note. Write a note of your own instead.`);
  }
  if (!mayCorrect(actor, note)) {
    throw forbidden(`This note is for ${note.agencyName} only. Ask a former colleague there to correct it.`);
  }
  return insertNote(tx, actor, found, {
    ...input,
    audience: note.audience,
    readerIds: note.readers.map(({ id }) => id),
    correctsId: note.id,
  });
}

async function checkReaders(tx: WriteTx, { caseId, readerIds }: NoteToWrite): Promise<void> {
  if (readerIds.length === 0) throw invalid('readerIds', 'Choose who this note is for');
  const readers = new Set((await listReaders(asReader(tx), caseId)).map(({ userId }) => userId));
  if (!readerIds.every((id) => readers.has(id))) {
    throw invalid('readerIds', 'Choose only people who can see this case');
  }
}

async function insertNote(
  tx: WriteTx,
  actor: Actor,
  { purpose }: Case,
  input: NoteToWrite & { readonly correctsId: string | null },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('case_notes')
    .values({
      id,
      partnership_id: actor.partnershipId,
      record_id: input.caseId,
      agency_id: actor.agencyId,
      author_id: actor.userId,
      written_at: input.now,
      audience: input.audience,
      body: input.body,
      corrects_id: input.correctsId,
    })
    .execute();
  if (input.audience === 'people' && input.readerIds.length > 0) {
    const readers = input.readerIds.map((userId) => ({
      note_id: id,
      partnership_id: actor.partnershipId,
      user_id: userId,
    }));
    await tx.insertInto('case_note_readers').values(readers).execute();
  }
  recordAudit(tx, {
    action: input.correctsId ? 'correct-note' : 'write-note',
    subjectKind: 'case',
    subjectId: input.caseId,
    purpose,
    outcome: 'allowed',
  });
  return id;
}
