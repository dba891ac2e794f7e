import { z } from 'zod';
import type { ReadTx } from '../../../db/as.ts';
import { CASEWORK_ROLES } from '../../../kernel/actor.ts';
import { optionalId } from '../../../web/fields.ts';
import { type Disclosed, page, seeOther } from '../../../web/page.ts';
import { Errors } from '../../../web/post-form.tsx';
import { listColleagues } from '../../access/index.ts';
import { findSearch } from '../record-search.ts';
import { findDraft, rememberDraft } from '../remember-draft.ts';
import type { SearchTerms } from '../search-terms.ts';
import { draftOf, type PersonAnswers, personAnswers } from './person-answers.ts';
import { PersonForm } from './person-form.tsx';

/** Adding a person: what is known of them. The next page shows who may be the same. */
export const addPersonPage = page({
  url: '/people/add',
  access: CASEWORK_ROLES,
  query: z.object({ search: optionalId, draft: optionalId }),
  load: async (tx, _actor, { query }, now) => ({
    ...(await findInitial(tx, query)),
    colleagues: await listColleagues(tx),
    now,
  }),
  audit: { subject: 'search or draft: the words to begin with', of: ({ shown }) => shown },
  form: {
    schema: personAnswers,
    submit: async (tx, actor, answers, { loaded }) => {
      const draftId = await rememberDraft(tx, actor, { answers: draftOf(answers), now: loaded.now });
      return seeOther(`/people/drafts/${draftId}`);
    },
  },
  view: ({ loaded, form, frame }) => ({
    title: 'Add a person',
    breadcrumbs: [{ text: 'Search', href: '/search' }, { text: 'Add a person' }],
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Errors form={form} />
          <h1 class="govuk-heading-l">Add a person</h1>
          <p class="govuk-body">
            Enter what your agency knows. Before anything is saved you see who may be the same person.
          </p>
          <PersonForm form={form} initial={loaded.initial} colleagues={loaded.colleagues} frame={frame} />
        </div>
      </div>
    ),
  }),
});

/** What the form begins with, and the user's own draft or search that it shows, if there is one. */
async function findInitial(
  tx: ReadTx,
  { search, draft }: { search: string | null; draft: string | null },
): Promise<{ initial: Partial<PersonAnswers>; shown: Disclosed[] }> {
  const answers = draft && (await findDraft(tx, draft));
  if (answers) {
    return {
      initial: personAnswers.safeParse(answers).data ?? {},
      shown: [{ kind: 'draft', id: draft }],
    };
  }
  const terms = search && (await findSearch(tx, search));
  if (terms) return { initial: answersFrom(terms), shown: [{ kind: 'search', id: search }] };
  return { initial: {}, shown: [] };
}

/** What was searched for, so that it is not typed twice: the last word of the names is taken for the family name. */
function answersFrom({ nameText, bornOn, postcode, phone }: SearchTerms): Partial<PersonAnswers> {
  const words = nameText.split(' ').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return {
    familyName: words.at(-1) ?? '',
    givenNames: words.slice(0, -1).join(' '),
    bornOn,
    postcode: postcode ?? '',
    phone: phone ?? '',
  };
}
