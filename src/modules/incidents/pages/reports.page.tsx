import { z } from 'zod';
import { CASEWORK_ROLES } from '../../../kernel/actor.ts';
import { isId } from '../../../kernel/ids.ts';
import type { LondonDate } from '../../../kernel/london-date.ts';
import { button, type Html, select, tag } from '../../../web/govuk/index.ts';
import { Filter, StackedTable } from '../../../web/moj/index.ts';
import { page } from '../../../web/page.ts';
import { listWards, type Ward } from '../../geography/index.ts';
import { inShort } from '../answers.ts';
import { CATEGORIES, CATEGORY_IN_WORDS, type Category, placeOf, type Report } from '../report.ts';
import { listPeopleOf, type PersonOfReport } from '../report-queries.ts';
import { countWaiting, listWaiting } from '../triage-queries.ts';
import { isLate, TRIAGE_WITHIN_DAYS, waitInWords } from '../waiting.ts';
import { peopleInWords } from './people-in-words.ts';

const PAGE = 25;

interface Query {
  readonly category?: Category | undefined;
  readonly ward?: string | undefined;
  readonly after?: string | undefined;
}

const query = z.object({
  category: z.enum(CATEGORIES).optional().catch(undefined),
  ward: z
    .string()
    .regex(/^[A-Z]\d{8}$/)
    .optional()
    .catch(undefined),
  after: z.string().refine(isId).optional().catch(undefined),
});

/** The reports of one's own agency that wait for somebody to decide what becomes of them, the oldest first. */
export const reportsPage = page({
  url: '/reports',
  access: CASEWORK_ROLES,
  query,
  load: async (tx, actor, { query: wanted }) => {
    const found = await listWaiting(tx, actor, { ...wanted, limit: PAGE + 1 });
    const reports = found.slice(0, PAGE);
    return {
      reports,
      more: found.length > PAGE,
      people: await listPeopleOf(
        tx,
        reports.map(({ id }) => id),
      ),
      count: await countWaiting(tx, actor),
      wards: await listWards(tx),
    };
  },
  audit: {
    subject: 'report: those that wait for triage, and the people in them',
    of: ({ reports, people }) => [
      ...reports.map(({ id }) => ({ kind: 'report', id })),
      ...people.flatMap(({ person }) => (person ? [{ kind: 'person', id: person.id }] : [])),
    ],
  },
  view: ({ loaded: { reports, more, people, count, wards }, query: wanted, frame }) => ({
    title: 'Reports to triage',
    body: (
      <>
        <h1 class="govuk-heading-l">Reports to triage</h1>
        {button({ text: 'Take a report', href: '/reports/take' })}
        <p class="govuk-body">
          {countInWords(count)} Each is closed with advice, put on a case, or opens one. It counts as late
          after {TRIAGE_WITHIN_DAYS} days.
        </p>
        <WaitingFilter wanted={wanted} wards={wards} />
        <WaitingTable reports={reports} people={people} today={frame.today} />
        <Paging wanted={wanted} last={more ? reports.at(-1)?.id : undefined} />
      </>
    ),
  }),
});

function countInWords(count: number): string {
  if (count === 0) return 'No report of your agency waits.';
  return count === 1 ? '1 report of your agency waits.' : `${count} reports of your agency wait.`;
}

function addressOf({ category, ward, after }: Query): string {
  const search = new URLSearchParams();
  if (category) search.set('category', category);
  if (ward) search.set('ward', ward);
  if (after) search.set('after', after);
  return search.size === 0 ? '/reports' : `/reports?${search}`;
}

function WaitingFilter({ wanted, wards }: { wanted: Query; wards: readonly Ward[] }): Html {
  const { category, ward } = wanted;
  const wardName = wards.find(({ code }) => code === ward)?.name;
  return (
    <Filter
      heading="Show"
      action="/reports"
      selected={[
        ...(category ? [{ text: CATEGORY_IN_WORDS[category].name, removeHref: addressOf({ ward }) }] : []),
        ...(ward ? [{ text: wardName ?? 'Ward', removeHref: addressOf({ category }) }] : []),
      ]}
      clearHref="/reports"
    >
      <div class="cw-side-by-side">
        {select({
          id: 'category',
          name: 'category',
          label: { text: 'Kind of report' },
          value: category ?? '',
          items: [
            { value: '', text: 'All kinds' },
            ...CATEGORIES.map((code) => ({ value: code, text: CATEGORY_IN_WORDS[code].name })),
          ],
        })}
        {select({
          id: 'ward',
          name: 'ward',
          label: { text: 'Ward' },
          value: ward ?? '',
          items: [
            { value: '', text: 'All wards' },
            ...wards.map(({ code, name }) => ({ value: code, text: name })),
          ],
        })}
      </div>
    </Filter>
  );
}

function WaitingTable({
  reports,
  people,
  today,
}: {
  reports: readonly Report[];
  people: readonly PersonOfReport[];
  today: LondonDate;
}): Html {
  const parts = Map.groupBy(people, ({ reportId }) => reportId);
  return (
    <StackedTable
      caption="Waiting reports"
      captionHidden
      sortedBy={reports.length > 0 ? 'Sorted by how long they have waited, longest first' : undefined}
      columns={[
        { heading: 'Report', rowHeading: true },
        { heading: 'What' },
        { heading: 'Who' },
        { heading: 'Where' },
        { heading: 'Waiting' },
      ]}
      rows={reports.map((report) => [
        <a class="govuk-link cw-nowrap" href={`/reports/${report.id}`}>
          {report.reference}
        </a>,
        `${CATEGORY_IN_WORDS[report.category].name}: ${inShort(report.description, 90)}`,
        peopleInWords(parts.get(report.id) ?? []),
        placeOf(report),
        <span class="cw-nowrap">
          {waitInWords(report.receivedAt, today)}{' '}
          {isLate(report.receivedAt, today) && tag({ text: 'Late', classes: 'govuk-tag--red' })}
        </span>,
      ])}
      empty="Nothing here waits. A report that your agency takes, or sends in, stands here until somebody decides what becomes of it."
    />
  );
}

/** The list begins with the oldest, so what follows came later. */
function Paging({ wanted, last }: { wanted: Query; last: string | undefined }): Html {
  return (
    <p class="govuk-body">
      {wanted.after && (
        <a class="govuk-link" href={addressOf({ ...wanted, after: undefined })}>
          Back to the oldest
        </a>
      )}{' '}
      {last && (
        <a class="govuk-link" href={addressOf({ ...wanted, after: last })}>
          Later reports
        </a>
      )}
    </p>
  );
}
