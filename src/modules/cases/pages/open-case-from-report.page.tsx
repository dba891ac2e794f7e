import { z } from 'zod';
import { CASEWORK_ROLES } from '../../../kernel/actor.ts';
import { ids, version } from '../../../web/fields.ts';
import { button } from '../../../web/govuk/index.ts';
import { page, seeOther } from '../../../web/page.ts';
import { Errors, PostForm } from '../../../web/post-form.tsx';
import { CATEGORY_IN_WORDS } from '../../incidents/index.ts';
import { addReportToCase } from '../add-report-to-case.ts';
import { requireLeadWhoMaySee } from '../open-case.ts';
import { loadOpening } from './load-opening.ts';
import { disclosedReport, loadReport, type ShownReport } from './load-report.ts';
import { openAsTyped, openingFields } from './open-as-typed.ts';
import { OpeningQuestions } from './open-case-form.tsx';
import { PeopleOfReport, ReportInShort } from './report-parts.tsx';

/** Opening a case from a report: the report and its people go onto it. */
export const openCaseFromReportPage = page({
  url: '/reports/:reportId/open-case',
  access: CASEWORK_ROLES,
  load: async (tx, actor, { params }, now) => {
    const opening = await loadOpening(tx, actor, now);
    const shown = await loadReport(tx, actor, params.reportId, opening.types[0]);
    return shown && { ...shown, opening };
  },
  audit: { subject: 'report and the people in it', of: (loaded) => disclosedReport(loaded) },
  form: {
    schema: (today) => openingFields(today).and(z.object({ version, personIds: ids })),
    submit: async (tx, actor, typed, { loaded }) => {
      const caseId = await openAsTyped(tx, actor, typed, loaded.opening);
      await addReportToCase(tx, actor, {
        caseId,
        reportId: loaded.report.id,
        reportVersion: typed.version,
        people: loaded.people.filter(({ id }) => typed.personIds.includes(id)),
        now: loaded.opening.now,
      });
      await requireLeadWhoMaySee(tx, { caseId, leadUserId: typed.leadUserId ?? actor.userId });
      return seeOther(`/cases/${caseId}`, 'opened-from-report');
    },
  },
  view: ({ loaded, form, frame }) => ({
    title: 'Open a case from a report',
    breadcrumbs: [
      { text: `Report ${loaded.report.reference}`, href: `/reports/${loaded.report.id}` },
      { text: 'Open a case' },
    ],
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Errors form={form} />
          <h1 class="govuk-heading-l">Open a case from a report</h1>
          <ReportInShort shown={loaded} />
          <PostForm frame={frame}>
            <input type="hidden" name="version" value={loaded.report.version} />
            <PeopleOfReport shown={loaded} form={form} />
            <OpeningQuestions
              opening={loaded.opening}
              form={form}
              frame={frame}
              initial={{ title: titleFrom(loaded), summary: loaded.report.description }}
            />
            {button({ text: 'Open the case', preventDoubleClick: true })}
          </PostForm>
        </div>
      </div>
    ),
  }),
});

/** Everybody who sees the case reads its title, of other agencies too: it does not name a place that is protected. */
function titleFrom({ report, placeProtected }: ShownReport): string {
  const { name } = CATEGORY_IN_WORDS[report.category];
  if (placeProtected || report.placeLine === null) return `${name}, report ${report.reference}`;
  return `${name} at ${report.placeLine}`.slice(0, 120);
}
