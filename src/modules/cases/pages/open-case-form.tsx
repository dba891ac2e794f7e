import { addDays, inWords } from '../../../kernel/london-date.ts';
import type { Form } from '../../../web/form.ts';
import { details, type Html, input, radios, select, textarea } from '../../../web/govuk/index.ts';
import type { Frame } from '../../../web/page.ts';
import { type Colleague, purposeInWords } from '../../access/index.ts';
import type { HandlingOfCase } from '../case-type.ts';
import { HANDLING_MEANING } from '../handling-meaning.ts';
import type { Opening } from './load-opening.ts';

interface Props {
  readonly opening: Opening;
  readonly form: Form;
  readonly frame: Frame;
  /** What is filled in, from a report. */
  readonly initial: { readonly title: string; readonly summary: string };
}

/** The questions that open a case. */
export function OpeningQuestions(props: Props): Html {
  const { opening, form, initial } = props;
  return (
    <>
      {input({
        id: 'title',
        name: 'title',
        label: { text: 'What is it about, in a few words?', classes: 'govuk-label--s' },
        hint: {
          text: 'For example, Noise and threats at Quarry Row. Leave names out: titles stand in lists.',
        },
        value: form.value('title', initial.title),
        errorMessage: form.error('title'),
      })}
      {textarea({
        id: 'summary',
        name: 'summary',
        label: { text: 'Why is a case needed?', classes: 'govuk-label--s' },
        rows: 4,
        value: form.value('summary', initial.summary),
        errorMessage: form.error('summary'),
      })}
      {opening.types.length > 1 &&
        select({
          id: 'type',
          name: 'type',
          label: { text: 'What kind of case is it?', classes: 'govuk-label--s' },
          value: form.value('type'),
          items: [
            { value: '', text: 'Choose' },
            ...opening.types.map(({ code, name }) => ({ value: code, text: name })),
          ],
          errorMessage: form.error('type'),
        })}
      <HandlingQuestion opening={opening} form={form} />
      <KeepOutQuestion opening={opening} form={form} />
      <WhoAndWhen {...props} />
      <OwnAgencyQuestion {...props} />
    </>
  );
}

const HANDLINGS: readonly HandlingOfCase[] = ['normal', 'sensitive', 'restricted'];

function HandlingQuestion({ opening, form }: Pick<Props, 'opening' | 'form'>): Html {
  const [only, ...others] = opening.types;
  return radios({
    idPrefix: 'handling',
    name: 'handling',
    fieldset: {
      legend: {
        text: 'What may people learn who cannot see this case?',
        classes: 'govuk-fieldset__legend--s',
      },
    },
    hint: { text: 'This is chosen now, before anything is saved, and cannot be changed later.' },
    value: form.value('handling'),
    errorMessage: form.error('handling'),
    items: HANDLINGS.map((handling) => ({
      value: handling,
      text:
        others.length === 0 && only?.suggestedHandling === handling
          ? `${HANDLING_MEANING[handling].name} (usual for ${only.name.toLowerCase()})`
          : HANDLING_MEANING[handling].name,
      hint: { text: HANDLING_MEANING[handling].searchers },
    })),
  });
}

function KeepOutQuestion({ opening, form }: Pick<Props, 'opening' | 'form'>): Html {
  return radios({
    idPrefix: 'keepOut',
    name: 'keepOut',
    fieldset: {
      legend: { text: 'Is there anybody who must not see this case?', classes: 'govuk-fieldset__legend--s' },
    },
    hint: {
      text: 'Somebody who knows a person in it, for instance. They are kept out whatever else would let them in, and are not told.',
    },
    value: form.value('keepOut'),
    errorMessage: form.error('keepOut'),
    items: [
      { value: 'no', text: 'No' },
      {
        value: 'yes',
        text: 'Yes, keep somebody out',
        conditional: { html: <KeptOut opening={opening} form={form} /> },
      },
    ],
  });
}

