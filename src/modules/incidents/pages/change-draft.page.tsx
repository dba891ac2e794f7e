import { CASEWORK_ROLES } from '../../../kernel/actor.ts';
import { londonDate } from '../../../kernel/london-date.ts';
import { page, seeOther } from '../../../web/page.ts';
import { Errors } from '../../../web/post-form.tsx';
import { changeDraft } from '../change-draft.ts';
import { findDraft } from '../draft-queries.ts';
import { answersOf, answersSchema } from './report-answers.ts';
import { ReportQuestions } from './report-questions.tsx';

/** Changing what was answered, before it is saved as a report. */
export const changeDraftPage = page({
  url: '/reports/drafts/:draftId/answers',
  access: CASEWORK_ROLES,
  load: async (tx, _actor, { params }, now) => {
    const draft = await findDraft(tx, params.draftId ?? '');
    return draft && { draft, now };
  },
  audit: { subject: 'draft', of: ({ draft }) => [{ kind: 'draft', id: draft.id }] },
  form: {
    schema: answersSchema,
    submit: async (tx, _actor, typed, { loaded: { draft, now } }) => {
      await changeDraft(tx, { draftId: draft.id, answers: answersOf(typed, londonDate(now)), now });
      return seeOther(`/reports/drafts/${draft.id}`);
    },
  },
  view: ({ loaded: { draft }, form, frame }) => ({
    title: 'Change the report',
    breadcrumbs: [
      { text: 'Reports', href: '/reports' },
      { text: 'Check the report', href: `/reports/drafts/${draft.id}` },
      { text: 'Change' },
    ],
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Errors form={form} />
          <h1 class="govuk-heading-l">Change the report</h1>
          <ReportQuestions form={form} frame={frame} answers={draft.answers} />
        </div>
      </div>
    ),
  }),
});
