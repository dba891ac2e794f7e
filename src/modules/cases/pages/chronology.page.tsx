import { z } from 'zod';
import { Form } from '../../../web/form.ts';
import type { Html } from '../../../web/govuk/index.ts';
import { Timeline } from '../../../web/moj/index.ts';
import { type Frame, page } from '../../../web/page.ts';
import { listActionsOfRecord } from '../../actions/index.ts';
import { findPeople, type PersonSummary } from '../../people/index.ts';
import { mayTake } from '../case.ts';
import {
  CHRONOLOGY_KINDS,
  type ChronologyKind,
  KIND_IN_WORDS,
  parsePlace,
  placeInAddress,
} from '../chronology.ts';
import { type ChronologyEntry, listChronology } from '../chronology-queries.ts';
import { caseTab } from './case-screen.tsx';
import { CaseSummary } from './case-summary.tsx';
import { timelineEntry } from './chronology-entry.tsx';
import { disclosedCase, disclosedPeople, loadCase, type ShownCase } from './load-case.ts';
import { NoteForm } from './note-form.tsx';

const PAGE = 25;

const query = z.object({
  show: z.enum(CHRONOLOGY_KINDS).optional(),
  before: z
    .string()
    .optional()
    .transform((text) => (text ? parsePlace(text) : null)),
});

/** A case: why there is one, what comes next, and one chronology of all that happened, with note entry on top. */
export const chronologyPage = page({
  url: '/cases/:caseId',
  access: 'signed-in',
  query,
  load: async (tx, _actor, { params, query: asked }, now) => {
    const shown = await loadCase(tx, params.caseId, now);
    if (!shown) return null;
    const happened = await listChronology(tx, {
      caseId: shown.case.id,
      shown: asked.show ?? null,
      before: asked.before,
      limit: PAGE + 1,
    });
    const entries = happened.slice(0, PAGE);
    return {
      ...shown,
      entries,
      older: happened.length > PAGE,
      people: await findPeople(tx, peopleIn(entries)),
      actions: (await listActionsOfRecord(tx, shown.case.id)).filter(({ finishedAt }) => !finishedAt),
    };
  },
  audit: {
    subject: 'case, and the people and reports in its chronology',
    of: (loaded) => [
      disclosedCase(loaded),
      ...disclosedPeople(loaded, loaded.people),
      ...loaded.entries
        .filter(({ what }) => what === 'report')
        .map(({ id }) => ({ kind: 'report', id, purpose: loaded.case.purpose })),
    ],
  },
  messages: {
    opened: 'The case is open. Add the people involved, then share it with the agencies that need it.',
    'opened-from-report':
      'The case is open, with the report and its people on it. Share it with the agencies that need it.',
    'note-saved': 'Saved. Everybody whom the note is for finds it in the chronology below.',
    'note-corrected': 'Saved. Whoever reads the earlier note is led to the correction.',
    'report-added':
      'The report is on this case. Everybody who can see the case can now read it in the chronology.',
    'action-finished': 'Saved. The action is finished, and the chronology says what came of it.',
    changed: 'Saved. The chronology says what changed.',
    closed:
      'The case is closed. Those it is shared with can read how it ended until their share runs out. Nothing can be added unless it is reopened.',
    reopened:
      'The case is open again. It comes up under Your work of its lead worker when its review is due.',
  },
  view: ({ loaded, query: asked, frame }) =>
    caseTab(loaded, 'chronology', {
      frame,
      body: (
        <>
          <CaseSummary shown={loaded} actions={loaded.actions} frame={frame} />
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              {mayTake('note', loaded.case) && (
                <div class="cw-note-entry cw-no-print">
                  <NoteForm label="Add a note" shown={loaded} form={new Form()} frame={frame} />
                </div>
              )}
              <Chronology loaded={loaded} shown={asked.show} later={asked.before === null} frame={frame} />
            </div>
          </div>
        </>
      ),
    }),
});

interface Loaded extends ShownCase {
  readonly entries: readonly ChronologyEntry[];
  readonly older: boolean;
  readonly people: readonly PersonSummary[];
}

function Chronology(props: {
  loaded: Loaded;
  shown: ChronologyKind | undefined;
  /** Whether this is the newest part. */
  later: boolean;
  frame: Frame;
}): Html {
  const { loaded, shown, later, frame } = props;
  const names = new Map(loaded.people.map(({ id, name }) => [id, name]));
  const onPage = new Set(loaded.entries.map(({ id }) => id));
  const last = loaded.entries.at(-1);
  const narrowed = shown ? `show=${shown}&` : '';
  return (
    <>
      <h2 class="govuk-heading-m">Chronology</h2>
      <p class="govuk-body cw-secondary">Newest first. A report stands at the time when it happened.</p>
      <ShowChoices path={frame.path} shown={shown} />
      {!later && (
        <p class="govuk-body">
          <a class="govuk-link" href={shown ? `${frame.path}?show=${shown}` : frame.path}>
            Back to the newest
          </a>
        </p>
      )}
      <Timeline
        entries={loaded.entries.map((entry) =>
          timelineEntry(entry, { case: loaded.case, names, onPage, frame }),
        )}
        empty={
          shown
            ? 'There is nothing of this kind on the case that you may read.'
            : 'Whatever happens on this case stands here: notes, reports, actions, people and shares.'
        }
      />
      {loaded.older && last && (
        <p class="govuk-body cw-no-print">
          <a class="govuk-link" href={`${frame.path}?${narrowed}before=${placeInAddress(last)}`}>
            Older
          </a>
        </p>
      )}
    </>
  );
}

function ShowChoices({ path, shown }: { path: string; shown: ChronologyKind | undefined }): Html {
  const choices = [
    { text: 'Everything', href: path, current: shown === undefined },
    ...CHRONOLOGY_KINDS.map((kind) => ({
      text: KIND_IN_WORDS[kind],
      href: `${path}?show=${kind}`,
      current: shown === kind,
    })),
  ];
  return (
    <nav class="cw-choices" aria-label="Show in the chronology">
      <ul class="cw-choices__list">
        {choices.map(({ text, href, current }) => (
          <li>
            <a
              class="govuk-link govuk-link--no-visited-state"
              href={href}
              {...(current ? { 'aria-current': 'true' } : {})}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function peopleIn(entries: readonly ChronologyEntry[]): string[] {
  const ids = entries.flatMap((entry) =>
    entry.what === 'party-added' || entry.what === 'party-ended' ? [entry.detail.personId] : [],
  );
  return [...new Set(ids)];
}
