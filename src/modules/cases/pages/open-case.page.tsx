import { CASEWORK_ROLES } from '../../../kernel/actor.ts';
import { button } from '../../../web/govuk/index.ts';
import { disclosesNothing, page, seeOther } from '../../../web/page.ts';
import { Errors, PostForm } from '../../../web/post-form.tsx';
import { loadOpening } from './load-opening.ts';
import { openAsTyped, openingFields } from './open-as-typed.ts';
import { OpeningQuestions } from './open-case-form.tsx';

/** Opening a case that no report led to. */
export const openCasePage = page({
  url: '/cases/open',
  access: CASEWORK_ROLES,
  load: (tx, actor, _at, now) => loadOpening(tx, actor, now),
  audit: disclosesNothing,
  form: {
    schema: openingFields,
    submit: async (tx, actor, typed, { loaded }) => {
      const caseId = await openAsTyped(tx, actor, typed, loaded);
      return seeOther(`/cases/${caseId}`, 'opened');
    },
  },
  view: ({ loaded, form, frame }) => ({
    title: 'Open a case',
    breadcrumbs: [{ text: 'Cases', href: '/cases' }, { text: 'Open a case' }],
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Errors form={form} />
          <h1 class="govuk-heading-l">Open a case</h1>
          <PostForm frame={frame}>
            <OpeningQuestions
              opening={loaded}
              form={form}
              frame={frame}
              initial={{ title: '', summary: '' }}
            />
            {button({ text: 'Open the case', preventDoubleClick: true })}
          </PostForm>
        </div>
      </div>
    ),
  }),
});
