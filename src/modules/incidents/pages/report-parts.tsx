import { type LondonDate, londonDate, londonTime, spoken } from '../../../kernel/london-date.ts';
import { type Html, insetText } from '../../../web/govuk/index.ts';
import { IdentityBar } from '../../../web/moj/index.ts';
import type { Frame } from '../../../web/page.ts';
import type { TriageLink } from '../contributions.ts';
import type { Outcome } from '../load-outcomes.ts';
import { HATE_STRAND_IN_WORDS, placeOf, type Report, titleOf } from '../report.ts';
import { isLate, waitInWords } from '../waiting.ts';
import { whenInWords } from '../when.ts';
import { OutcomeCell } from './outcome-cell.tsx';

/** What the report is, and what the reader may do with it. */
export function ReportBar({
  report,
  triageLinks,
  frame,
}: {
  report: Report;
  triageLinks: readonly TriageLink[];
  frame: Frame;
}): Html {
  const own = report.agencyId === frame.actor?.agencyId;
  const mayTriage = own && report.status === 'new';
  const { today } = frame;
  return (
    <IdentityBar
      caption={`Report ${report.reference}`}
      heading={titleOf(report)}
      facts={[
        { label: 'Happened', value: whenInWords(report.occurredOn, report.occurredTime, today) },
        { label: 'Where', value: placeOf(report) },
        { label: 'Received', value: receivedInWords(report, today) },
        { label: 'Held by', value: report.agencyName },
        ...(report.hateStrand
          ? [{ label: 'Believed to be out of hate', value: HATE_STRAND_IN_WORDS[report.hateStrand] }]
          : []),
      ]}
      permitted={permittedInWords(report, { own, mayTriage })}
      actions={
        mayTriage
          ? [
              { text: 'Close with advice', href: `/reports/${report.id}/close` },
              ...triageLinks.map(({ text, href }) => ({ text, href: href(report.id) })),
            ]
          : []
      }
    />
  );
}

function receivedInWords({ receivedAt, takenByName }: Report, today: LondonDate): string {
  const when = `${spoken(londonDate(receivedAt), today)}, ${londonTime(receivedAt)}`;
  return takenByName === null ? `${when}, from a file` : `${when}, by ${takenByName}`;
}

function permittedInWords(
  { agencyName }: Report,
  { own, mayTriage }: { own: boolean; mayTriage: boolean },
): string {
  if (mayTriage) return 'You may read this and decide what becomes of it.';
  if (own) return 'You may read this. What becomes of it has been decided.';
  return `You may read this, because it is on a case you may see. ${agencyName} holds it.`;
}

/** What became of the report, and how long it waits if nothing has. */
export function ReportOutcome({
  report,
  outcome,
  today,
}: {
  report: Report;
  outcome: Outcome | undefined;
  today: LondonDate;
}): Html {
  const { status, receivedAt } = report;
  if (status === 'new') {
    const late = isLate(receivedAt, today) ? 'It is late.' : '';
    return insetText({ text: `Waiting for triage ${waitInWords(receivedAt, today)}. ${late}`.trim() });
  }
  const advice = outcome?.advice ?? '';
  return insetText({
    html: (
      <>
        <p class="govuk-body">
          {outcome?.href && 'On the case '}
          <OutcomeCell outcome={outcome} />
          {outcome?.href || advice ? decidedInWords(report, today) : '. Ask them what was decided.'}
        </p>
        {advice && <p class="govuk-body cw-as-typed">{advice}</p>}
      </>
    ),
  });
}

function decidedInWords({ triagedAt, triagedByName }: Report, today: LondonDate): string {
  if (triagedAt === null || triagedByName === null) return '.';
  return `, ${spoken(londonDate(triagedAt), today)}, by ${triagedByName}.`;
}

/** What was told. */
export function ReportDetails({ report }: { report: Report }): Html {
  const { description, harm, alsoTold } = report;
  return (
    <>
      <Told heading="What happened" text={description} />
      {harm && <Told heading="How it affected them" text={harm} />}
      {alsoTold && <Told heading="Who else was told" text={alsoTold} />}
    </>
  );
}

function Told({ heading, text }: { heading: string; text: string }): Html {
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <p class="govuk-body cw-as-typed">{text}</p>
    </>
  );
}
