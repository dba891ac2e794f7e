import { z } from 'zod';
import { addDays, inWords } from '../../../kernel/london-date.ts';
import { chosenId, date, required } from '../../../web/fields.ts';
import { button, input, select } from '../../../web/govuk/index.ts';
import { page, seeOther } from '../../../web/page.ts';
import { PostForm } from '../../../web/post-form.tsx';
import { allows } from '../../access/index.ts';
import { addAction } from '../../actions/index.ts';
import { caseTask } from './case-screen.tsx';
import { disclosedCase, loadCaseFor } from './load-case.ts';

/** Agreeing an action on a case: what, who, by when. */
export const addActionPage = page({
  url: '/cases/:caseId/actions/add',
  access: 'signed-in',
  load: async (tx, _actor, { params }, now) => {
    const shown = await loadCaseFor('act', tx, params.caseId, now);
    return shown && { ...shown, owners: shown.readers.filter(({ level }) => allows(level, 'contribute')) };
  },
  audit: { subject: 'case', of: (shown) => [disclosedCase(shown)] },
  form: {
    schema: (today) =>
      z.object({
        title: required('Say what is to be done', 200),
        ownerUserId: chosenId('Choose who will do it'),
        dueOn: date('Enter by when it is to be done', today),
      }),
    submit: async (tx, actor, typed, { loaded }) => {
      await addAction(tx, actor, { ...typed, recordId: loaded.case.id, now: loaded.now });
      return seeOther(`/cases/${loaded.case.id}/actions`, 'action-added');
    },
  },
  view: ({ loaded, form, frame }) =>
    caseTask(loaded, {
      title: 'Add an action',
      form,
      back: { text: 'Actions', path: '/actions' },
      body: (
        <PostForm frame={frame}>
          {input({
            id: 'title',
            name: 'title',
            label: { text: 'What is to be done' },
            hint: { text: 'For example, ask the landlord for the door camera recording' },
            value: form.value('title'),
            errorMessage: form.error('title'),
          })}
          {select({
            id: 'ownerUserId',
            name: 'ownerUserId',
            label: { text: 'Who will do it' },
            hint: {
              text: 'Those who may add to this case. To give it to somebody else, share the case first.',
            },
            value: form.value('ownerUserId', frame.actor?.userId ?? ''),
            items: loaded.owners.map(({ userId, name, agencyName }) => ({
              value: userId,
              text: `${name}, ${agencyName}`,
            })),
            errorMessage: form.error('ownerUserId'),
          })}
          {input({
            id: 'dueOn',
            name: 'dueOn',
            label: { text: 'By when' },
            hint: { text: `For example, tomorrow or ${inWords(addDays(frame.today, 7))}` },
            classes: 'govuk-input--width-10',
            value: form.value('dueOn'),
            errorMessage: form.error('dueOn'),
          })}
          {button({ text: 'Save action', preventDoubleClick: true })}
        </PostForm>
      ),
    }),
});
