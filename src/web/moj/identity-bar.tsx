import type { Child } from 'hono/jsx';
import type { Html } from '../govuk/index.ts';
import { type Handling, HandlingTag } from './handling.tsx';

export interface Marker {
  /** A precaution stands above all else; any other marker is a note beside the name. */
  kind: 'precaution' | 'marker';
  text: string;
}

export interface IdentityBarProps {
  /** What the record is, above its name: `Person`, or `Anti-social behaviour case K7F-2QXM`. */
  caption: string;
  /** The name of the person, household or case; the heading of the page. */
  heading: string;
  facts: readonly { label: string; value: Child }[];
  handling?: Handling | undefined;
  markers?: readonly Marker[];
  /** What the reader may do here, in words: `You may read this and add notes.` */
  permitted: string;
  /** The few things to do, each a link. */
  actions?: readonly { text: string; href: string }[];
}

/** Whom or what a record is about; the same on each of its tabs. */
export function IdentityBar(props: IdentityBarProps): Html {
  const { caption, heading, facts, handling, markers = [], permitted, actions = [] } = props;
  return (
    <div class="moj-identity-bar cw-identity-bar">
      <Markers markers={markers} />
      <span class="govuk-caption-l">{caption}</span>
      <h1 class="govuk-heading-l cw-identity-bar__heading">{heading}</h1>
      {facts.length > 0 && (
        <dl class="cw-facts">
          {facts.map(({ label, value }) => (
            <div class="cw-facts__fact">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {handling && <HandlingTag {...handling} />}
      <p class="cw-identity-bar__permitted">{permitted}</p>
      {actions.length > 0 && (
        <ul class="cw-identity-bar__actions">
          {actions.map(({ text, href }) => (
            <li>
              <a class="govuk-link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Markers({ markers }: { markers: readonly Marker[] }): Html {
  return (
    <>
      {markers
        .toSorted((one, other) => Number(other.kind === 'precaution') - Number(one.kind === 'precaution'))
        .map(({ kind, text }) => (
          <p class={`cw-marker cw-marker--${kind}`}>
            {kind === 'precaution' && <strong>Precaution: </strong>}
            {text}
          </p>
        ))}
    </>
  );
}
