import { inWords } from '../../../kernel/london-date.ts';
import type { Form } from '../../../web/form.ts';
import { button, type Html, input, radios, select, textarea } from '../../../web/govuk/index.ts';
import type { Frame } from '../../../web/page.ts';
import { PostForm } from '../../../web/post-form.tsx';
import type { Answers } from '../answers.ts';
import { CATEGORIES, CATEGORY_IN_WORDS, HATE_STRAND_IN_WORDS, HATE_STRANDS } from '../report.ts';
import { timeInWords } from '../time-of-day.ts';
import { PersonQuestions } from './person-questions.tsx';
import { BLOCKS } from './report-answers.ts';

interface QuestionsProps {
  readonly form: Form;
  readonly frame: Frame;
  /** What was answered before, when it is being changed. */
  readonly answers: Answers | null;
}

/** Everything asked when a report is taken, in the order in which it is told. Empty answers are answers. */
export function ReportQuestions({ form, frame, answers }: QuestionsProps): Html {
  const asked = { form, answers };
  return (
    <PostForm frame={frame}>
      <WhatQuestions {...asked} />
      <WhereQuestions {...asked} />
      <WhenQuestions {...asked} />
      <h2 class="govuk-heading-m">Who</h2>
      <p class="govuk-body">Leave out whoever the caller would not name.</p>
      {BLOCKS.map((block, at) => (
        <PersonQuestions form={form} block={block} person={answers?.people[at] ?? null} />
      ))}
      <HarmQuestions {...asked} />
      {button({ text: 'Look for earlier reports', preventDoubleClick: true })}
      <p class="govuk-body">
        What you typed is kept from here on. You check it before it is saved as a report.
      </p>
    </PostForm>
  );
}

type AskedProps = Omit<QuestionsProps, 'frame'>;

function WhatQuestions({ form, answers }: AskedProps): Html {
  return (
    <>
      {textarea({
        id: 'description',
        name: 'description',
        label: { text: 'What happened', classes: 'govuk-label--m' },
        hint: { text: 'In the caller’s words as far as you can.' },
        rows: '6',
        value: form.value('description', answers?.description),
        errorMessage: form.error('description'),
      })}
      {radios({
        name: 'category',
        fieldset: { legend: { text: 'What kind of report is it?', classes: 'govuk-fieldset__legend--m' } },
        value: form.value('category', answers?.category),
        items: CATEGORIES.map((category) => ({
          value: category,
          text: CATEGORY_IN_WORDS[category].name,
          hint: { text: CATEGORY_IN_WORDS[category].meaning },
        })),
        errorMessage: form.error('category'),
      })}
    </>
  );
}

function WhereQuestions({ form, answers }: AskedProps): Html {
  return (
    <>
      <h2 class="govuk-heading-m">Where</h2>
      {input({
        id: 'placeLine',
        name: 'placeLine',
        label: { text: 'House and street, or the place in words' },
        autocomplete: 'off',
        value: form.value('placeLine', answers?.placeLine),
        errorMessage: form.error('placeLine'),
      })}
      {input({
        id: 'postcode',
        name: 'postcode',
        label: { text: 'Postcode (optional)' },
        classes: 'govuk-input--width-10',
        autocomplete: 'off',
        value: form.value('postcode', answers?.postcode),
        errorMessage: form.error('postcode'),
      })}
    </>
  );
}

function WhenQuestions({ form, answers }: AskedProps): Html {
  return (
    <>
      <h2 class="govuk-heading-m">When</h2>
      <div class="cw-side-by-side">
        {input({
          id: 'occurredOn',
          name: 'occurredOn',
          label: { text: 'Day' },
          hint: { text: 'Such as yesterday or 20 11 2015' },
          classes: 'govuk-input--width-10',
          autocomplete: 'off',
          value: form.value('occurredOn', answers ? inWords(answers.occurredOn) : ''),
          errorMessage: form.error('occurredOn'),
        })}
        {input({
          id: 'occurredTime',
          name: 'occurredTime',
          label: { text: 'Time (optional)' },
          hint: { text: 'Such as 9:05pm or 21:05' },
          classes: 'govuk-input--width-5',
          autocomplete: 'off',
          value: form.value('occurredTime', answers?.occurredTime ? timeInWords(answers.occurredTime) : ''),
          errorMessage: form.error('occurredTime'),
        })}
      </div>
    </>
  );
}

function HarmQuestions({ form, answers }: AskedProps): Html {
  return (
    <>
      {textarea({
        id: 'harm',
        name: 'harm',
        label: { text: 'How it affected them (optional)', classes: 'govuk-label--m' },
        hint: { text: 'Are they afraid, hurt, ill, kept awake? Has it happened before?' },
        rows: '3',
        value: form.value('harm', answers?.harm),
        errorMessage: form.error('harm'),
      })}
      {select({
        id: 'hateStrand',
        name: 'hateStrand',
        label: { text: 'Was it done out of hate?', classes: 'govuk-label--m' },
        hint: {
          text: 'It counts when the victim or anybody else believes so, you included. Nobody has to prove it.',
        },
        value: form.value('hateStrand', answers?.hateStrand ?? ''),
        items: [
          { value: '', text: 'Nobody believes so' },
          ...HATE_STRANDS.map((strand) => ({ value: strand, text: HATE_STRAND_IN_WORDS[strand] })),
        ],
        errorMessage: form.error('hateStrand'),
      })}
      {input({
        id: 'alsoTold',
        name: 'alsoTold',
        label: { text: 'Who else was told (optional)', classes: 'govuk-label--m' },
        hint: { text: 'Police, landlord, school, a councillor, and their reference if there is one' },
        autocomplete: 'off',
        value: form.value('alsoTold', answers?.alsoTold),
        errorMessage: form.error('alsoTold'),
      })}
    </>
  );
}
