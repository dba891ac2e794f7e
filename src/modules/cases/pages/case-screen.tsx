import type { Child } from 'hono/jsx';
import { inWords, spoken } from '../../../kernel/london-date.ts';
import type { Form } from '../../../web/form.ts';
import type { Html } from '../../../web/govuk/index.ts';
import { IdentityBar, SubNavigation } from '../../../web/moj/index.ts';
import type { Frame, Screen } from '../../../web/page.ts';
import { Errors } from '../../../web/post-form.tsx';
import { mayTake, permittedInWords } from '../case.ts';
import { nameOfOutcome, nameOfStage } from '../case-type.ts';
import { handlingOf, type ShownCase } from './load-case.ts';

export type Tab = 'chronology' | 'people' | 'actions' | 'sharing';

const TABS: readonly { tab: Tab; text: string; path: string }[] = [
  { tab: 'chronology', text: 'Chronology', path: '' },
  { tab: 'people', text: 'People', path: '/people' },
  { tab: 'actions', text: 'Actions', path: '/actions' },
  { tab: 'sharing', text: 'Sharing', path: '/sharing' },
];

/** The screen of one tab of a case: the identity bar, the same on each, the tabs, and what the tab shows. */
export function caseTab(shown: ShownCase, tab: Tab, given: { frame: Frame; body: Child }): Screen {
  const { id, title, reference } = shown.case;
  const name = TABS.find((one) => one.tab === tab)?.text ?? '';
  return {
    title: tab === 'chronology' ? `${title} (${reference})` : `${name}: ${title} (${reference})`,
    breadcrumbs: [{ text: 'Cases', href: '/cases' }, { text: title }],
    handling: handlingOf(shown),
    body: (
      <>
        <CaseBar shown={shown} frame={given.frame} />
        <SubNavigation
          label="Parts of this case"
          items={TABS.map((one) => ({
            text: one.text,
            href: `/cases/${id}${one.path}`,
            current: one.tab === tab,
          }))}
        />
        {given.body}
      </>
    ),
  };
}

/** The screen of one task on a case: a heading, the case it belongs to, and the way back. */
export function caseTask(
  shown: ShownCase,
  given: { title: string; form: Form; back?: { text: string; path: string }; body: Child },
): Screen {
  const { id, title, reference } = shown.case;
  return {
    title: `${given.title}: ${title} (${reference})`,
    breadcrumbs: [
      { text: 'Cases', href: '/cases' },
      { text: title, href: `/cases/${id}` },
      ...(given.back ? [{ text: given.back.text, href: `/cases/${id}${given.back.path}` }] : []),
      { text: given.title },
    ],
    handling: handlingOf(shown),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Errors form={given.form} />
          <span class="govuk-caption-l">
            {title} ({reference})
          </span>
          <h1 class="govuk-heading-l">{given.title}</h1>
          {given.body}
        </div>
      </div>
    ),
  };
}

function CaseBar({ shown, frame }: { shown: ShownCase; frame: Frame }): Html {
  const found = shown.case;
  const links = [
    { step: 'change', text: 'Change the details', path: 'details' },
    { step: 'close', text: 'Close the case', path: 'close' },
    { step: 'reopen', text: 'Reopen the case', path: 'reopen' },
  ] as const;
  return (
    <IdentityBar
      caption={`${found.type.name} case ${found.reference}`}
      heading={found.title}
      facts={[
        { label: 'Lead worker', value: found.lead },
        { label: 'Status', value: statusInWords(shown) },
        { label: 'Opened', value: spoken(found.openedOn, frame.today) },
      ]}
      handling={handlingOf(shown)}
      permitted={permittedInWords(found)}
      actions={links
        .filter(({ step }) => mayTake(step, found))
        .map(({ text, path }) => ({ text, href: `/cases/${found.id}/${path}` }))}
    />
  );
}

function statusInWords({ case: found }: ShownCase): string {
  if (found.status === 'open') return `Open: ${nameOfStage(found.type, found.stage)}`;
  return `Closed on ${inWords(found.closedOn ?? found.openedOn)}: ${nameOfOutcome(found.type, found.closureOutcome ?? '')}`;
}
