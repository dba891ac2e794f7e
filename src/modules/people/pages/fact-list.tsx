import { londonDate, spoken } from '../../../kernel/london-date.ts';
import { details, type Html, summaryList, tag } from '../../../web/govuk/index.ts';
import { StackedTable } from '../../../web/moj/index.ts';
import { IDENTIFIER_KINDS, type IdentifierKind } from '../identifier.ts';
import { type Fact, type Held, heldTogether } from '../person-facts.ts';
import { bornInWords, spanInWords } from './person-words.tsx';

export interface FactListProps {
  readonly personId: string;
  readonly facts: readonly Fact[];
  /** Whether the user may add to them. */
  readonly holds: boolean;
  readonly agencyId: string;
  readonly today: string;
}

/** Who somebody is, and on demand which agency holds what, and since when. */
export function FactList(props: FactListProps): Html {
  return (
    <>
      {summaryList({ rows: [...nameRows(props), ...placeRows(props)].filter((shown) => shown !== null) })}
      <Sources facts={props.facts} today={props.today} />
    </>
  );
}

function nameRows(props: FactListProps): (Row | null)[] {
  const { today } = props;
  const names = of(props, 'name');
  return [
    row(props, 'Name', heldTogether(names, textOf), ['name', 'a name']),
    row(
      props,
      'Date of birth',
      heldTogether(names, ({ bornOn }) => bornOn && bornInWords(bornOn, today)),
    ),
    row(
      props,
      'Sex',
      heldTogether(names, ({ detail }) => detail && capital(detail)),
    ),
    row(props, 'Also known as', heldTogether(of(props, 'alias'), textOf)),
  ];
}

function placeRows(props: FactListProps): (Row | null)[] {
  const isPast = ({ toOn }: Fact): boolean => toOn !== null && toOn < props.today;
  const addresses = of(props, 'address');
  const present = addresses.filter((fact) => !isPast(fact));
  const identifiers = heldTogether(of(props, 'identifier'), identifierInWords);
  return [
    row(props, 'Address', heldTogether(present, addressInWords), ['address', 'an address']),
    row(props, 'Earlier addresses', heldTogether(addresses.filter(isPast), addressInWords)),
    row(props, 'Telephone', heldTogether(of(props, 'phone'), textOf), ['phone', 'a telephone number']),
    row(props, 'Identifiers', identifiers, ['identifier', 'an identifier']),
  ];
}

function of({ facts }: FactListProps, kind: Fact['kind']): Fact[] {
  return facts.filter((fact) => fact.kind === kind);
}

function textOf({ text }: Fact): string {
  return text;
}

type Row = Parameters<typeof summaryList>[0]['rows'][number];

/** A row, with the way to add to it; none for what nobody holds and nobody can add. */
function row(
  props: FactListProps,
  key: string,
  held: readonly Held[],
  add?: readonly [path: string, what: string],
): Row | null {
  if (held.length === 0 && !add) return null;
  const items =
    add && props.holds
      ? [{ href: `/people/${props.personId}/${add[0]}/add`, text: 'Add', visuallyHiddenText: add[1] }]
      : [];
  return { key: { text: key }, value: { html: <HeldList held={held} {...props} /> }, actions: { items } };
}

function HeldList({ held, ...props }: FactListProps & { held: readonly Held[] }): Html {
  if (held.length === 0) return <>Nothing that you may see</>;
  return (
    <>
      {held.map(({ text, facts }) => (
        <HeldFact text={text} fact={facts[0]} {...props} />
      ))}
    </>
  );
}

function HeldFact({ text, fact, ...props }: FactListProps & { text: string; fact: Fact }): Html {
  const mayEnd = fact.kind === 'address' && fact.toOn === null && fact.agencyId === props.agencyId;
  return (
    <div class="cw-held">
      {text}
      {fact.protected && <Protected fact={fact} />}
      {mayEnd && (
        <>
          {' '}
          <a class="govuk-link" href={`/people/${props.personId}/address/${fact.id}/end`}>
            They left<span class="govuk-visually-hidden"> {text}</span>
          </a>
          {!fact.protected && (
            <>
              {' '}
              <a class="govuk-link" href={`/people/${props.personId}/address/${fact.id}/protect`}>
                Protect<span class="govuk-visually-hidden"> {text}</span>
              </a>
            </>
          )}
        </>
      )}
    </div>
  );
}

function Protected({ fact }: { fact: Fact }): Html {
  const readers = [fact.agencyName, ...fact.readers].join(', ');
  return (
    <>
      {' '}
      {tag({ text: 'Protected', classes: 'govuk-tag--red' })}{' '}
      <span>Only for {readers}. Do not pass it on.</span>
    </>
  );
}

/** Each fact with the agency that holds it. */
function Sources({ facts, today }: { facts: readonly Fact[]; today: string }): Html {
  return details({
    summaryText: 'Who holds what, and since when',
    html: (
      <StackedTable
        caption="Facts and who holds them"
        captionHidden
        columns={[
          { heading: 'What is held', rowHeading: true },
          { heading: 'Held by' },
          { heading: 'Recorded' },
        ]}
        rows={facts.map((fact) => [
          factInWords(fact, today),
          fact.agencyName,
          spoken(londonDate(fact.recordedAt), today),
        ])}
        sortedBy="Your agency's first, then the newest."
        empty="Nothing that you may see is held about this person."
      />
    ),
  });
}

function factInWords(fact: Fact, today: string): string {
  const { kind, text, bornOn, detail } = fact;
  if (kind === 'address') return addressInWords(fact);
  if (kind === 'identifier') return identifierInWords(fact);
  if (kind !== 'name') return text;
  return [text, bornOn && `born ${bornInWords(bornOn, today)}`, detail].filter(Boolean).join(', ');
}

function addressInWords({ text, fromOn, toOn, detail }: Fact): string {
  return [text, spanInWords(fromOn, toOn), detail].filter(Boolean).join(', ');
}

function identifierInWords({ text, detail }: Fact): string {
  return `${capital(IDENTIFIER_KINDS[(detail ?? 'local') as IdentifierKind])} ${text}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
