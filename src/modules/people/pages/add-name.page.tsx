import { z } from 'zod';
import { birthDate, optional } from '../../../web/fields.ts';
import type { Form } from '../../../web/form.ts';
import { type Html, input, insetText, radios } from '../../../web/govuk/index.ts';
import { addAlias } from '../add-alias.ts';
import { addSourceRecord } from '../add-source-record.ts';
import { type About, factPage } from './fact-page.tsx';

/** Adding a name: what the agency's own records say, or another name that the person is known by. */
export const addNamePage = factPage({
  url: '/people/:personId/name/add',
  title: 'Add a name',
  beginsHolding: true,
  load: async () => ({}),
  schema: z.object({
    sort: z.enum(['record', 'alias']).default('record'),
    givenNames: optional(200),
    familyName: optional(200),
    bornOn: birthDate,
  }),
  submit: async (tx, { sort, ...typed }, { actor, personId, now }) => {
    const input = { ...typed, personId, now };
    await (sort === 'alias' ? addAlias(tx, actor, input) : addSourceRecord(tx, actor, input));
    return undefined;
  },
  message: 'fact-added',
  fields: ({ form, about }) => (
    <>
      {about.seen.holds ? <Sort form={form} about={about} /> : <BecomesHolder about={about} />}
      <NameFields form={form} about={about} />
    </>
  ),
});

function Sort({ form, about }: { form: Form; about: About }): Html {
  return radios({
    name: 'sort',
    idPrefix: 'sort',
    value: form.value('sort', 'record'),
    fieldset: { legend: { text: 'What kind of name is it?', classes: 'govuk-fieldset__legend--s' } },
    items: [
      {
        value: 'record',
        text: `The name in the records of ${about.actor.agencyName}`,
        hint: { text: 'The newest is shown first; earlier ones stay.' },
      },
      { value: 'alias', text: 'Another name they are known by' },
    ],
  });
}

/** Said before it happens: from then on the agency answers for what it holds. */
function BecomesHolder({ about: { actor } }: { about: About }): Html {
  return insetText({
    text: `This makes ${actor.agencyName} a holder of this person: everybody there who works on cases sees them from now on, also when the case through which you see them is no longer shared. Save only what your own agency knows.`,
  });
}

function NameFields({ form, about }: { form: Form; about: About }): Html {
  const { holds, person } = about.seen;
  const words = holds ? [] : person.name.split(' ');
  return (
    <>
      {input({
        id: 'givenNames',
        name: 'givenNames',
        label: { text: 'Given names' },
        value: form.value('givenNames', words.slice(0, -1).join(' ')),
        errorMessage: form.error('givenNames'),
        autocomplete: 'off',
        spellcheck: false,
      })}
      {input({
        id: 'familyName',
        name: 'familyName',
        label: { text: 'Family name' },
        value: form.value('familyName', words.at(-1)),
        errorMessage: form.error('familyName'),
        autocomplete: 'off',
        spellcheck: false,
      })}
      {input({
        id: 'bornOn',
        name: 'bornOn',
        label: { text: 'Date of birth in your records, if known' },
        hint: { text: 'For example 12 3 2001' },
        classes: 'govuk-input--width-10',
        value: form.value('bornOn'),
        errorMessage: form.error('bornOn'),
        autocomplete: 'off',
      })}
    </>
  );
}
