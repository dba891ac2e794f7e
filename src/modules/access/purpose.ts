/** What information is shared for. Each agreement covers one, and each record is held for one. */
export const PURPOSES = [
  'anti-social-behaviour',
  'hate-crime',
  'family-support',
  'exploitation',
  'offender-management',
  'domestic-abuse',
  'prevent',
  'organised-crime',
  'staff-safety',
] as const;

export type Purpose = (typeof PURPOSES)[number];

const WORDS: Readonly<Record<Purpose, string>> = {
  'anti-social-behaviour': 'anti-social behaviour',
  'hate-crime': 'hate crime',
  'family-support': 'family support',
  exploitation: 'exploitation',
  'offender-management': 'offender management',
  'domestic-abuse': 'domestic abuse',
  prevent: 'Prevent',
  'organised-crime': 'organised crime',
  'staff-safety': 'staff safety',
};

/** A purpose as it stands in a sentence. */
export function purposeInWords(purpose: string): string {
  return WORDS[purpose as Purpose] ?? purpose;
}
