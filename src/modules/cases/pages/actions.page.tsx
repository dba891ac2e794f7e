import { inWords, londonDate } from '../../../kernel/london-date.ts';
import { type Html, tag } from '../../../web/govuk/index.ts';
import { StackedTable } from '../../../web/moj/index.ts';
import { type Frame, page } from '../../../web/page.ts';
import { type Action, dueInWords, isLate, listActionsOfRecord, resultInWords } from '../../actions/index.ts';
import { mayTake } from '../case.ts';
import { caseTab } from './case-screen.tsx';
import { disclosedCase, loadCase } from './load-case.ts';

/** The actions of a case: open ones, then what was done and what came of it. */
export const caseActionsPage = page({
  url: '/cases/:caseId/actions',
  access: 'signed-in',
  load: async (tx, _actor, { params }, now) => {
    const shown = await loadCase(tx, params.caseId, now);
    return shown && { ...shown, actions: await listActionsOfRecord(tx, shown.case.id) };
  },
  audit: { subject: 'case', of: (shown) => [disclosedCase(shown)] },
  messages: {
    'action-added': 'Saved. Whoever is to do it finds it under Your work from a week before it is due.',
  },
  view: ({ loaded, frame }) =>
    caseTab(loaded, 'actions', {
      frame,
      body: (
        <>
          {mayTake('act', loaded.case) && (
            <p class="govuk-body cw-no-print">
              <a class="govuk-link" href={`/cases/${loaded.case.id}/actions/add`}>
                Add an action
              </a>
            </p>
          )}
          <OpenActions actions={loaded.actions.filter(({ finishedAt }) => !finishedAt)} frame={frame} />
          <FinishedActions actions={loaded.actions.filter(({ finishedAt }) => finishedAt)} />
        </>
      ),
    }),
});

function OpenActions({ actions, frame }: { actions: readonly Action[]; frame: Frame }): Html {
  return (
    <StackedTable
      caption="To do"
      sortedBy="Due first at the top"
      columns={[{ heading: 'Action', rowHeading: true }, { heading: 'Who' }, { heading: 'By when' }]}
      rows={actions.map((action) => [
        <ActionLink action={action} />,
        `${action.ownerName}, ${action.ownerAgencyName}`,
        <>
          {isLate(action.dueOn, frame.today) && tag({ text: 'Late', classes: 'govuk-tag--red' })}{' '}
          {dueInWords(action.dueOn, frame.today)}
        </>,
      ])}
      empty="No action is open. What somebody agrees to do about this case, by when, is added here."
    />
  );
}

function FinishedActions({ actions }: { actions: readonly Action[] }): Html | null {
  if (actions.length === 0) return null;
  return (
    <StackedTable
      caption="Finished"
      sortedBy="Finished last at the top"
      columns={[
        { heading: 'Action', rowHeading: true },
        { heading: 'How it ended' },
        { heading: 'What came of it' },
        { heading: 'When, and who said so' },
      ]}
      rows={actions.map((action) => [
        <ActionLink action={action} />,
        action.result ? resultInWords(action.result) : '',
        <span class="cw-as-typed">{action.resultNote}</span>,
        `${action.finishedAt ? inWords(londonDate(action.finishedAt)) : ''}, ${action.finishedByName}, ${action.finishedByAgencyName}`,
      ])}
      empty=""
    />
  );
}

function ActionLink({ action: { id, title } }: { action: Action }): Html {
  return (
    <a class="govuk-link" href={`/actions/${id}`}>
      {title}
    </a>
  );
}
