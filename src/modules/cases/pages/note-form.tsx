import type { Form } from '../../../web/form.ts';
import { button, checkboxes, type Html, radios, textarea } from '../../../web/govuk/index.ts';
import type { Frame } from '../../../web/page.ts';
import { PostForm } from '../../../web/post-form.tsx';
import { readersInWords } from '../handling-meaning.ts';
import { capital } from '../words.ts';
import type { ShownCase } from './load-case.ts';

/** Note entry: what to write, and in words who may read it. Nothing is chosen beforehand: each note is a disclosure. */
export function NoteForm(props: { label: string; shown: ShownCase; form: Form; frame: Frame }): Html {
  const { label, shown, form, frame } = props;
  const { case: found, readers } = shown;
  const mine = readers.filter(({ agencyId }) => agencyId === frame.actor?.agencyId);
  return (
    <PostForm frame={frame} action={`/cases/${found.id}/notes`}>
      {textarea({
        id: 'body',
        name: 'body',
        label: { text: label, classes: 'govuk-label--m' },
        hint: { text: 'A note cannot be changed once it is saved. You can correct it with another.' },
        rows: 3,
        value: form.value('body'),
        errorMessage: form.error('body'),
      })}
      {radios({
        idPrefix: 'audience',
        name: 'audience',
        classes: 'govuk-radios--small',
        fieldset: { legend: { text: 'Who may read it', classes: 'govuk-fieldset__legend--s' } },
        value: form.value('audience'),
        errorMessage: form.error('audience'),
        items: [
          {
            value: 'case',
            text: 'Everyone on the case',
            hint: { text: `${capital(readersInWords(readers))}. More will, if it is shared further.` },
          },
          {
            value: 'agency',
            text: `My agency only: ${frame.actor?.agencyName ?? ''}`,
            hint: {
              text: `${mine.length === 1 ? '1 person' : `${mine.length} people`} there can see the case now.`,
            },
          },
          {
            value: 'people',
            text: 'Only the people I choose',
            conditional: { html: <Readers shown={shown} form={form} frame={frame} /> },
          },
        ],
      })}
      {button({ text: 'Save note', preventDoubleClick: true })}
    </PostForm>
  );
}

function Readers({ shown, form, frame }: { shown: ShownCase; form: Form; frame: Frame }): Html {
  const others = shown.readers.filter(({ userId }) => userId !== frame.actor?.userId);
  if (others.length === 0) return <p class="govuk-body">Nobody but you can see this case.</p>;
  return checkboxes({
    idPrefix: 'readerIds',
    name: 'readerIds',
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: 'Who, besides you' } },
    values: [...form.values('readerIds')],
    errorMessage: form.error('readerIds'),
    items: others.map(({ userId, name, jobTitle, agencyName }) => ({
      value: userId,
      text: `${name}, ${jobTitle}, ${agencyName}`,
    })),
  });
}
