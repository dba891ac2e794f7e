import { z } from 'zod';
import { required } from '../../../web/fields.ts';
import { button, input } from '../../../web/govuk/index.ts';
import { page, seeOther } from '../../../web/page.ts';
import { PostForm } from '../../../web/post-form.tsx';
import { recordSearch } from '../../people/index.ts';
import { caseTask } from './case-screen.tsx';
import { disclosedCase, loadCaseFor } from './load-case.ts';

/** Adding a person to a case, first step: whom to look for. What is typed is kept as a search, out of addresses. */
export const addPersonPage = page({
  url: '/cases/:caseId/people/add',
  access: 'signed-in',
  load: (tx, _actor, { params }, now) => loadCaseFor('add-party', tx, params.caseId, now),
  audit: { subject: 'case', of: (shown) => [disclosedCase(shown)] },
  form: {
    schema: z.object({ query: required('Enter a name, a date of birth or a postcode', 200) }),
    submit: async (tx, actor, { query }, { loaded }) => {
      const searchId = await recordSearch(tx, actor, { query, now: loaded.now });
      return seeOther(`/cases/${loaded.case.id}/people/add/${searchId}`);
    },
  },
  view: ({ loaded, form, frame }) =>
    caseTask(loaded, {
      title: 'Add a person',
      form,
      back: { text: 'People', path: '/people' },
      body: (
        <PostForm frame={frame}>
          {input({
            id: 'query',
            name: 'query',
            label: { text: 'Who is it?', classes: 'govuk-label--m' },
            hint: { text: 'Name, date of birth or postcode, in any order. For example: smith 12/03/2001' },
            autocomplete: 'off',
            spellcheck: false,
            value: form.value('query'),
            errorMessage: form.error('query'),
          })}
          {button({ text: 'Look for this person', preventDoubleClick: true })}
        </PostForm>
      ),
    }),
});
