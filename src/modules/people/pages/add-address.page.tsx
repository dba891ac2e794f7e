import { z } from 'zod';
import { ids, optional, optionalDate, required } from '../../../web/fields.ts';
import { checkboxes, input } from '../../../web/govuk/index.ts';
import { listColleagues } from '../../access/index.ts';
import { addAddress } from '../add-address.ts';
import { listFacts } from '../fact-queries.ts';
import { factPage } from './fact-page.tsx';
import { AddressFields } from './person-form.tsx';

/** Adding an address, and saying which it follows. */
export const addAddressPage = factPage({
  url: '/people/:personId/address/add',
  title: 'Add an address',
  load: async (tx, { actor, personId }) => ({
    colleagues: await listColleagues(tx),
    current: (await listFacts(tx, personId)).filter(
      ({ kind, toOn, agencyId }) => kind === 'address' && toOn === null && agencyId === actor.agencyId,
    ),
  }),
  schema: (today) =>
    z.object({
      line: required('Enter the house and street', 200),
      postcode: optional(10),
      protection: z.enum(['open', 'protected']).default('open'),
      readerIds: ids,
      fromOn: optionalDate(today),
      leftIds: ids,
    }),
  submit: async (tx, { protection, ...typed }, { actor, personId, now }) => {
    await addAddress(tx, actor, { ...typed, protected: protection === 'protected', personId, now });
    return undefined;
  },
  message: 'fact-added',
  fields: ({ form, more, frame }) => (
    <>
      <AddressFields form={form} initial={{}} colleagues={more.colleagues} frame={frame} />
      {input({
        id: 'fromOn',
        name: 'fromOn',
        label: { text: 'First day there, if known' },
        hint: { text: 'For example 12 3 2024' },
        classes: 'govuk-input--width-10',
        value: form.value('fromOn'),
        errorMessage: form.error('fromOn'),
        autocomplete: 'off',
      })}
      {more.current.length > 0 &&
        checkboxes({
          name: 'leftIds',
          idPrefix: 'leftIds',
          fieldset: {
            legend: { text: 'Which address did they leave for it?', classes: 'govuk-fieldset__legend--s' },
          },
          hint: { text: 'Leave empty if they live at both' },
          errorMessage: form.error('toOn'),
          items: more.current.map(({ id, text }) => ({
            value: id,
            text,
            checked: form.values('leftIds').includes(id),
          })),
        })}
    </>
  ),
});
