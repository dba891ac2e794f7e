import type { HandlingOfCase } from './case-type.ts';

const SEARCHER =
  'Somebody at a partner agency who searches for a person in it by family name and date of birth or full postcode, or by a national identifier alone, such as an NHS number,';

/** What a handling is called, and what somebody learns who searches for a person in the case and may not see it. */
export const HANDLING_MEANING: Readonly<
  Record<HandlingOfCase, { readonly name: string; readonly searchers: string }>
> = {
  normal: {
    name: 'Normal',
    searchers: `${SEARCHER} learns what kind of case there is, which agency leads it and whom to ask.`,
  },
  sensitive: {
    name: 'Sensitive',
    searchers: `${SEARCHER} learns which agency holds something and whom to ask, but not what kind of case it is.`,
  },
  restricted: {
    name: 'Restricted',
    searchers: 'Nobody who searches learns that there is a case, whatever they search for.',
  },
};

/** How many may see a case, in words: `4 people from 2 agencies can see this`. */
export function readersInWords(readers: readonly { readonly agencyId: string }[]): string {
  const agencies = new Set(readers.map(({ agencyId }) => agencyId)).size;
  if (readers.length === 1) return 'only 1 person can see this';
  return `${readers.length} people from ${agencies} ${agencies === 1 ? 'agency' : 'agencies'} can see this`;
}
