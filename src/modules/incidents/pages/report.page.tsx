import { CASEWORK_ROLES } from '../../../kernel/actor.ts';
import { londonDate } from '../../../kernel/london-date.ts';
import { page } from '../../../web/page.ts';
import type { IncidentsContributions } from '../contributions.ts';
import { findLikelyReports } from '../find-likely-reports.ts';
import { loadOutcomes } from '../load-outcomes.ts';
import { titleOf } from '../report.ts';
import { findReport, listPeopleOf } from '../report-queries.ts';
import { LikelyReports, SHOWN } from './likely-reports.tsx';
import { ReportBar, ReportDetails, ReportOutcome } from './report-parts.tsx';
import { ReportPeople } from './report-people.tsx';

/** Everything about one report, and the three things that can become of it. */
export function reportPage({ nameRecords, triageLinks }: IncidentsContributions) {
  return page({
    url: '/reports/:reportId',
    access: CASEWORK_ROLES,
    load: async (tx, actor, { params }, now) => {
      const report = await findReport(tx, params.reportId ?? '');
      if (!report) return null;
      const people = await listPeopleOf(tx, [report.id]);
      const related = await findLikelyReports(tx, {
        personIds: [...new Set(people.flatMap(({ person }) => (person ? [person.id] : [])))],
        placeKey: report.placeKey ?? '',
        exceptReportId: report.id,
        today: londonDate(now),
      });
      const outcomes = await loadOutcomes(tx, actor, [report, ...related.slice(0, SHOWN)], nameRecords);
      return { report, people, related, outcomes };
    },
    audit: {
      subject: 'report: the people in it, its case, and the reports that may belong with it',
      of: ({ report, people, related, outcomes }) => [
        { kind: 'report', id: report.id },
        ...people.flatMap(({ person }) => (person ? [{ kind: 'person', id: person.id }] : [])),
        ...related.slice(0, SHOWN).map(({ id }) => ({ kind: 'report', id })),
        ...outcomes.disclosed,
      ],
    },
    messages: {
      taken:
        'Saved, and waiting for triage. It is on your agency’s list of reports from now on, where a caseworker decides what becomes of it. Give the caller the reference on this page.',
      closed:
        'Closed with advice. Nobody needs to do anything more. Later reports on the same people or place will still show it, and colleagues ask you what was advised.',
    },
    view: ({ loaded: { report, people, related, outcomes }, frame }) => {
      const names = people.flatMap(({ person }): [string, string][] =>
        person ? [[person.id, person.name]] : [],
      );
      return {
        title: titleOf(report),
        breadcrumbs: [{ text: 'Reports', href: '/reports' }, { text: `Report ${report.reference}` }],
        body: (
          <>
            <ReportBar report={report} triageLinks={triageLinks} frame={frame} />
            <div class="govuk-grid-row">
              <div class="govuk-grid-column-two-thirds">
                <ReportOutcome
                  report={report}
                  outcome={outcomes.byReport.get(report.id)}
                  today={frame.today}
                />
                <ReportDetails report={report} />
                <ReportPeople report={report} people={people} today={frame.today} />
              </div>
            </div>
            <LikelyReports
              caption="Reports that may belong with it"
              reports={related}
              outcomes={outcomes}
              names={new Map(names)}
              today={frame.today}
            />
          </>
        ),
      };
    },
  });
}
