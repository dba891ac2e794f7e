import { z } from 'zod';
import { required } from '../../../web/fields.ts';
import { input } from '../../../web/govuk/index.ts';
import { addPhone } from '../add-phone.ts';
import { factPage } from './fact-page.tsx';

/** Adding a telephone number. */
export const addPhonePage = factPage({
  url: '/people/:personId/phone/add',
  title: 'Add a telephone number',
  load: async () => ({}),
  schema: z.object({ phone: required('Enter the telephone number', 30) }),
  submit: async (tx, { phone }, { actor, personId, now }) => {
    await addPhone(tx, actor, { personId, phone, now });
    return undefined;
  },
  message: 'fact-added',
  fields: ({ form }) =>
    input({
      id: 'phone',
      name: 'phone',
      type: 'tel',
      label: { text: 'Telephone number' },
      classes: 'govuk-input--width-20',
      value: form.value('phone'),
      errorMessage: form.error('phone'),
      autocomplete: 'off',
    }),
});
