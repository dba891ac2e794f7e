import { listInWords } from './words.ts';

/** Whom a note is for, in words that stand in a sentence: `everyone on the case`, `Council only`, `only the author and Ann`. */
export function audienceInWords(note: {
  readonly audience: 'case' | 'agency' | 'people';
  /** Name of the author's agency. */
  readonly agency: string;
  /** Names of the people chosen. */
  readonly readers: readonly string[];
}): string {
  if (note.audience === 'case') return 'everyone on the case';
  if (note.audience === 'agency') return `${note.agency} only`;
  return `only ${listInWords(['the author', ...note.readers])}`;
}
