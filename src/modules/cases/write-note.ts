import { asReader, type WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { invalid, notFound } from '../../kernel/domain-error.ts';
import { newId } from '../../kernel/ids.ts';
import { recordAudit } from '../audit/index.ts';
import { requireStep } from './case.ts';
import { findCase } from './case-queries.ts';

/** Whom a note is for. */
export type NoteAudience = 'case' | 'agency' | 'people';

/** A note to write. */
export interface NoteToWrite {
  readonly caseId: string;
  readonly body: string;
  readonly audience: NoteAudience;
  /** For a note to named people: who, besides the author. */
  readonly readerIds: readonly string[];
  /** One's own earlier note that this one corrects. */
  readonly correctsId: string | null;
  readonly now: Date;
}

/**
 * Writes a note. Notes are never changed: a correction is a new note that names the one it corrects.
 * @returns the note's identifier.
 * @throws DomainError not-found or forbidden when the user may not add to the case; conflict when it is closed;
 * invalid when a note for named people names nobody.
 */
export async function writeNote(tx: WriteTx, actor: Actor, input: NoteToWrite): Promise<string> {
  const found = await findCase(asReader(tx), input.caseId);
  if (!found) throw notFound();
  requireStep(input.correctsId ? 'correct' : 'note', found);
  if (input.audience === 'people' && input.readerIds.length === 0) {
    throw invalid('readerIds', 'Choose who this note is for');
  }
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
  if (input.audience === 'people') {
    await tx
      .insertInto('case_note_readers')
      .values(
        input.readerIds.map((userId) => ({
          note_id: id,
          partnership_id: actor.partnershipId,
          user_id: userId,
        })),
      )
      .execute();
  }
  recordAudit(tx, {
    action: 'write-note',
    subjectKind: 'case',
    subjectId: input.caseId,
    purpose: found.purpose,
    outcome: 'allowed',
  });
  return id;
}
