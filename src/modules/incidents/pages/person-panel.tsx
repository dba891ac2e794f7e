import { spoken } from '../../../kernel/london-date.ts';
import { StackedTable } from '../../../web/moj/index.ts';
import type { NameRecords } from '../../actions/index.ts';
import type { PersonPanel } from '../../people/index.ts';
import { inShort } from '../answers.ts';
import { loadOutcomes } from '../load-outcomes.ts';
import { rolesInWords, titleOf } from '../report.ts';
import { listPartsIn, listReportsOfPerson } from '../report-queries.ts';
import { OutcomeCell } from './outcome-cell.tsx';

const SHOWN = 50;

/** The reports that name a person, on the person's page: those of the reader's own agency, and those on cases they may see. */
export function incidentsPersonPanel(nameRecords: NameRecords): PersonPanel {
  return {
    title: 'Reports',
    load: async (tx, actor, personId, today) => {
      const reports = await listReportsOfPerson(tx, personId, SHOWN);
      const outcomes = await loadOutcomes(tx, actor, reports, nameRecords);
      const parts = await listPartsIn(
        tx,
        reports.map(({ id }) => id),
      );
      const roles = Map.groupBy(
        parts.filter((part) => part.personId === personId),
        ({ reportId }) => reportId,
      );
      return {
        disclosed: [...reports.map(({ id }) => ({ kind: 'report', id })), ...outcomes.disclosed],
        body: (
          <StackedTable
            caption="Reports"
            captionHidden
            sortedBy={
              reports.length > 0
                ? `Sorted by when it happened, latest first${reports.length === SHOWN ? `, the last ${SHOWN}` : ''}`
                : undefined
            }
            columns={[
              { heading: 'Report', rowHeading: true },
              { heading: 'Happened' },
              { heading: 'What' },
              { heading: 'What became of it' },
            ]}
            rows={reports.map((report) => [
              <a class="govuk-link cw-nowrap" href={`/reports/${report.id}`}>
                {report.reference}
              </a>,
              spoken(report.occurredOn, today),
              <>
                {rolesInWords((roles.get(report.id) ?? []).map(({ role }) => role))}. {titleOf(report)}:{' '}
                {inShort(report.description, 60)}
              </>,
              <OutcomeCell outcome={outcomes.byReport.get(report.id)} />,
            ])}
            empty="No report that you may see names this person. Reports stand here that your agency took, and those on cases you may see."
          />
        ),
      };
    },
  };
}
