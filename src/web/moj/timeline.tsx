import type { Child } from 'hono/jsx';
import type { Html } from '../govuk/index.ts';

export interface TimelineEntry {
  /** When it happened, in words: `yesterday, 9:05am`. */
  when: string;
  /** The same as an ISO date or instant, for machines. */
  datetime: string;
  /** Who did or wrote it, with their agency. */
  who: string;
  title: string;
  /** Where the entry leads, if anywhere. */
  href?: string | undefined;
  body?: Child;
  /** What sort of entry it is, in words, where the title does not say so: `Action`. */
  kind?: string | undefined;
  /** Who may read it, in words, where that is not everybody who may see the record. */
  audience?: string | undefined;
  /** For links to this entry. */
  id?: string | undefined;
}

export interface TimelineProps {
  entries: readonly TimelineEntry[];
  /** What stands in place of a list without entries: what would be here and how it gets here. */
  empty: string;
  headingLevel?: 2 | 3 | 4;
}

/** What happened, one thing after another, in the order given. */
export function Timeline({ entries, empty, headingLevel = 3 }: TimelineProps): Html {
  if (entries.length === 0) return <p class="govuk-body cw-empty">{empty}</p>;
  return (
    <ol class="moj-timeline cw-timeline">
      {entries.map((entry) => (
        <Entry entry={entry} heading={`h${headingLevel}`} />
      ))}
    </ol>
  );
}

function Entry({ entry, heading: Heading }: { entry: TimelineEntry; heading: 'h2' | 'h3' | 'h4' }): Html {
  const { id, title, href, who, when, datetime, kind, audience, body } = entry;
  return (
    <li class="moj-timeline__item" {...(id ? { id } : {})}>
      <div class="moj-timeline__header">
        <Heading class="moj-timeline__title">
          {href ? (
            <a class="govuk-link" href={href}>
              {title}
            </a>
          ) : (
            title
          )}
        </Heading>{' '}
        <p class="moj-timeline__byline">by {who}</p>
      </div>
      <p class="moj-timeline__date">
        {kind && `${kind}, `}
        <time datetime={datetime}>{when}</time>
      </p>
      {audience && <p class="cw-timeline__audience">{audience}</p>}
      {body && <div class="moj-timeline__description">{body}</div>}
    </li>
  );
}
