import { z } from 'zod';
import { choice, ids, required } from '../../../web/fields.ts';
import { page, seeOther } from '../../../web/page.ts';
import { writeNote } from '../write-note.ts';
import { caseTask } from './case-screen.tsx';
import { disclosedCase, loadCaseFor } from './load-case.ts';
import { NoteForm } from './note-form.tsx';

/** Writing a note. The form stands on top of the chronology; a refused one comes back here, with all that was typed. */
export const writeNotePage = page({
  url: '/cases/:caseId/notes',
  access: 'signed-in',
  load: (tx, _actor, { params }, now) => loadCaseFor('note', tx, params.caseId, now),
  audit: { subject: 'case', of: (shown) => [disclosedCase(shown)] },
  form: {
    schema: z.object({
      body: required('Write the note'),
      audience: choice(['case', 'agency', 'people'], 'Choose who may read this note'),
      readerIds: ids,
    }),
    submit: async (tx, actor, typed, { loaded }) => {
      const caseId = loaded.case.id;
      const readerIds = typed.audience === 'people' ? typed.readerIds : [];
      await writeNote(tx, actor, { ...typed, readerIds, caseId, now: loaded.now });
      return seeOther(`/cases/${caseId}`, 'note-saved');
    },
  },
  view: ({ loaded, form, frame }) =>
    caseTask(loaded, {
      title: 'Write a note',
      form,
      body: (
        <NoteForm label="What happened, or what you found out" shown={loaded} form={form} frame={frame} />
      ),
    }),
});
