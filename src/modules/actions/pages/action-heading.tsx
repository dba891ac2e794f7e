import { inWords, londonDate, spoken } from '../../../kernel/london-date.ts';
import { type Html, summaryList, tag } from '../../../web/govuk/index.ts';
import type { Frame } from '../../../web/page.ts';
import { dueInWords, isLate, resultInWords } from '../action.ts';
import type { RecordName } from '../list-work.ts';
import type { ShownAction } from './load-action.ts';

/** What the action is: the head of each of its pages. */
export function ActionHeading({ shown, frame }: { shown: ShownAction; frame: Frame }): Html {
  const { action, record } = shown;
  const agreed = spoken(londonDate(action.createdAt), frame.today);
  return (
    <>
      <span class="govuk-caption-l">Action</span>
      <h1 class="govuk-heading-l">{action.title}</h1>
      {summaryList({
        rows: [
          ...(record ? [row('About', <About record={record} />)] : []),
          row('Who will do it', `${action.ownerName}, ${action.ownerAgencyName}`),
          row('By when', <ByWhen shown={shown} frame={frame} />),
          row('Agreed', `${agreed} by ${action.createdByName}, ${action.createdByAgencyName}`),
          ...(action.result
            ? [
                row('How it ended', resultInWords(action.result)),
                row(
                  'What came of it',
                  <span class="cw-as-typed">{action.resultNote || 'Nothing was written.'}</span>,
                ),
              ]
            : []),
        ],
      })}
    </>
  );
}

function row(key: string, value: string | Html) {
  return { key: { text: key }, value: { html: <>{value}</> } };
}

function About({ record }: { record: RecordName }): Html {
  return (
    <>
      <a class="govuk-link" href={record.href}>
        {record.text}
      </a>
      {record.who && <div>{record.who}</div>}
    </>
  );
}

function ByWhen({ shown: { action }, frame }: { shown: ShownAction; frame: Frame }): Html {
  if (action.finishedAt) return <>{inWords(action.dueOn)}</>;
  return (
    <>
      {isLate(action.dueOn, frame.today) && tag({ text: 'Late', classes: 'govuk-tag--red' })}{' '}
      {dueInWords(action.dueOn, frame.today)}
    </>
  );
}
