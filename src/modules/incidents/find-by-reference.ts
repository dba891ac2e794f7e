import { inWords } from '../../kernel/london-date.ts';
import type { SearchGroup } from '../people/index.ts';
import { titleOf } from './report.ts';
import { findByReference } from './triage-queries.ts';

/** Finds a report by the reference that a caller was given. */
export const incidentsSearchGroup: SearchGroup = {
  title: 'Reports',
  find: async (tx, _actor, { reference }) => {
    const report = reference === null ? null : await findByReference(tx, reference);
    if (report === null) return { items: [], disclosed: [] };
    return {
      items: [
        {
          href: `/reports/${report.id}`,
          text: `Report ${report.reference}`,
          hint: `${titleOf(report)}, ${inWords(report.occurredOn)}`,
        },
      ],
      disclosed: [{ kind: 'report', id: report.id }],
    };
  },
};
