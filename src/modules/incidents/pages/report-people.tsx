import type { LondonDate } from '../../../kernel/london-date.ts';
import type { Html } from '../../../web/govuk/index.ts';
import { PersonLine, type PersonSummary } from '../../people/index.ts';
import { REPORT_ROLE_IN_WORDS, type Report, rolesInWords } from '../report.ts';
import type { PersonOfReport } from '../report-queries.ts';

interface PeopleProps {
  readonly report: Report;
  readonly people: readonly PersonOfReport[];
  readonly today: LondonDate;
}

/** The people involved, each with their part; of those the reader may not see, that there are some. */
export function ReportPeople({ report, people, today }: PeopleProps): Html {
  const seen = Map.groupBy(
    people.filter(({ person }) => person !== null),
    ({ person }) => person?.id,
  );
  const hidden = people.filter(({ person }) => person === null);
  return (
    <>
      <h2 class="govuk-heading-m">People involved</h2>
      {people.length === 0 && (
        <p class="govuk-body cw-empty">
          Nobody was named. People stand here who are named when the report is taken.
        </p>
      )}
      <ul class="govuk-list govuk-list--spaced">
        {[...seen.values()].map((parts) => (
          <li>
            <Seen parts={parts} today={today} />
          </li>
        ))}
        {hidden.map(({ role }) => (
          <li>
            {REPORT_ROLE_IN_WORDS[role]}: somebody whom you may not see. Ask {report.agencyName}.
          </li>
        ))}
      </ul>
    </>
  );
}

function Seen({ parts, today }: { parts: readonly PersonOfReport[]; today: LondonDate }): Html | null {
  const person: PersonSummary | null = parts[0]?.person ?? null;
  if (person === null) return null;
  return (
    <>
      {rolesInWords(parts.map(({ role }) => role))}: <PersonLine person={person} today={today} />
    </>
  );
}
