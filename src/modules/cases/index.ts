export { type Case, findCase } from './case-queries.ts';
export { type CaseType, caseTypes, type HandlingOfCase, nameOfType } from './case-type.ts';
export { type CaseToClose, closeCase } from './close-case.ts';
export type { NoteAudience } from './note-queries.ts';
export { type CaseToOpen, openCase } from './open-case.ts';
export { type CaseToReopen, reopenCase } from './reopen-case.ts';
export { type CorrectionToWrite, type NoteToWrite, writeCorrection, writeNote } from './write-note.ts';
