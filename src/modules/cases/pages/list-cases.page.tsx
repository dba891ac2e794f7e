import { z } from 'zod';
import { CASEWORK_ROLES } from '../../../kernel/actor.ts';
import { isId } from '../../../kernel/ids.ts';
import { inWords, parseDate, spoken } from '../../../kernel/london-date.ts';
import { button, type Html, tag } from '../../../web/govuk/index.ts';
import { StackedTable, SubNavigation } from '../../../web/moj/index.ts';
import { type Frame, page } from '../../../web/page.ts';
import { isLate } from '../../actions/index.ts';
import { type CasePlace, type CasesShown, type ListedCase, listCases } from '../case-list-queries.ts';
import { nameOfOutcome, nameOfStage, typeOf } from '../case-type.ts';
import { HANDLING_MEANING } from '../handling-meaning.ts';

const PAGE = 25;

const query = z.object({
  show: z.enum(['open', 'mine', 'closed']).default('open'),
  after: z
    .string()
    .optional()
    .transform((text): CasePlace | null => {
      const [on = '', id = ''] = (text ?? '').split('_');
      return parseDate(on) === on && isId(id) ? { on, id } : null;
    }),
});

interface Loaded {
  readonly cases: readonly ListedCase[];
  /** Where the next part begins; null at the end. */
  readonly next: CasePlace | null;
}

/** The cases that the user may see. */
export const listCasesPage = page({
  url: '/cases',
  access: CASEWORK_ROLES,
  query,
  load: async (tx, actor, { query: asked }): Promise<Loaded> => {
    const { show: shown, after } = asked;
    const found = await listCases(tx, { shown, userId: actor.userId, after, limit: PAGE + 1 });
    const cases = found.slice(0, PAGE);
    const last = cases.at(-1);
    const on = shown === 'closed' ? last?.closedOn : last?.reviewOn;
    return { cases, next: found.length > PAGE && last && on ? { on, id: last.id } : null };
  },
  audit: {
    subject: 'case list: each case on the page',
    of: ({ cases }) => cases.map(({ id, purpose }) => ({ kind: 'case', id, purpose })),
  },
  messages: {
    'lead-given':
      'Saved. The case has a new lead worker, who finds it among their cases. You can no longer see it.',
  },
  view: ({ loaded, query: { show, after }, frame }) => ({
    title: 'Cases',
    body: (
      <>
        <h1 class="govuk-heading-l">Cases</h1>
        {button({ text: 'Open a case', href: '/cases/open', classes: 'govuk-button--secondary cw-no-print' })}
        <SubNavigation
          label="Which cases"
          items={TABS.map((tab) => ({ text: tab.text, href: tab.href, current: tab.shown === show }))}
        />
        {after && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/cases?show=${show}`}>
              Back to the top of the list
            </a>
          </p>
        )}
        {show === 'closed' ? (
          <Closed loaded={loaded} />
        ) : (
          <Open loaded={loaded} mine={show === 'mine'} frame={frame} />
        )}
        {loaded.next && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/cases?show=${show}&after=${loaded.next.on}_${loaded.next.id}`}>
              {show === 'closed' ? 'Older: closed earlier' : 'More: reviewed later'}
            </a>
          </p>
        )}
      </>
    ),
  }),
});

const TABS: readonly { text: string; href: string; shown: CasesShown }[] = [
  { text: 'Open cases', href: '/cases', shown: 'open' },
  { text: 'Those you lead', href: '/cases?show=mine', shown: 'mine' },
  { text: 'Closed cases', href: '/cases?show=closed', shown: 'closed' },
];

function Open({ loaded, mine, frame }: { loaded: Loaded; mine: boolean; frame: Frame }): Html {
  return (
    <StackedTable
      caption={mine ? 'Open cases that you lead' : 'Open cases that you may see'}
      captionHidden
      sortedBy="Sorted by next review, soonest first"
      columns={[
        { heading: 'Case', rowHeading: true },
        { heading: 'Where it stands' },
        { heading: 'Lead' },
        { heading: 'Next review' },
        { heading: 'Handling' },
      ]}
      rows={loaded.cases.map((found) => [
        <CaseLink found={found} />,
        nameOfStage(typeOf(found.typeCode, found.typeVersion), found.stage),
        `${found.leadUserName}, ${found.leadAgencyName}`,
        found.reviewOn && (
          <>
            {isLate(found.reviewOn, frame.today) && tag({ text: 'Late', classes: 'govuk-tag--red' })}{' '}
            {spoken(found.reviewOn, frame.today)}
          </>
        ),
        HANDLING_MEANING[found.handling].name,
      ])}
      empty={
        mine
          ? 'You lead no open case. A case is opened from a report, or here.'
          : 'There is no open case that you may see. Cases of yours, of your agency and those shared with you are listed here.'
      }
    />
  );
}

function Closed({ loaded }: { loaded: Loaded }): Html {
  return (
    <StackedTable
      caption="Closed cases that you may see"
      captionHidden
      sortedBy="Sorted by when they were closed, latest first"
      columns={[
        { heading: 'Case', rowHeading: true },
        { heading: 'How it ended' },
        { heading: 'Lead' },
        { heading: 'Closed' },
      ]}
      rows={loaded.cases.map((found) => [
        <CaseLink found={found} />,
        nameOfOutcome(typeOf(found.typeCode, found.typeVersion), found.closureOutcome ?? ''),
        `${found.leadUserName}, ${found.leadAgencyName}`,
        found.closedOn && inWords(found.closedOn),
      ])}
      empty="There is no closed case that you may see. A case stands here once it has been closed."
    />
  );
}

function CaseLink({ found: { id, title, reference } }: { found: ListedCase }): Html {
  return (
    <>
      <a class="govuk-link" href={`/cases/${id}`}>
        {title}
      </a>{' '}
      <span class="cw-secondary">{reference}</span>
    </>
  );
}
