import { CASEWORK_ROLES } from '../../../kernel/actor.ts';
import type { Form } from '../../../web/form.ts';
import { button, fieldset, type Html, input, radios, select, textarea } from '../../../web/govuk/index.ts';
import type { Frame } from '../../../web/page.ts';
import { PostForm } from '../../../web/post-form.tsx';
import type { Colleague } from '../../access/index.ts';
import { ColleagueChoice } from './colleague-choice.tsx';
import type { PersonAnswers } from './person-answers.ts';

interface Part {
  readonly form: Form;
  /** What the fields hold before anything is typed. */
  readonly initial: Partial<PersonAnswers>;
  readonly colleagues: readonly Colleague[];
  readonly frame: Frame;
}

/** What is asked about a person, down to who must not see them. */
export function PersonForm(part: Part): Html {
  return (
    <PostForm frame={part.frame}>
      <WhoFields {...part} />
      <AddressFields {...part} />
      <ExclusionFields {...part} />
      {button({ text: 'Check whether they are here already' })}
    </PostForm>
  );
}

function WhoFields({ form, initial }: Part): Html {
  return (
    <>
      {text('givenNames', 'Given names', form, initial.givenNames)}
      {text('familyName', 'Family name', form, initial.familyName)}
      {input({
        id: 'bornOn',
        name: 'bornOn',
        label: { text: 'Date of birth, if known' },
        hint: { text: 'For example 12 3 2001' },
        classes: 'govuk-input--width-10',
        value: form.value('bornOn', typedDate(initial.bornOn)),
        errorMessage: form.error('bornOn'),
        autocomplete: 'off',
      })}
      {select({
        id: 'sex',
        name: 'sex',
        label: { text: 'Sex, if known' },
        value: form.value('sex', initial.sex),
        items: [
          { value: '', text: 'Not known' },
          { value: 'female', text: 'Female' },
          { value: 'male', text: 'Male' },
          { value: 'other', text: 'Other' },
        ],
      })}
      {input({
        id: 'phone',
        name: 'phone',
        type: 'tel',
        label: { text: 'Telephone, if known' },
        classes: 'govuk-input--width-20',
        value: form.value('phone', initial.phone),
        errorMessage: form.error('phone'),
        autocomplete: 'off',
      })}
    </>
  );
}

/** The fields of an address: where, and whether it is protected and for whom. */
export function AddressFields(part: Part): Html {
  const { form, initial } = part;
  return fieldset({
    legend: { text: 'Address', classes: 'govuk-fieldset__legend--m' },
    html: (
      <>
        {text('line', 'House and street', form, initial.line)}
        {input({
          id: 'postcode',
          name: 'postcode',
          label: { text: 'Postcode' },
          classes: 'govuk-input--width-10',
          value: form.value('postcode', initial.postcode),
          errorMessage: form.error('postcode'),
          autocomplete: 'off',
        })}
        {radios({
          name: 'protection',
          idPrefix: 'protection',
          value: form.value('protection', initial.protection ?? 'open'),
          fieldset: { legend: { text: 'Who may see this address?', classes: 'govuk-fieldset__legend--s' } },
          items: [
            { value: 'open', text: 'Everybody who works with this person here' },
            {
              value: 'protected',
              text: 'Only my agency and the people I name: the address is protected',
              hint: { text: 'Nobody finds the person by it, and no ward or household shows it to others.' },
              conditional: { html: <Readers {...part} /> },
            },
          ],
        })}
      </>
    ),
  });
}

/** Who of other agencies may see a protected address. */
export function Readers({ form, initial, colleagues, frame }: Part): Html {
  const others = colleagues.filter(
    ({ agencyId, roles }) =>
      agencyId !== frame.actor?.agencyId && CASEWORK_ROLES.some((role) => roles.includes(role)),
  );
  return (
    <>
      <p class="govuk-body">
        People you name see it wherever they may see this person: once their agency holds a record of them, or
        a case with them is shared.
      </p>
      <ColleagueChoice
        name="readerIds"
        legend="Who may see this address"
        colleagues={others}
        form={form}
        chosen={initial.readerIds ?? []}
      />
    </>
  );
}

function ExclusionFields({ form, initial, colleagues, frame }: Part): Html {
  const others = colleagues.filter(({ id }) => id !== frame.actor?.userId);
  const open = form.values('excluded', initial.excluded ?? []).length > 0 || form.error('exclusionReason');
  return (
    <details class="govuk-details" open={Boolean(open)}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Keep somebody away from this person</span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-body">
          For a colleague who is family, or a party to what happened. They will not see this person, nor any
          case or report with them. Choose now: it cannot be done once the person is saved.
        </p>
        <ColleagueChoice
          name="excluded"
          legend="Who must not see this person"
          colleagues={others}
          form={form}
          chosen={initial.excluded ?? []}
        />
        {textarea({
          id: 'exclusionReason',
          name: 'exclusionReason',
          rows: 2,
          label: { text: 'Why they must not see this person' },
          value: form.value('exclusionReason', initial.exclusionReason),
          errorMessage: form.error('exclusionReason'),
        })}
      </div>
    </details>
  );
}

function text(name: string, label: string, form: Form, initial?: string): Html {
  return input({
    id: name,
    name,
    label: { text: label },
    value: form.value(name, initial),
    errorMessage: form.error(name),
    autocomplete: 'off',
    spellcheck: false,
  });
}

/** A date as it is typed: 12/3/2001. */
function typedDate(date: string | null | undefined): string {
  return date ? date.split('-').map(Number).reverse().join('/') : '';
}
