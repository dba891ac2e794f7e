import { z } from 'zod';
import { asReader, type WriteTx } from '../../../db/as.ts';
import { CASEWORK_ROLES } from '../../../kernel/actor.ts';
import { invalid } from '../../../kernel/domain-error.ts';
import { isId } from '../../../kernel/ids.ts';
import { londonDate } from '../../../kernel/london-date.ts';
import { ids, optional, required, version } from '../../../web/fields.ts';
import type { Form } from '../../../web/form.ts';
import { button, type Html, input, radios } from '../../../web/govuk/index.ts';
import { page, seeOther } from '../../../web/page.ts';
import { Errors, PostForm } from '../../../web/post-form.tsx';
import { addReportToCase } from '../add-report-to-case.ts';
import { type CaseForReport, findCasesByWords, listCasesForReport } from '../case-list-queries.ts';
import { currentTypes } from '../case-type.ts';
import { disclosedReport, loadReport, type ShownReport } from './load-report.ts';
import { PeopleOfReport, ReportInShort } from './report-parts.tsx';

const LIMIT = 20;

interface Loaded extends ShownReport {
  readonly cases: readonly CaseForReport[];
  readonly now: Date;
}

/** Adding a report to an open case: those with the same people or place are offered first. */
export const addReportToCasePage = page({
  url: '/reports/:reportId/add-to-case',
  access: CASEWORK_ROLES,
  load: async (tx, actor, { params }, now): Promise<Loaded | null> => {
    const shown = await loadReport(tx, actor, params.reportId, currentTypes(londonDate(now))[0]);
    return shown && { ...shown, now, cases: await listCasesForReport(tx, shown.report.id, LIMIT) };
  },
  audit: {
    subject: 'report, the people in it and the cases offered',
    of: (loaded) => [
      ...disclosedReport(loaded),
      ...loaded.cases.map(({ id, purpose }) => ({ kind: 'case', id, purpose })),
    ],
  },
  form: {
    schema: z.object({
      version,
      caseId: required('Choose the case', 50),
      reference: optional(20),
      personIds: ids,
    }),
    submit: async (tx, actor, typed, { loaded }) => {
      const caseId = typed.caseId === 'other' ? await findByReference(tx, typed.reference) : typed.caseId;
      if (!isId(caseId)) throw invalid('caseId', 'Choose the case');
      await addReportToCase(tx, actor, {
        caseId,
        reportId: loaded.report.id,
        reportVersion: typed.version,
        people: loaded.people.filter(({ id }) => typed.personIds.includes(id)),
        now: loaded.now,
      });
      return seeOther(`/cases/${caseId}`, 'report-added');
    },
  },
  view: ({ loaded, form, frame }) => ({
    title: 'Add a report to a case',
    breadcrumbs: [
      { text: `Report ${loaded.report.reference}`, href: `/reports/${loaded.report.id}` },
      { text: 'Add to a case' },
    ],
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Errors form={form} />
          <h1 class="govuk-heading-l">Add a report to a case</h1>
          <ReportInShort shown={loaded} />
          <PostForm frame={frame}>
            <input type="hidden" name="version" value={loaded.report.version} />
            <CaseQuestion loaded={loaded} form={form} />
            <PeopleOfReport shown={loaded} form={form} />
            {button({ text: 'Add to the case', preventDoubleClick: true })}
          </PostForm>
        </div>
      </div>
    ),
  }),
});

async function findByReference(tx: WriteTx, typed: string): Promise<string> {
  const reference = typed.trim().toUpperCase();
  const [found] = await findCasesByWords(asReader(tx), { reference, words: [], limit: 1 });
  if (!found) {
    throw invalid(
      'reference',
      'You may see no case with this reference. Check it, or ask whoever gave it to you',
    );
  }
  return found.id;
}

function CaseQuestion({ loaded, form }: { loaded: Loaded; form: Form }): Html {
  const likely = loaded.cases.some(({ samePeople, samePlace }) => samePeople || samePlace);
  return radios({
    idPrefix: 'caseId',
    name: 'caseId',
    fieldset: { legend: { text: 'Which case?', classes: 'govuk-fieldset__legend--s' } },
    hint: {
      text: likely
        ? 'Open cases that you may add to: those with the same people or place first, then by title.'
        : 'Open cases that you may add to, by title. None has the same people or place.',
    },
    value: form.value('caseId'),
    errorMessage: form.error('caseId'),
    items: [
      ...loaded.cases.map((found) => ({
        value: found.id,
        text: `${found.title} (${found.reference})`,
        ...(whyLikely(found) ? { hint: { text: whyLikely(found) } } : {}),
      })),
      ...(loaded.cases.length > 0 ? [{ divider: 'or' }] : []),
      {
        value: 'other',
        text: 'Another case',
        conditional: {
          html: input({
            id: 'reference',
            name: 'reference',
            label: { text: 'Its reference' },
            hint: { text: 'For example, K7F-2QXM' },
            classes: 'govuk-input--width-10',
            value: form.value('reference'),
            errorMessage: form.error('reference'),
          }),
        },
      },
    ],
  });
}

function whyLikely({ samePeople, samePlace }: CaseForReport): string {
  if (samePeople && samePlace) return 'The same people, and an earlier report from the same place';
  if (samePeople) return 'The same people';
  return samePlace ? 'An earlier report from the same place' : '';
}
