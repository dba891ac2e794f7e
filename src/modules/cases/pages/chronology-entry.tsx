import { inWords, londonDate, londonTime, spoken } from '../../../kernel/london-date.ts';
import type { Html } from '../../../web/govuk/index.ts';
import type { TimelineEntry } from '../../../web/moj/index.ts';
import type { Frame } from '../../../web/page.ts';
import { CATEGORY_IN_WORDS, type Category, placeOf } from '../../incidents/index.ts';
import { audienceInWords } from '../audience.ts';
import { mayTake } from '../case.ts';
import type { Case } from '../case-queries.ts';
import { nameOfRole } from '../case-type.ts';
import type { ChronologyEntry } from '../chronology-queries.ts';
import { mayCorrect } from '../note-queries.ts';
import { capital } from '../words.ts';

/** What the entries of a chronology need to be told in words. */
export interface Telling {
  readonly case: Case;
  /** Names of the people involved, by identifier. */
  readonly names: ReadonlyMap<string, string>;
  /** Identifiers of the entries on the page, which can be led to. */
  readonly onPage: ReadonlySet<string>;
  readonly frame: Frame;
}

/** An entry of the chronology as the timeline shows it. */
export function timelineEntry(entry: ChronologyEntry, telling: Telling): TimelineEntry {
  const { frame } = telling;
  const date = londonDate(entry.at);
  const timed = entry.what === 'report' ? entry.detail.timed : entry.what === 'note' || date === frame.today;
  const day = capital(spoken(date, frame.today));
  return {
    when: timed ? `${day} at ${londonTime(entry.at)}` : day,
    datetime: timed ? entry.at.toISOString() : date,
    who: [entry.userName, entry.agencyName].filter(Boolean).join(', ') || 'the agency',
    ...told(entry, telling),
  };
}

type Told = Pick<TimelineEntry, 'title' | 'kind' | 'body' | 'href' | 'audience' | 'id'>;

function told(entry: ChronologyEntry, telling: Telling): Told {
  switch (entry.what) {
    case 'note':
      return toldNote(entry, telling);
    case 'report':
      return toldReport(entry);
    case 'report-put':
      return { title: `Report ${entry.detail.reference} put on this case`, href: `/reports/${entry.id}` };
    case 'action-agreed':
      return {
        kind: 'Action',
        title: entry.detail.title,
        href: `/actions/${entry.id}`,
        body: (
          <p class="govuk-body">
            {entry.detail.owner} will do it by {inWords(entry.detail.dueOn)}.
          </p>
        ),
      };
    case 'action-finished':
      return {
        kind: entry.detail.result === 'done' ? 'Action done' : 'Action not to be done',
        title: entry.detail.title,
        href: `/actions/${entry.id}`,
        body: <AsTyped text={entry.detail.resultNote} />,
      };
    case 'party-added':
    case 'party-ended':
      return toldParty(entry, telling);
    case 'share-given':
    case 'share-ended':
      return toldShare(entry);
    case 'event':
      return toldEvent(entry);
  }
}

function toldNote(
  { id, detail, agencyName }: Extract<ChronologyEntry, { what: 'note' }>,
  { case: found, frame, onPage }: Telling,
): Told {
  const audience = audienceInWords({ ...detail, agency: agencyName ?? '' });
  return {
    id,
    title: detail.corrects ? 'Correction of a note' : 'Note',
    audience: detail.audience === 'case' ? undefined : `For ${audience}`,
    body: (
      <>
        <AsTyped text={detail.body} />
        {detail.corrects && (
          <p class="govuk-body-s">
            It corrects <NoteLink id={detail.corrects} text="an earlier note" onPage={onPage} />.
          </p>
        )}
        {detail.correctedBy ? (
          <p class="govuk-body-s">
            <strong>This note was corrected</strong> by{' '}
            <NoteLink id={detail.correctedBy} text="a later note" onPage={onPage} />.
          </p>
        ) : (
          frame.actor &&
          mayCorrect(frame.actor, detail) &&
          mayTake('correct', found) && (
            <p class="govuk-body-s cw-no-print">
              <a class="govuk-link" href={`/cases/${found.id}/notes/${id}/correct`}>
                Correct this note
              </a>
            </p>
          )
        )}
      </>
    ),
  };
}

function NoteLink(props: { id: string; text: string; onPage: ReadonlySet<string> }): Html {
  const { id, text, onPage } = props;
  if (!onPage.has(id)) return <>{text}</>;
  return (
    <a class="govuk-link" href={`#${id}`}>
      {text}
    </a>
  );
}

function toldReport({ id, detail }: Extract<ChronologyEntry, { what: 'report' }>): Told {
  const category = CATEGORY_IN_WORDS[detail.category as Category].name;
  return {
    title: `${category} report: ${placeOf(detail)}`,
    href: `/reports/${id}`,
    body: (
      <>
        <AsTyped text={detail.description} />
        {detail.harm && <AsTyped text={`How it affected them: ${detail.harm}`} />}
        <p class="govuk-body-s">Report {detail.reference}</p>
      </>
    ),
  };
}

function toldParty(
  { what, detail }: Extract<ChronologyEntry, { what: 'party-added' | 'party-ended' }>,
  { case: found, names }: Telling,
): Told {
  const known = names.get(detail.personId);
  // Whoever's part has ended may be out of the reader's sight.
  const name = known ?? 'Somebody whom you may no longer see';
  const role = nameOfRole(found.type, detail.role).toLowerCase();
  return {
    title: what === 'party-added' ? `${name} added: ${role}` : `${name} is no longer involved as ${role}`,
    href: known ? `/people/${detail.personId}` : undefined,
  };
}

function toldShare(entry: Extract<ChronologyEntry, { what: 'share-given' | 'share-ended' }>): Told {
  const { agency, user } = entry.detail;
  const whom = user ? `${user}, ${agency}` : agency;
  if (entry.what === 'share-ended') return { title: `Sharing with ${whom} ended` };
  const { level, reason, endsOn } = entry.detail;
  return {
    title: `Shared with ${whom}, ${level === 'view' ? 'to read' : 'to read and add to'}, until ${inWords(endsOn)}`,
    body: <AsTyped text={reason} />,
  };
}

const EVENT_TITLES: Readonly<Record<string, string>> = {
  opened: 'Case opened',
  stage: 'Case moved on',
  review: 'Next review set',
  lead: 'Lead given',
  changed: 'Details changed',
  closed: 'Case closed',
  reopened: 'Case reopened',
};

function toldEvent({ detail }: Extract<ChronologyEntry, { what: 'event' }>): Told {
  return {
    title: EVENT_TITLES[detail.kind] ?? 'Case changed',
    body: detail.words ? <AsTyped text={detail.words} /> : undefined,
  };
}

function AsTyped({ text }: { text: string }): Html {
  return <p class="govuk-body cw-as-typed">{text}</p>;
}
