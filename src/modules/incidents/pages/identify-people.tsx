import type { LondonDate } from '../../../kernel/london-date.ts';
import type { Form } from '../../../web/form.ts';
import { details, type Html, radios, textarea } from '../../../web/govuk/index.ts';
import type { Colleague } from '../../access/index.ts';
import { ColleagueChoice, personInWords } from '../../people/index.ts';
import { nameOf } from '../answers.ts';
import type { NamedSuggestion } from '../find-suggestions.ts';

interface IdentifyProps {
  readonly people: readonly NamedSuggestion[];
  readonly form: Form;
  readonly today: LondonDate;
}

/** For each person named: one who is known, somebody new, or left out. */
export function IdentifyPeople({ people, form, today }: IdentifyProps): Html | null {
  if (people.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">Who they are</h2>
      {people.map((suggestion, at) => (
        <IdentifyPerson suggestion={suggestion} name={`person${at + 1}`} form={form} today={today} />
      ))}
    </section>
  );
}

function IdentifyPerson({
  suggestion: { named, likely },
  name,
  form,
  today,
}: {
  suggestion: NamedSuggestion;
  name: string;
  form: Form;
  today: LondonDate;
}): Html {
  const called = nameOf(named);
  return radios({
    name,
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: called, classes: 'govuk-fieldset__legend--s' } },
    hint: {
      text:
        likely.length > 0
          ? 'Is this somebody you know already? Sorted by how likely it is.'
          : 'Nobody you may see is like this.',
    },
    value: form.value(name, likely.length > 0 ? '' : 'new'),
    items: [
      ...likely.map((person) => ({
        value: person.id,
        text: person.name,
        hint: { text: personInWords(person, today) },
      })),
      { value: 'new', text: `Somebody new: add ${called}` },
      { value: 'skip', text: `Leave ${called} out of the report` },
    ],
    errorMessage: form.error(name),
  });
}

/**
 * Who may see the address of those who are added and live where it happened: the choice of the form that adds a person,
 * made once for all of them, because they live at one place.
 */
export function ProtectHome({ placeProtected, form }: { placeProtected: boolean; form: Form }): Html {
  return radios({
    name: 'protection',
    idPrefix: 'protection',
    classes: 'govuk-radios--small',
    value: form.value('protection', placeProtected ? 'protected' : 'open'),
    fieldset: {
      legend: {
        text: 'Who may see the address of those who live where it happened?',
        classes: 'govuk-fieldset__legend--s',
      },
    },
    items: [
      { value: 'open', text: 'Everybody who works with them here' },
      {
        value: 'protected',
        text: 'Only my agency: the address is protected',
        hint: {
          text: 'For whoever is added with this report. Nobody finds them by it, no ward or household shows it to others, no reader of another agency is named, and other agencies do not see where this report is about. The description must not name the place: everybody on a case reads it.',
        },
      },
    ],
    errorMessage: form.error('protection'),
  });
}

/** Colleagues kept away from whoever is added: decided before anybody is saved, because afterwards is too late. */
export function KeepAway({ colleagues, form }: { colleagues: readonly Colleague[]; form: Form }): Html {
  const chosen = form.values('excluded');
  return details({
    summaryText: 'Keep a colleague away from this report',
    open:
      chosen.length > 0 ||
      form.error('excluded') !== undefined ||
      form.error('exclusionReason') !== undefined,
    html: (
      <>
        <p class="govuk-body">
          For when somebody who works here is related to a person in the report, or is one. Whoever you choose
          never sees the people you add, nor this report. It can be decided now and not later.
        </p>
        <ColleagueChoice
          name="excluded"
          legend="Who must not see it"
          colleagues={colleagues}
          form={form}
          chosen={[]}
        />
        {textarea({
          id: 'exclusionReason',
          name: 'exclusionReason',
          label: { text: 'Why' },
          rows: '2',
          value: form.value('exclusionReason'),
          errorMessage: form.error('exclusionReason'),
        })}
      </>
    ),
  });
}
