import { z } from 'zod';
import { CASEWORK_ROLES } from '../../../kernel/actor.ts';
import { required } from '../../../web/fields.ts';
import { disclosesNothing, page, seeOther } from '../../../web/page.ts';
import { Errors } from '../../../web/post-form.tsx';
import { recordSearch } from '../record-search.ts';
import { SearchForm } from './search-form.tsx';

/** Asking: the box here and the one at the head of every page lead to the same place. */
export const searchPage = page({
  url: '/search',
  access: CASEWORK_ROLES,
  load: async (_tx, _actor, _at, now) => ({ now }),
  audit: disclosesNothing,
  form: {
    schema: z.object({
      query: required(
        'Enter a name, date of birth, postcode, telephone number, identifier or reference',
        200,
      ),
    }),
    submit: async (tx, actor, { query }, { loaded }) =>
      seeOther(`/search/${await recordSearch(tx, actor, { query, now: loaded.now })}`),
  },
  view: ({ form, frame }) => ({
    title: 'Search',
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Errors form={form} />
          <SearchForm frame={frame} form={form} text="" heading />
          <p class="govuk-body">
            You find people whom your agency holds a record of, or whom you see through a case. To learn
            whether another agency holds something about somebody, name two things that identify them: a
            family name with a date of birth or a full postcode, or a national identifier such as an NHS
            number.
          </p>
          <p class="govuk-body">What you search for is recorded.</p>
        </div>
      </div>
    ),
  }),
});
