/** That an agency holds something, and whom to ask; not what. */
export interface Pointer {
  /** The records it stands for, for the audit trail; never shown. */
  readonly recordIds: readonly string[];
  /** The type of case; null when its handling keeps that back. */
  readonly type: string | null;
  readonly agencyName: string;
  /** Whom to ask: the lead worker; null when they may not see it themselves, and the agency is to be asked. */
  readonly worker: { readonly name: string; readonly jobTitle: string } | null;
  readonly contact: string;
}

/** A pointer as a sentence on what is held, and one on whom to ask. */
export function pointerInWords(
  pointer: Pointer,
  nameOfType: (type: string) => string,
): { held: string; ask: string } {
  const { type, agencyName, worker, contact } = pointer;
  const what = type === null ? 'something' : `${withArticle(withoutCapital(nameOfType(type)))} case`;
  return {
    held: `${agencyName} holds ${what} about somebody who fits your search.`,
    ask: worker ? `Ask ${worker.name}, ${worker.jobTitle}, ${contact}.` : `Ask the agency: ${contact}.`,
  };
}

function withArticle(words: string): string {
  return /^[aeiou]/i.test(words) ? `an ${words}` : `a ${words}`;
}

/** The words as they stand within a sentence; an abbreviation keeps its capitals. */
function withoutCapital(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