function KeptOut({ opening, form }: Pick<Props, 'opening' | 'form'>): Html {
  const error = form.error('excluded')?.text;
  return (
    <>
      <fieldset
        class={`govuk-fieldset govuk-form-group${error ? ' govuk-form-group--error' : ''}`}
        id="excluded"
      >
        <legend class="govuk-fieldset__legend">Who? Open their agency and tick their name</legend>
        {error && (
          <p class="govuk-error-message">
            <span class="govuk-visually-hidden">Error:</span> {error}
          </p>
        )}
        {byAgency(opening.others).map(([agency, people]) => (
          <KeptOutOf agency={agency} people={people} chosen={form.values('excluded')} />
        ))}
      </fieldset>
      {textarea({
        id: 'exclusionReason',
        name: 'exclusionReason',
        label: { text: 'Why must they not see it?' },
        hint: { text: 'Only those who manage the case can read this.' },
        rows: 2,
        value: form.value('exclusionReason'),
        errorMessage: form.error('exclusionReason'),
      })}
    </>
  );
}

function KeptOutOf(props: { agency: string; people: readonly Colleague[]; chosen: readonly string[] }): Html {
  const { agency, people, chosen } = props;
  return details({
    summaryText: agency,
    classes: 'cw-kept-out',
    open: people.some(({ id }) => chosen.includes(id)),
    html: (
      <div class="govuk-checkboxes govuk-checkboxes--small">
        {people.map(({ id, name, jobTitle }) => (
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              id={`excluded-${id}`}
              name="excluded"
              type="checkbox"
              value={id}
              checked={chosen.includes(id)}
            />
            <label class="govuk-label govuk-checkboxes__label" for={`excluded-${id}`}>
              {name}, {jobTitle}
            </label>
          </div>
        ))}
      </div>
    ),
  });
}

function WhoAndWhen({ opening, form, frame }: Props): Html {
  const days = opening.types[0]?.reviewEveryDays ?? 28;
  return (
    <>
      {opening.leads.length > 1 &&
        select({
          id: 'leadUserId',
          name: 'leadUserId',
          label: { text: 'Who leads it?', classes: 'govuk-label--s' },
          value: form.value('leadUserId', frame.actor?.userId ?? ''),
          items: opening.leads.map(({ id, name, jobTitle }) => ({ value: id, text: `${name}, ${jobTitle}` })),
          errorMessage: form.error('leadUserId'),
        })}
      {input({
        id: 'reviewOn',
        name: 'reviewOn',
        label: { text: 'When is it first reviewed?', classes: 'govuk-label--s' },
        classes: 'govuk-input--width-10',
        value: form.value('reviewOn', inWords(addDays(frame.today, days))),
        errorMessage: form.error('reviewOn'),
      })}
    </>
  );
}

function OwnAgencyQuestion({ opening, form, frame }: Props): Html {
  const agency = frame.actor?.agencyName ?? '';
  const possible = [...opening.ownAgency.values()].find((share) => share !== null);
  if (!possible) {
    return (
      <>
        <input type="hidden" name="ownAgency" value="none" />
        <p class="govuk-body">
          You and your supervisors will see this case. {agency} has no current agreement for{' '}
          {opening.types.map(({ purpose }) => purposeInWords(purpose)).join(' or ')}, so others there cannot.
        </p>
      </>
    );
  }
  return radios({
    idPrefix: 'ownAgency',
    name: 'ownAgency',
    fieldset: {
      legend: { text: `Who at ${agency} may see it at once?`, classes: 'govuk-fieldset__legend--s' },
    },
    hint: { text: 'Other agencies see it only once you share it with them.' },
    value: form.value('ownAgency', 'none'),
    errorMessage: form.error('ownAgency'),
    items: [
      { value: 'none', text: 'Only the lead worker, supervisors and the co-ordinator' },
      { value: 'view', text: 'Everybody who does casework may read it' },
      { value: 'contribute', text: 'Everybody who does casework may read it and add to it' },
    ],
  });
}

function byAgency(people: readonly Colleague[]): [string, Colleague[]][] {
  const groups = new Map<string, Colleague[]>();
  for (const person of people)
    groups.set(person.agencyName, [...(groups.get(person.agencyName) ?? []), person]);
  return [...groups];
}
