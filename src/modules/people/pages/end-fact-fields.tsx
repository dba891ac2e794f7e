import { z } from 'zod';
import type { LondonDate } from '../../../kernel/london-date.ts';
import { date } from '../../../web/fields.ts';
import type { Form } from '../../../web/form.ts';
import { type Html, input } from '../../../web/govuk/index.ts';
import type { AddressOfPerson } from '../address-queries.ts';

/** What is asked when somebody has left. */
export const leaving = (today: LondonDate) => z.object({ toOn: date('Enter the last day there', today) });

/** When somebody left a place. */
export function LeavingFields({ form, place }: { form: Form; place: AddressOfPerson }): Html {
  return (
    <>
      <p class="govuk-body">{[place.line, place.postcode].filter(Boolean).join(', ')}</p>
      {input({
        id: 'toOn',
        name: 'toOn',
        label: { text: 'Last day there' },
        hint: { text: 'For example 12 3 2024' },
        classes: 'govuk-input--width-10',
        value: form.value('toOn'),
        errorMessage: form.error('toOn'),
        autocomplete: 'off',
      })}
    </>
  );
}
