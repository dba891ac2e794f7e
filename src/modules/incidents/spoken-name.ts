const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|cllr|councillor|rev)\.?\s+/i;

/** What stands in a column for nobody, or for nothing known. */
const PLACEHOLDERS = new Set([
  '',
  '-',
  '?',
  'anon',
  'anonymous',
  'caller declined',
  'declined',
  'n/a',
  'na',
  'nil',
  'no details',
  'none',
  'not given',
  'not known',
  'nfa',
  'refused',
  'tbc',
  'unk',
  'unknown',
  'unknown male',
  'unknown female',
  'withheld',
  'x',
  'xx',
]);

/** Whether a text stands for nothing known, so that "Unknown" never becomes a person. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDERS.has(text.trim().toLowerCase().replace(/\s+/g, ' '));
}

/**
 * Parts a name that stands in one column: `SMITH, John Paul`, or `Mr John Paul Smith`, of which the last word is the
 * family name. Nobody, for a text that stands for nothing known.
 */
export function fullName(text: string): { givenNames: string; familyName: string } {
  if (isPlaceholder(text)) return { givenNames: '', familyName: '' };
  const [before = '', after] = text.split(',', 2).map((part) => part.trim());
  if (after !== undefined) return { givenNames: after.replace(TITLE, ''), familyName: before };
  const words = before.replace(TITLE, '').split(/\s+/);
  return { givenNames: words.slice(0, -1).join(' '), familyName: words.at(-1) ?? '' };
}
