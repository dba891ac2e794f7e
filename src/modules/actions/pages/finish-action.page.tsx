import { z } from 'zod';
import { choice, required, version } from '../../../web/fields.ts';
import type { Form } from '../../../web/form.ts';
import { button, type Html, insetText, radios, textarea } from '../../../web/govuk/index.ts';
import { type Frame, page, seeOther } from '../../../web/page.ts';
import { Errors, PostForm } from '../../../web/post-form.tsx';
import { allows } from '../../access/index.ts';
import { finishAction } from '../finish-action.ts';
import type { NameRecords } from '../list-work.ts';
import { ActionHeading } from './action-heading.tsx';
import { loadAction, type ShownAction } from './load-action.ts';

/** An action, and finishing it. */
export function finishActionPage(nameRecords: NameRecords) {
  return page({
    url: '/actions/:actionId',
    access: 'signed-in',
    load: async (tx, _actor, { params }, now) => {
      const shown = await loadAction(tx, params.actionId ?? '', nameRecords);
      return shown && { ...shown, now };
    },
    audit: { subject: 'action: its case and the people named', of: ({ disclosed }) => disclosed },
    messages: {
      changed: 'Saved. Whoever is to do it finds it under Your work.',
    },
    form: {
      schema: z.object({
        version,
        result: choice(['done', 'not-done'], 'Say whether it was done'),
        resultNote: required('Say what came of it, or why it will not be done'),
      }),
      submit: async (tx, actor, typed, { loaded }) => {
        await finishAction(tx, actor, { ...typed, actionId: loaded.action.id, now: loaded.now });
        const mine = loaded.action.ownerUserId === actor.userId;
        return seeOther(mine || !loaded.record ? '/' : loaded.record.href, 'action-finished');
      },
    },
    view: ({ loaded, form, frame }) => ({
      title: loaded.action.title,
      breadcrumbs: [{ text: 'Your work', href: '/' }, { text: loaded.action.title }],
      body: (
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <Errors form={form} />
            <ActionHeading shown={loaded} frame={frame} />
            <WhatToDo shown={loaded} form={form} frame={frame} />
          </div>
        </div>
      ),
    }),
  });
}

function WhatToDo({ shown, form, frame }: { shown: ShownAction; form: Form; frame: Frame }): Html {
  const { action, level } = shown;
  if (action.finishedAt) return <Finished typed={form.value('resultNote')} />;
  if (!allows(level, 'contribute')) {
    return (
      <p class="govuk-body">
        You may read this action but not finish it. Ask {action.ownerName}, {action.ownerAgencyName}.
      </p>
    );
  }
  return (
    <>
      <p class="govuk-body">
        <a class="govuk-link" href={`/actions/${action.id}/change`}>
          Change what, who or by when
        </a>
      </p>
      <FinishForm action={action} form={form} frame={frame} />
    </>
  );
}

function FinishForm({
  action,
  form,
  frame,
}: {
  action: ShownAction['action'];
  form: Form;
  frame: Frame;
}): Html {
  return (
    <PostForm frame={frame}>
      <input type="hidden" name="version" value={action.version} />
      {radios({
        idPrefix: 'result',
        name: 'result',
        fieldset: { legend: { text: 'Finish this action', classes: 'govuk-fieldset__legend--m' } },
        value: form.value('result'),
        items: [
          { value: 'done', text: 'It is done' },
          { value: 'not-done', text: 'It will not be done' },
        ],
        errorMessage: form.error('result'),
      })}
      {textarea({
        id: 'resultNote',
        name: 'resultNote',
        label: { text: 'What came of it, or why it will not be done', classes: 'govuk-label--s' },
        hint: { text: 'Everyone who may see the case can read this.' },
        rows: 4,
        value: form.value('resultNote'),
        errorMessage: form.error('resultNote'),
      })}
      {button({ text: 'Finish action', preventDoubleClick: true })}
    </PostForm>
  );
}

function Finished({ typed }: { typed: string }): Html {
  if (!typed) return <p class="govuk-body">This action is finished, so it can no longer be changed.</p>;
  return (
    <div id="form">
      <p class="govuk-body">
        Somebody finished this action first. Yours was not saved; this is what you typed:
      </p>
      {insetText({ html: <p class="govuk-body cw-as-typed">{typed}</p> })}
      <p class="govuk-body">If it adds something, write it as a note on the case.</p>
    </div>
  );
}
