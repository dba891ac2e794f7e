import { spoken } from '../../../kernel/london-date.ts';
import { type Html, tag } from '../../../web/govuk/index.ts';
import type { Frame } from '../../../web/page.ts';
import { type Action, dueInWords, isLate } from '../../actions/index.ts';
import { mayTake } from '../case.ts';
import { nameOfOutcome } from '../case-type.ts';
import type { ShownCase } from './load-case.ts';

const NEXT = 3;

/** The top of a case: why there is one, when it is next reviewed, and what is to be done next. */
export function CaseSummary(props: { shown: ShownCase; actions: readonly Action[]; frame: Frame }): Html {
  const { shown, actions, frame } = props;
  const { case: found } = shown;
  return (
    <div class="govuk-grid-row cw-case-summary">
      <div class="govuk-grid-column-two-thirds">
        <h2 class="govuk-heading-s">Why this case</h2>
        <p class="govuk-body cw-as-typed">{found.summary || 'Nobody has written why there is a case.'}</p>
        {found.status === 'closed' && (
          <>
            <h2 class="govuk-heading-s">How it ended</h2>
            <p class="govuk-body">{nameOfOutcome(found.type, found.closureOutcome ?? '')}</p>
            <p class="govuk-body cw-as-typed">{found.closureReason}</p>
          </>
        )}
      </div>
      <div class="govuk-grid-column-one-third">
        {found.status === 'open' && <NextReview shown={shown} frame={frame} />}
        <h2 class="govuk-heading-s">Next actions</h2>
        <NextActions shown={shown} actions={actions} frame={frame} />
      </div>
    </div>
  );
}

function NextReview({ shown, frame }: { shown: ShownCase; frame: Frame }): Html {
  const reviewOn = shown.case.reviewOn ?? frame.today;
  const late = isLate(reviewOn, frame.today);
  return (
    <>
      <h2 class="govuk-heading-s">Next review</h2>
      <p class="govuk-body">
        {late && tag({ text: 'Late', classes: 'govuk-tag--red' })} {spoken(reviewOn, frame.today)}
      </p>
    </>
  );
}

function NextActions({
  shown,
  actions,
  frame,
}: {
  shown: ShownCase;
  actions: readonly Action[];
  frame: Frame;
}): Html {
  const { case: found } = shown;
  const more = actions.length - NEXT;
  return (
    <>
      {actions.length === 0 && <p class="govuk-body">No action is open.</p>}
      <ul class="govuk-list">
        {actions.slice(0, NEXT).map((action) => (
          <li>
            <a class="govuk-link" href={`/actions/${action.id}`}>
              {action.title}
            </a>
            <br />
            <span class="cw-secondary">
              {action.ownerName}, {dueInWords(action.dueOn, frame.today)}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/cases/${found.id}/actions`}>
            {more} more
          </a>
        </p>
      )}
      {mayTake('act', found) && (
        <p class="govuk-body cw-no-print">
          <a class="govuk-link" href={`/cases/${found.id}/actions/add`}>
            Add an action
          </a>
        </p>
      )}
    </>
  );
}
