import { z } from 'zod';
import { londonDate, londonTime, spoken } from '../../../kernel/london-date.ts';
import { required } from '../../../web/fields.ts';
import { button, insetText, textarea } from '../../../web/govuk/index.ts';
import { page, seeOther } from '../../../web/page.ts';
import { PostForm } from '../../../web/post-form.tsx';
import { audienceInWords } from '../audience.ts';
import { findNote, mayCorrect } from '../note-queries.ts';
import { writeCorrection } from '../write-note.ts';
import { caseTask } from './case-screen.tsx';
import { disclosedCase, loadCaseFor } from './load-case.ts';

/** Correcting one's own note by a new one that names it. */
export const correctNotePage = page({
  url: '/cases/:caseId/notes/:noteId/correct',
  access: 'signed-in',
  load: async (tx, actor, { params }, now) => {
    const shown = await loadCaseFor('correct', tx, params.caseId, now);
    const note = shown && (await findNote(tx, shown.case.id, params.noteId ?? ''));
    return note && mayCorrect(actor, note) ? { ...shown, note } : null;
  },
  audit: { subject: 'case', of: (shown) => [disclosedCase(shown)] },
  form: {
    schema: z.object({ body: required('Write what it should have said') }),
    submit: async (tx, actor, { body }, { loaded }) => {
      const caseId = loaded.case.id;
      await writeCorrection(tx, actor, { caseId, noteId: loaded.note.id, body, now: loaded.now });
      return seeOther(`/cases/${caseId}`, 'note-corrected');
    },
  },
  view: ({ loaded, form, frame }) => {
    const { note } = loaded;
    const written = `${spoken(londonDate(note.writtenAt), frame.today)} at ${londonTime(note.writtenAt)}`;
    const audience = audienceInWords({
      audience: note.audience,
      agency: note.agencyName,
      readers: note.readers.map(({ name }) => name),
    });
    return caseTask(loaded, {
      title: 'Correct a note',
      form,
      body: (
        <>
          <p class="govuk-body">You wrote {written}:</p>
          {insetText({ html: <p class="govuk-body cw-as-typed">{note.body}</p> })}
          <p class="govuk-body">
            Both notes stay, and each leads to the other. The same people may read the correction: {audience}.
          </p>
          <PostForm frame={frame}>
            {textarea({
              id: 'body',
              name: 'body',
              label: { text: 'What it should have said' },
              rows: 5,
              value: form.value('body'),
              errorMessage: form.error('body'),
            })}
            {button({ text: 'Save correction', preventDoubleClick: true })}
          </PostForm>
        </>
      ),
    });
  },
});
