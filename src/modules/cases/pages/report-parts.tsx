import { inWords } from '../../../kernel/london-date.ts';
import type { Form } from '../../../web/form.ts';
import { checkboxes, details, type Html } from '../../../web/govuk/index.ts';
import { CATEGORY_IN_WORDS, PlaceWarning, placeOf } from '../../incidents/index.ts';
import type { ShownReport } from './load-report.ts';

/** The report that a case is opened from or found for. */
export function ReportInShort({ shown: { report, placeProtected } }: { shown: ShownReport }): Html {
  return (
    <>
      {placeProtected && <PlaceWarning />}
      {details({
        summaryText: `Report ${report.reference}: ${CATEGORY_IN_WORDS[report.category].name.toLowerCase()}, ${placeOf(report)}, ${inWords(report.occurredOn)}`,
        html: <p class="govuk-body cw-as-typed">{report.description}</p>,
      })}
    </>
  );
}

/** Which people of the report become people of the case; all, unless somebody is unticked. */
export function PeopleOfReport({ shown: { people }, form }: { shown: ShownReport; form: Form }): Html | null {
  if (people.length === 0) return null;
  return checkboxes({
    idPrefix: 'personIds',
    name: 'personIds',
    fieldset: {
      legend: { text: 'Who in the report belongs to the case?', classes: 'govuk-fieldset__legend--s' },
    },
    hint: { text: 'Everybody who can see the case will see them.' },
    values: [
      ...form.values(
        'personIds',
        people.map(({ id }) => id),
      ),
    ],
    items: people.map(({ id, name, roleName }) => ({
      value: id,
      text: `${name}, ${roleName.toLowerCase()}`,
    })),
  });
}
