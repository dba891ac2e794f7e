import { z } from 'zod';
import { inWords } from '../../../kernel/london-date.ts';
import { chosenId, required } from '../../../web/fields.ts';
import type { Form } from '../../../web/form.ts';
import { button, type Html, radios } from '../../../web/govuk/index.ts';
import { type Frame, page, seeOther } from '../../../web/page.ts';
import { PostForm } from '../../../web/post-form.tsx';
import { findSearch, type PersonSummary, searchPeople } from '../../people/index.ts';
import { addPartyToCase } from '../add-party-to-case.ts';
import { caseTask } from './case-screen.tsx';
import { disclosedCase, disclosedPeople, loadCaseFor, type ShownCase } from './load-case.ts';

const LIMIT = 20;

interface Loaded extends ShownCase {
  readonly text: string;
  readonly people: readonly PersonSummary[];
}

/** Adding a person to a case, second step: which of those found, and as what. */
export const choosePersonPage = page({
  url: '/cases/:caseId/people/add/:searchId',
  access: 'signed-in',
  load: async (tx, _actor, { params }, now): Promise<Loaded | null> => {
    const shown = await loadCaseFor('add-party', tx, params.caseId, now);
    const terms = shown && (await findSearch(tx, params.searchId ?? ''));
    if (!shown || !terms) return null;
    return { ...shown, text: terms.text, people: await searchPeople(tx, terms, LIMIT) };
  },
  audit: {
    subject: 'case and the people found',
    of: (loaded) => [disclosedCase(loaded), ...disclosedPeople(loaded, loaded.people)],
  },
  form: {
    schema: z.object({
      personId: chosenId('Choose the person'),
      role: required('Choose what part they have in the case', 50),
    }),
    submit: async (tx, actor, typed, { loaded }) => {
      await addPartyToCase(tx, actor, { ...typed, caseId: loaded.case.id, now: loaded.now });
      return seeOther(`/cases/${loaded.case.id}/people`, 'party-added');
    },
  },
  view: ({ loaded, form, frame }) =>
    caseTask(loaded, {
      title: 'Which person is it?',
      form,
      back: { text: 'People', path: '/people' },
      body: (
        <>
          <p class="govuk-body">
            You looked for “{loaded.text}”.{' '}
            <a class="govuk-link" href={`/cases/${loaded.case.id}/people/add`}>
              Look for somebody else
            </a>
          </p>
          {loaded.people.length === 0 ? (
            <p class="govuk-body cw-empty">
              You may see nobody like that. Check the spelling, or leave something out.
            </p>
          ) : (
            <ChooseForm loaded={loaded} form={form} frame={frame} />
          )}
          <p class="govuk-body">
            Not here?{' '}
            <a href="/people/add" class="govuk-link">
              Enter them as a new person
            </a>
            , then come back to this case and add them.
          </p>
        </>
      ),
    }),
});

function ChooseForm({ loaded, form, frame }: { loaded: Loaded; form: Form; frame: Frame }): Html {
  return (
    <PostForm frame={frame}>
      {radios({
        idPrefix: 'personId',
        name: 'personId',
        fieldset: {
          legend: { text: 'People found, the best match first', classes: 'govuk-fieldset__legend--s' },
        },
        value: form.value('personId'),
        errorMessage: form.error('personId'),
        items: loaded.people.map((person) => ({
          value: person.id,
          text: person.name,
          hint: { text: describe(person) },
        })),
      })}
      {radios({
        idPrefix: 'role',
        name: 'role',
        fieldset: {
          legend: { text: 'What part do they have in the case?', classes: 'govuk-fieldset__legend--s' },
        },
        value: form.value('role'),
        errorMessage: form.error('role'),
        items: loaded.case.type.partyRoles.map(({ code, name, meaning }) => ({
          value: code,
          text: name,
          hint: { text: meaning },
        })),
      })}
      {button({ text: 'Add to the case', preventDoubleClick: true })}
    </PostForm>
  );
}

function describe({ bornOn, address, ward }: PersonSummary): string {
  const parts = [bornOn && `Born ${inWords(bornOn)}`, address, ward].filter(Boolean);
  return parts.join(', ') || 'Nothing else is known that you may see';
}
