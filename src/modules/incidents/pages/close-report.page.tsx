import { z } from 'zod';
import { CASEWORK_ROLES } from '../../../kernel/actor.ts';
import { londonDate, spoken } from '../../../kernel/london-date.ts';
import { required, version } from '../../../web/fields.ts';
import type { Form } from '../../../web/form.ts';
import { button, type Html, textarea } from '../../../web/govuk/index.ts';
import { type Frame, page, seeOther } from '../../../web/page.ts';
import { Errors, PostForm } from '../../../web/post-form.tsx';
import { closeReport } from '../close-report.ts';
import { type Report, titleOf } from '../report.ts';
import { findReport } from '../report-queries.ts';

/** Closing a report with advice: one of the three things that can become of it. */
export const closeReportPage = page({
  url: '/reports/:reportId/close',
  access: CASEWORK_ROLES,
  load: async (tx, actor, { params }, now) => {
    const report = await findReport(tx, params.reportId ?? '');
    return report?.agencyId === actor.agencyId ? { report, now } : null;
  },
  audit: { subject: 'report', of: ({ report }) => [{ kind: 'report', id: report.id }] },
  form: {
    schema: z.object({ version, advice: required('Say what advice was given, and to whom', 2000) }),
    submit: async (tx, actor, typed, { loaded: { report, now } }) => {
      await closeReport(tx, actor, { ...typed, reportId: report.id, now });
      return seeOther(`/reports/${report.id}`, 'closed');
    },
  },
  view: ({ loaded: { report }, form, frame }) => ({
    title: 'Close with advice',
    breadcrumbs: [
      { text: 'Reports', href: '/reports' },
      { text: `Report ${report.reference}`, href: `/reports/${report.id}` },
      { text: 'Close with advice' },
    ],
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Errors form={form} />
          <span class="govuk-caption-l">{titleOf(report)}</span>
          <h1 class="govuk-heading-l">Close with advice</h1>
          {report.status === 'new' ? (
            <CloseForm report={report} form={form} frame={frame} />
          ) : (
            <Decided report={report} form={form} today={frame.today} />
          )}
        </div>
      </div>
    ),
  }),
});

function CloseForm({ report, form, frame }: { report: Report; form: Form; frame: Frame }): Html {
  return (
    <>
      <p class="govuk-body">
        The report stays, and later reports on the same people or place will show it. It cannot be opened
        again; if it happens again, take a new report.
      </p>
      <PostForm frame={frame}>
        <input type="hidden" name="version" value={report.version} />
        {textarea({
          id: 'advice',
          name: 'advice',
          label: { text: 'What advice was given, and to whom' },
          rows: '5',
          value: form.value('advice'),
          errorMessage: form.error('advice'),
        })}
        {button({ text: 'Close the report', preventDoubleClick: true })}
      </PostForm>
    </>
  );
}

/** Somebody was first. What was typed here is shown, to be copied where it is of use. */
function Decided({ report, form, today }: { report: Report; form: Form; today: string }): Html {
  const { triagedAt, triagedByName } = report;
  const when = triagedAt === null ? '' : ` ${spoken(londonDate(triagedAt), today)}`;
  const typed = form.value('advice');
  return (
    <section id="form" tabindex={-1}>
      <p class="govuk-body">
        {triagedByName} decided{when} what becomes of this report.{' '}
        <a class="govuk-link" href={`/reports/${report.id}`}>
          See the report
        </a>
      </p>
      {typed && (
        <>
          <h2 class="govuk-heading-m">What you typed, which was not saved</h2>
          <p class="govuk-body cw-as-typed">{typed}</p>
        </>
      )}
    </section>
  );
}
