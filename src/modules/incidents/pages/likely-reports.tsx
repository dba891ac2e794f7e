import { type LondonDate, spoken } from '../../../kernel/london-date.ts';
import type { Html } from '../../../web/govuk/index.ts';
import { StackedTable } from '../../../web/moj/index.ts';
import { inShort } from '../answers.ts';
import type { LikelyReport } from '../find-likely-reports.ts';
import { countInWords, REACH_IN_MONTHS } from '../likeness.ts';
import type { Outcomes } from '../load-outcomes.ts';
import { CATEGORY_IN_WORDS } from '../report.ts';
import { OutcomeCell } from './outcome-cell.tsx';

/** How many are shown: the latest. The sentence above them counts them all. */
export const SHOWN = 10;

interface LikelyProps {
  readonly caption: string;
  /** All of them, the latest first. */
  readonly reports: readonly LikelyReport[];
  readonly outcomes: Outcomes;
  /** The names of the people the reports were looked for about. */
  readonly names: ReadonlyMap<string, string>;
  readonly today: LondonDate;
}

/** Reports that may belong with the one at hand: the same people, those who live with them, the same place. */
export function LikelyReports({ caption, reports, outcomes, names, today }: LikelyProps): Html {
  const more = reports.length > SHOWN ? ` These are the ${SHOWN} latest.` : '';
  return (
    <section>
      <h2 class="govuk-heading-m">{caption}</h2>
      {reports.length > 0 && (
        <p class="govuk-body">
          {countInWords(reports)}.{more}
        </p>
      )}
      <StackedTable
        caption={caption}
        captionHidden
        sortedBy={reports.length > 0 ? 'Sorted by when it happened, latest first' : undefined}
        columns={[
          { heading: 'Report', rowHeading: true },
          { heading: 'Happened' },
          { heading: 'What' },
          { heading: 'Why it may belong' },
          { heading: 'What became of it' },
        ]}
        rows={reports.slice(0, SHOWN).map((report) => [
          <a class="govuk-link cw-nowrap" href={`/reports/${report.id}`}>
            {report.reference}
          </a>,
          spoken(report.occurredOn, today),
          `${CATEGORY_IN_WORDS[report.category].name}: ${inShort(report.description, 100)}`,
          reasonInWords(report, names),
          <OutcomeCell outcome={outcomes.byReport.get(report.id)} />,
        ])}
        empty={NONE}
      />
    </section>
  );
}

const NONE = `None that you may see. Reports stand here that name the same people or those who live with them (${
  REACH_IN_MONTHS.person / 12
} years), or are about the same place (${REACH_IN_MONTHS.place} months).`;

function reasonInWords(report: LikelyReport, names: ReadonlyMap<string, string>): string {
  if (report.reason === 'household') return 'Names somebody who lives with them';
  if (report.reason === 'place') return 'Same place';
  const named = report.personIds.flatMap((id) => names.get(id) ?? []);
  return `Names ${[...new Set(named)].join(' and ')}`;
}
