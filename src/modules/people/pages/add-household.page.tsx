import { z } from 'zod';
import { optional, optionalDate } from '../../../web/fields.ts';
import type { Form } from '../../../web/form.ts';
import { type Html, input, radios } from '../../../web/govuk/index.ts';
import { addToHousehold } from '../add-to-household.ts';
import { type AddressOfPerson, listOpenAddresses } from '../address-queries.ts';
import { factPage } from './fact-page.tsx';

/** Saying whom somebody lives with: everybody an agency records at one place is one household. */
export const addHouseholdPage = factPage({
  url: '/people/:personId/household/add',
  title: 'Add to a household',
  load: async (tx, { personId }) => ({ addresses: await listOpenAddresses(tx, personId) }),
  schema: (today) =>
    z.object({
      address: z.string({ error: 'Choose the address of the household' }),
      line: optional(200),
      postcode: optional(10),
      fromOn: optionalDate(today),
    }),
  submit: async (tx, { address, line, postcode, fromOn }, { actor, personId, now }, { addresses }) => {
    const place = addresses.find(({ id }) => id === address) ?? { line, postcode };
    await addToHousehold(tx, actor, {
      personId,
      line: place.line,
      postcode: place.postcode,
      fromOn,
      now,
    });
    return undefined;
  },
  message: 'fact-added',
  fields: ({ form, about, more }) => (
    <>
      <p class="govuk-body">
        Everybody whom {about.actor.agencyName} records at the same place is one household. Do this for each
        of them.
      </p>
      <Where form={form} addresses={more.addresses} />
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
    </>
  ),
});

function Where({ form, addresses }: { form: Form; addresses: readonly AddressOfPerson[] }): Html {
  if (addresses.length === 0) {
    return (
      <>
        <input type="hidden" name="address" value="other" />
        <OtherAddress form={form} />
      </>
    );
  }
  return radios({
    name: 'address',
    idPrefix: 'address',
    value: form.value('address', addresses[0]?.id),
    errorMessage: form.error('address'),
    fieldset: { legend: { text: 'Where is the household?', classes: 'govuk-fieldset__legend--s' } },
    items: [
      ...addresses.map(({ id, line, postcode }) => ({
        value: id,
        text: [line, postcode].filter(Boolean).join(', '),
      })),
      { value: 'other', text: 'Somewhere else', conditional: { html: <OtherAddress form={form} /> } },
    ],
  });
}

function OtherAddress({ form }: { form: Form }): Html {
  return (
    <>
      {input({
        id: 'line',
        name: 'line',
        label: { text: 'House and street' },
        value: form.value('line'),
        errorMessage: form.error('line'),
        autocomplete: 'off',
      })}
      {input({
        id: 'postcode',
        name: 'postcode',
        label: { text: 'Postcode' },
        classes: 'govuk-input--width-10',
        value: form.value('postcode'),
        errorMessage: form.error('postcode'),
        autocomplete: 'off',
      })}
    </>
  );
}
