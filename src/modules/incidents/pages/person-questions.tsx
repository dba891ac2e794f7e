import { inWords } from '../../../kernel/london-date.ts';
import type { Form } from '../../../web/form.ts';
import { checkboxes, details, type Html, input } from '../../../web/govuk/index.ts';
import type { NamedPerson } from '../answers.ts';
import { REPORT_ROLE_IN_WORDS, REPORT_ROLES } from '../report.ts';
import type { Block } from './report-answers.ts';

interface PersonProps {
  readonly form: Form;
  readonly block: Block;
  readonly person: NamedPerson | null;
}

const ORDINALS: Readonly<Record<Block, string>> = {
  1: 'First person',
  2: 'Second person',
  3: 'Third person',
  4: 'Fourth person',
};

/** Somebody in the report. The first is asked for; the others stand folded away until they are wanted. */
export function PersonQuestions({ form, block, person }: PersonProps): Html {
  const questions = <PersonFieldset form={form} block={block} person={person} />;
  if (block === 1) return questions;
  return details({ summaryText: ORDINALS[block], html: questions, open: isWanted(form, block, person) });
}

function isWanted(form: Form, block: Block, person: NamedPerson | null): boolean {
  const fields = ['givenNames', 'familyName', 'bornOn', 'phone', 'livesThere', 'roles'];
  return (
    person !== null ||
    fields.some((field) => form.value(`${field}${block}`) !== '' || form.error(`${field}${block}`))
  );
}

function PersonFieldset({ form, block, person }: PersonProps): Html {
  return (
    <fieldset class="govuk-fieldset cw-person-questions">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{ORDINALS[block]}</legend>
      <NameQuestions form={form} block={block} person={person} />
      {checkboxes({
        name: `roles${block}`,
        classes: 'govuk-checkboxes--small cw-checkboxes--inline',
        fieldset: { legend: { text: 'Part in this' } },
        values: form.values(`roles${block}`, person?.roles),
        items: REPORT_ROLES.map((role) => ({ value: role, text: REPORT_ROLE_IN_WORDS[role] })),
        errorMessage: form.error(`roles${block}`),
      })}
      {checkboxes({
        name: `livesThere${block}`,
        classes: 'govuk-checkboxes--small',
        values: form.values(`livesThere${block}`, person?.livesThere ? ['yes'] : []),
        items: [{ value: 'yes', text: 'Lives where it happened' }],
      })}
    </fieldset>
  );
}

function NameQuestions({ form, block, person }: PersonProps): Html {
  const field = (name: string, label: string, initial: string | undefined, width: string, hint?: string) =>
    input({
      id: `${name}${block}`,
      name: `${name}${block}`,
      label: { text: label },
      ...(hint ? { hint: { text: hint } } : {}),
      classes: width,
      autocomplete: 'off',
      spellcheck: false,
      value: form.value(`${name}${block}`, initial),
      errorMessage: form.error(`${name}${block}`),
    });
  const bornOn = person?.bornOn ? inWords(person.bornOn) : '';
  return (
    <div class="cw-side-by-side">
      {field('givenNames', 'Given names', person?.givenNames, 'govuk-input--width-20')}
      {field('familyName', 'Family name', person?.familyName, 'govuk-input--width-20')}
      {field('bornOn', 'Date of birth', bornOn, 'govuk-input--width-10')}
      {field('phone', 'Telephone', person?.phone, 'govuk-input--width-10')}
    </div>
  );
}
