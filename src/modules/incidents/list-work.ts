import type { WorkItem, WorkSection } from '../actions/index.ts';
import { inShort } from './answers.ts';
import { CATEGORY_IN_WORDS, placeOf, type Report } from './report.ts';
import { listPeopleOf, type PersonOfReport } from './report-queries.ts';
import { countWaiting, listWaiting } from './triage-queries.ts';
import { isLate, waitInWords } from './waiting.ts';

const SHOWN = 5;

/** The reports of the user's agency that wait for triage, the oldest first: a part of "Your work". */
export const incidentsWorkSection: WorkSection = {
  title: 'Reports to triage',
  order: 30,
  empty:
    'No report of your agency waits for triage. One that your agency takes or sends in stands here until somebody decides what becomes of it.',
  roles: ['practitioner', 'supervisor'],
  load: async (tx, actor, today) => {
    const reports = await listWaiting(tx, actor, { limit: SHOWN });
    const count = await countWaiting(tx, actor);
    const people = await listPeopleOf(
      tx,
      reports.map(({ id }) => id),
    );
    const all = { href: '/reports', text: `All ${count} reports to triage` };
    return {
      items: [...reports.map((report) => itemOf(report, people, today)), ...(count > SHOWN ? [all] : [])],
      disclosed: [
        ...reports.map(({ id }) => ({ kind: 'report', id })),
        ...people.flatMap(({ person }) => (person ? [{ kind: 'person', id: person.id }] : [])),
      ],
    };
  },
};

function itemOf(report: Report, people: readonly PersonOfReport[], today: string): WorkItem {
  const named = people.flatMap(({ reportId, person }) =>
    reportId === report.id && person ? [person.name] : [],
  );
  return {
    href: `/reports/${report.id}`,
    text: `${CATEGORY_IN_WORDS[report.category].name}: ${inShort(report.description, 60)}`,
    who: [...new Set(named)].join(', '),
    where: placeOf(report),
    when: `waiting ${waitInWords(report.receivedAt, today)}`,
    late: isLate(report.receivedAt, today),
  };
}
