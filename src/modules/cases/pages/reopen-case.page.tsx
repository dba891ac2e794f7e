import { z } from 'zod';
import { addDays, inWords } from '../../../kernel/london-date.ts';
import { date, required, version } from '../../../web/fields.ts';
import { button, input, textarea } from '../../../web/govuk/index.ts';
import { page, seeOther } from '../../../web/page.ts';
import { PostForm } from '../../../web/post-form.tsx';
import { reopenCase } from '../reopen-case.ts';
import { caseTask } from './case-screen.tsx';
import { disclosedCase, loadCaseFor } from './load-case.ts';

/** Reopening a closed case. */
export const reopenCasePage = page({
  url: '/cases/:caseId/reopen',
  access: 'signed-in',
  load: (tx, _actor, { params }, now) => loadCaseFor('reopen', tx, params.caseId, now),
  audit: { subject: 'case', of: (shown) => [disclosedCase(shown)] },
  form: {
    schema: (today) =>
      z.object({
        version,
        reason: required('Say why it is reopened'),
        reviewOn: date('Enter when the case is next reviewed', today),
      }),
    submit: async (tx, actor, typed, { loaded }) => {
      await reopenCase(tx, actor, { ...typed, caseId: loaded.case.id, now: loaded.now });
      return seeOther(`/cases/${loaded.case.id}`, 'reopened');
    },
  },
  view: ({ loaded, form, frame }) =>
    caseTask(loaded, {
      title: 'Reopen the case',
      form,
      body: (
        <>
          <p class="govuk-body">
            It goes on in the stage it was in, with the same lead worker, and shared as before with those
            whose share has not run out. The chronology keeps how it was closed.
          </p>
          <PostForm frame={frame}>
            <input type="hidden" name="version" value={loaded.case.version} />
            {textarea({
              id: 'reason',
              name: 'reason',
              label: { text: 'Why is it reopened?' },
              rows: 4,
              value: form.value('reason'),
              errorMessage: form.error('reason'),
            })}
            {input({
              id: 'reviewOn',
              name: 'reviewOn',
              label: { text: 'Next review' },
              classes: 'govuk-input--width-10',
              value: form.value('reviewOn', inWords(addDays(frame.today, loaded.case.type.reviewEveryDays))),
              errorMessage: form.error('reviewOn'),
            })}
            {button({ text: 'Reopen the case', preventDoubleClick: true })}
          </PostForm>
        </>
      ),
    }),
});
