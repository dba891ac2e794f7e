import type { SearchGroup } from '../people/index.ts';
import { findCasesByWords } from './case-list-queries.ts';
import { nameOfType } from './case-type.ts';

const LIMIT = 10;

/** What cases contribute to a search: those the reader may view, by reference or by all the words of their title. */
export const casesSearchGroup: SearchGroup = {
  title: 'Cases',
  sortedBy: 'Sorted by open ones first, then by title.',
  find: async (tx, _actor, terms) => {
    const found = await findCasesByWords(tx, {
      reference: terms.reference,
      words: terms.text.split(/\s+/).filter((word) => word.length > 1 && word !== terms.reference),
      limit: LIMIT,
    });
    return {
      items: found.map(({ id, title, reference, typeCode, status, leadAgencyName }) => ({
        href: `/cases/${id}`,
        text: `${title} (${reference})`,
        hint: `${nameOfType(typeCode)}, ${status}, led by ${leadAgencyName}`,
      })),
      disclosed: found.map(({ id, purpose }) => ({ kind: 'case', id, purpose })),
    };
  },
};
