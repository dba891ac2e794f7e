import { z } from 'zod';
import { isId } from '../../../kernel/ids.ts';
import { optional, optionalId } from '../../../web/fields.ts';
import type { Form } from '../../../web/form.ts';
import { type Html, input, radios } from '../../../web/govuk/index.ts';
import { addRelationship } from '../add-relationship.ts';
import { listHouseholdMembers } from '../around-queries.ts';
import type { PersonSummary } from '../person-queries.ts';
import { findSearch, recordSearch } from '../record-search.ts';
import { STANDINGS } from '../relationship.ts';
import { searchPeople } from '../search-people.ts';
import { type About, factPage } from './fact-page.tsx';
import { personInWords } from './person-words.tsx';

/** What the page shows to choose from. */
interface Choice {
  readonly people: readonly PersonSummary[];
  readonly searched: boolean;
}

/**
 * Saying who is related to a person: first who, out of those they live with or of a search, then how. One form serves
 * both steps; a search leads back here with its identifier in the address.
 */
export const addRelationshipPage = factPage({
  url: '/people/:personId/relationship/add',
  title: 'Add somebody related to them',
  query: z.object({ search: optionalId }),
  load: async (tx, { personId }, { query }): Promise<Choice> => {
    const terms = query.search ? await findSearch(tx, query.search) : null;
    const people = terms ? await searchPeople(tx, terms, 20) : await listHouseholdMembers(tx, personId);
    return { people: people.filter(({ id }) => id !== personId), searched: terms !== null };
  },
  disclosed: ({ people }) => people.map(({ id }) => ({ kind: 'person', id })),
  schema: z
    .object({
      otherPersonId: z.string().default('search'),
      query: optional(200),
      standing: z.string().default(''),
    })
    .superRefine(({ otherPersonId, query, standing }, context) => {
      const fault = (path: string, message: string): void =>
        context.addIssue({ code: 'custom', path: [path], message });
      if (isId(otherPersonId)) {
        if (!STANDINGS.some(({ code }) => code === standing))
          fault('standing', 'Choose what they are to them');
      } else if (query === '') fault('query', 'Enter who it is, such as a name and date of birth');
    }),
  submit: async (tx, { otherPersonId, query, standing: code }, { actor, personId, now }) => {
    const standing = STANDINGS.find((one) => one.code === code)?.standing;
    if (!isId(otherPersonId) || !standing) {
      const search = await recordSearch(tx, actor, { query, now });
      return `/people/${personId}/relationship/add?search=${search}`;
    }
    await addRelationship(tx, actor, { personId, otherPersonId, standing, now });
    return undefined;
  },
  message: 'fact-added',
  button: 'Continue',
  fields: ({ form, about, more, frame }) => (
    <>
      <Who form={form} choice={more} today={frame.today} />
      {more.people.length > 0 && <How form={form} about={about} />}
    </>
  ),
});

function Who({ form, choice, today }: { form: Form; choice: Choice; today: string }): Html {
  const { people, searched } = choice;
  if (people.length === 0) {
    return (
      <>
        {searched && (
          <p class="govuk-body cw-empty">
            Nobody whom you may see is like this. Search again, or add them first.
          </p>
        )}
        <SearchField form={form} />
      </>
    );
  }
  return radios({
    name: 'otherPersonId',
    idPrefix: 'otherPersonId',
    value: form.value('otherPersonId'),
    errorMessage: form.error('otherPersonId'),
    fieldset: { legend: { text: 'Who is it?', classes: 'govuk-fieldset__legend--s' } },
    hint: {
      text: searched
        ? 'Sorted by how well the name matches, then by name.'
        : 'Those who live with them, sorted by name.',
    },
    items: [
      ...people.map((person) => ({
        value: person.id,
        text: person.name,
        hint: { text: personInWords(person, today) },
      })),
      { value: 'search', text: 'Somebody else', conditional: { html: <SearchField form={form} /> } },
    ],
  });
}

function SearchField({ form }: { form: Form }): Html {
  return input({
    id: 'query',
    name: 'query',
    label: { text: 'Search for the other person' },
    hint: { text: 'For example smith 12/03/2001' },
    value: form.value('query'),
    errorMessage: form.error('query'),
    autocomplete: 'off',
    spellcheck: false,
  });
}

function How({ form, about }: { form: Form; about: About }): Html {
  return radios({
    name: 'standing',
    idPrefix: 'standing',
    value: form.value('standing'),
    errorMessage: form.error('standing'),
    classes: 'govuk-radios--small',
    fieldset: {
      legend: { text: `What are they to ${about.seen.person.name}?`, classes: 'govuk-fieldset__legend--s' },
    },
    items: STANDINGS.map(({ code, words }) => ({
      value: code,
      text: words.charAt(0).toUpperCase() + words.slice(1),
    })),
  });
}
