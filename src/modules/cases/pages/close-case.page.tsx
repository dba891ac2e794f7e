import { z } from 'zod';
import { required, version } from '../../../web/fields.ts';
import type { Form } from '../../../web/form.ts';
import { button, type Html, radios, textarea } from '../../../web/govuk/index.ts';
import { type Frame, page, seeOther } from '../../../web/page.ts';
import { PostForm } from '../../../web/post-form.tsx';
import { isStale } from '../../../web/stale-form.tsx';
import { type Action, dueInWords, listActionsOfRecord } from '../../actions/index.ts';
import { closeCase } from '../close-case.ts';
import { caseTask } from './case-screen.tsx';
import { disclosedCase, loadCaseFor, type ShownCase } from './load-case.ts';

interface Loaded extends ShownCase {
  readonly actions: readonly Action[];
}

/** Closing a case: how it ended and why. Open actions are shown first, and what happens next. */
export const closeCasePage = page({
  url: '/cases/:caseId/close',
  access: 'signed-in',
  load: async (tx, _actor, { params }, now): Promise<Loaded | null> => {
    const shown = await loadCaseFor('close', tx, params.caseId, now);
    if (!shown) return null;
    const actions = await listActionsOfRecord(tx, shown.case.id);
    return { ...shown, actions: actions.filter(({ finishedAt }) => !finishedAt) };
  },
  audit: { subject: 'case', of: (shown) => [disclosedCase(shown)] },
  form: {
    schema: z.object({
      version,
      outcome: required('Choose how the case ended', 50),
      reason: required('Say why it is closed'),
    }),
    submit: async (tx, actor, typed, { loaded }) => {
      await closeCase(tx, actor, { ...typed, caseId: loaded.case.id, now: loaded.now });
      return seeOther(`/cases/${loaded.case.id}`, 'closed');
    },
  },
  view: ({ loaded, form, frame }) =>
    caseTask(loaded, {
      title: 'Close the case',
      form,
      body: (
        <>
          {isStale(form, loaded.case.version) && (
            <p class="govuk-body" id="form">
              What you typed is below.{' '}
              <a class="govuk-link" href={`/cases/${loaded.case.id}`} target="_blank" rel="noreferrer">
                Look at the case as it is now (opens in a new tab)
              </a>
              , then close it if that is still right.
            </p>
          )}
          <OpenActions actions={loaded.actions} frame={frame} />
          <CloseForm loaded={loaded} form={form} frame={frame} />
        </>
      ),
    }),
});

function OpenActions({ actions, frame }: { actions: readonly Action[]; frame: Frame }): Html | null {
  if (actions.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-s">Still to do</h2>
      <ul class="govuk-list govuk-list--bullet">
        {actions.map((action) => (
          <li>
            <a class="govuk-link" href={`/actions/${action.id}`}>
              {action.title}
            </a>
            , {action.ownerName}, {dueInWords(action.dueOn, frame.today)}
          </li>
        ))}
      </ul>
      <p class="govuk-body">These stay with their owners. Finish them first if they no longer matter.</p>
    </>
  );
}

function CloseForm({ loaded, form, frame }: { loaded: Loaded; form: Form; frame: Frame }): Html {
  return (
    <PostForm frame={frame}>
      <input type="hidden" name="version" value={loaded.case.version} />
      {radios({
        idPrefix: 'outcome',
        name: 'outcome',
        fieldset: { legend: { text: 'How did it end?', classes: 'govuk-fieldset__legend--s' } },
        value: form.value('outcome'),
        errorMessage: form.error('outcome'),
        items: loaded.case.type.outcomes.map(({ code, name }) => ({ value: code, text: name })),
      })}
      {textarea({
        id: 'reason',
        name: 'reason',
        label: { text: 'Why is it closed?', classes: 'govuk-label--s' },
        hint: { text: 'Everybody who can see the case can read this.' },
        rows: 4,
        value: form.value('reason'),
        errorMessage: form.error('reason'),
      })}
      <h2 class="govuk-heading-s">What happens next</h2>
      <p class="govuk-body">
        Nothing can be added to a closed case but corrections. Those it is shared with can read it until their
        share runs out. Nobody is reminded to review it. Those who manage it can reopen it.
      </p>
      {button({ text: 'Close the case', preventDoubleClick: true })}
    </PostForm>
  );
}
