import { CASEWORK_ROLES } from '../../../kernel/actor.ts';
import { londonDate, londonTime, spoken } from '../../../kernel/london-date.ts';
import { type Html, insetText } from '../../../web/govuk/index.ts';
import { disclosesNothing, page, seeOther } from '../../../web/page.ts';
import { Errors } from '../../../web/post-form.tsx';
import { listDrafts } from '../draft-queries.ts';
import { startDraft } from '../start-draft.ts';
import { answersOf, answersSchema } from './report-answers.ts';
import { ReportQuestions } from './report-questions.tsx';

/** Taking a report as it is told on the telephone. Sending it keeps a draft, so that nothing typed is lost. */
export const takeReportPage = page({
  url: '/reports/take',
  access: CASEWORK_ROLES,
  audit: disclosesNothing,
  load: async (tx, _actor, _at, now) => ({ drafts: await listDrafts(tx), now }),
  messages: { deleted: 'Deleted. Nothing of that report was kept.' },
  form: {
    schema: answersSchema,
    submit: async (tx, actor, typed, { loaded: { now } }) => {
      const answers = answersOf(typed, londonDate(now));
      return seeOther(`/reports/drafts/${await startDraft(tx, actor, { answers, now })}`);
    },
  },
  view: ({ loaded: { drafts }, form, frame }) => ({
    title: 'Take a report',
    breadcrumbs: [{ text: 'Reports', href: '/reports' }, { text: 'Take a report' }],
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Errors form={form} />
          <h1 class="govuk-heading-l">Take a report</h1>
          {drafts.length > 0 && <Drafts drafts={drafts} today={frame.today} />}
          <ReportQuestions form={form} frame={frame} answers={null} />
        </div>
      </div>
    ),
  }),
});

function Drafts({
  drafts,
  today,
}: {
  drafts: readonly { readonly id: string; readonly begunAt: Date }[];
  today: string;
}): Html {
  return insetText({
    html: (
      <>
        <p class="govuk-body">You have not finished these, the latest first:</p>
        <ul class="govuk-list">
          {drafts.map(({ id, begunAt }) => (
            <li>
              <a class="govuk-link" href={`/reports/drafts/${id}`}>
                Report begun {spoken(londonDate(begunAt), today)} at {londonTime(begunAt)}
              </a>
            </li>
          ))}
        </ul>
      </>
    ),
  });
}
