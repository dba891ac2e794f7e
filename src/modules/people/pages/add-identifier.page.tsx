import { z } from 'zod';
import { required } from '../../../web/fields.ts';
import { input, radios } from '../../../web/govuk/index.ts';
import { addIdentifier } from '../add-identifier.ts';
import { IDENTIFIER_KINDS, type IdentifierKind } from '../identifier.ts';
import { factPage } from './fact-page.tsx';

const KINDS = Object.keys(IDENTIFIER_KINDS) as IdentifierKind[];
const HINTS: Readonly<Record<IdentifierKind, string>> = {
  'nhs-number': '10 digits',
  'national-insurance-number': '2 letters, 6 digits and a letter',
  'unique-pupil-number': 'A letter and 12 digits',
  'pnc-id': 'A year, a stroke, a number and a letter',
  local: 'The number your own system knows them by',
};

/** Adding a number that another system knows the person by. */
export const addIdentifierPage = factPage({
  url: '/people/:personId/identifier/add',
  title: 'Add an identifier',
  load: async () => ({}),
  schema: z.object({
    kind: z.enum(KINDS, { error: 'Choose which identifier it is' }),
    value: required('Enter the identifier', 60),
  }),
  submit: async (tx, typed, { actor, personId, now }) => {
    await addIdentifier(tx, actor, { ...typed, personId, now });
    return undefined;
  },
  message: 'fact-added',
  fields: ({ form }) => (
    <>
      {radios({
        name: 'kind',
        idPrefix: 'kind',
        value: form.value('kind'),
        errorMessage: form.error('kind'),
        fieldset: { legend: { text: 'Which identifier is it?', classes: 'govuk-fieldset__legend--s' } },
        items: KINDS.map((kind) => ({
          value: kind,
          text: IDENTIFIER_KINDS[kind].charAt(0).toUpperCase() + IDENTIFIER_KINDS[kind].slice(1),
          hint: { text: HINTS[kind] },
        })),
      })}
      {input({
        id: 'value',
        name: 'value',
        label: { text: 'Identifier' },
        classes: 'govuk-input--width-20',
        value: form.value('value'),
        errorMessage: form.error('value'),
        autocomplete: 'off',
        spellcheck: false,
      })}
    </>
  ),
});
