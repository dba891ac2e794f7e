import { londonDate, spoken } from '../../../kernel/london-date.ts';
import { type Html, summaryList } from '../../../web/govuk/index.ts';
import type { Frame } from '../../../web/page.ts';
import { dueInWords, isLate, resultInWords } from '../action.ts';
import type { ShownAction } from './load-action.ts';

/** What the action is: the head of each of its pages. */
export function ActionHeading({ shown, frame }: { shown: ShownAction; frame: Frame }): Html {
  const { action, record } = shown;
  const due = dueInWords(action.dueOn, frame.today);
  return (
    <>
      <span class="govuk-caption-l">Action</span>
      <h1 class="govuk-heading-l">{action.title}</h1>
      {summaryList({
        rows: [
          ...(record
            ? [
                {
                  key: { text: 'About' },
                  value: {
                    html: (
                      <>
                        <a class="govuk-link" href={record.href}>
                          {record.text}
                        </a>
                        {record.who && <div>{record.who}</div>}
                      </>
                    ),
                  },
                },
              ]
            : []),
          {
            key: { text: 'Who will do it' },
            value: { text: `${action.ownerName}, ${action.ownerAgencyName}` },
          },
          {
            key: { text: 'By when' },
            value: {
              text: action.finishedAt || !isLate(action.dueOn, frame.today) ? due.slice(4) : `Late: ${due}`,
            },
          },
          {
            key: { text: 'Agreed' },
            value: {
              text: `${spoken(londonDate(action.createdAt), frame.today)} by ${action.createdByName}, ${action.createdByAgencyName}`,
            },
          },
          ...(action.result
            ? [
                { key: { text: 'How it ended' }, value: { text: resultInWords(action.result) } },
                {
                  key: { text: 'What came of it' },
                  value: {
                    html: <span class="cw-as-typed">{action.resultNote || 'Nothing was written.'}</span>,
                  },
                },
              ]
            : []),
        ],
      })}
    </>
  );
}
