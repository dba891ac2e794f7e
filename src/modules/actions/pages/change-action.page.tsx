import { z } from 'zod';
import { inWords } from '../../../kernel/london-date.ts';
import { chosenId, date, required, version } from '../../../web/fields.ts';
import type { Form } from '../../../web/form.ts';
import { button, type Html, input, select } from '../../../web/govuk/index.ts';
import { type Frame, page, seeOther } from '../../../web/page.ts';
import { Errors, PostForm } from '../../../web/post-form.tsx';
import { isStale, StaleForm, typedDate } from '../../../web/stale-form.tsx';
import { allows } from '../../access/index.ts';
import { changeAction } from '../change-action.ts';
import type { NameRecords } from '../list-work.ts';
import { loadAction, type ShownAction } from './load-action.ts';

/** Changing what an open action says, who does it and by when. */
export function changeActionPage(nameRecords: NameRecords) {
  return page({
    url: '/actions/:actionId/change',
    access: 'signed-in',
    load: async (tx, _actor, { params }, now) => {
      const shown = await loadAction(tx, params.actionId ?? '', nameRecords);
      return shown && allows(shown.level, 'contribute') && !shown.action.finishedAt
        ? { ...shown, now }
        : null;
    },
    audit: { subject: 'action: its case and the people named', of: ({ disclosed }) => disclosed },
    form: {
      schema: (today) =>
        z.object({
          version,
          title: required('Say what is to be done', 200),
          ownerUserId: chosenId('Choose who will do it'),
          dueOn: date('Enter by when it is to be done', today),
        }),
      submit: async (tx, actor, typed, { loaded }) => {
        await changeAction(tx, actor, { ...typed, actionId: loaded.action.id, now: loaded.now });
        return seeOther(`/actions/${loaded.action.id}`, 'changed');
      },
    },
    view: ({ loaded, form, frame }) => ({
      title: 'Change an action',
      breadcrumbs: [
        { text: 'Your work', href: '/' },
        { text: loaded.action.title, href: `/actions/${loaded.action.id}` },
        { text: 'Change' },
      ],
      body: (
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <Errors form={form} />
            <h1 class="govuk-heading-l">Change an action</h1>
            {isStale(form, loaded.action.version) && (
              <Compared shown={loaded} form={form} today={frame.today} />
            )}
            <ChangeForm shown={loaded} form={form} frame={frame} />
          </div>
        </div>
      ),
    }),
  });
}

function Compared(props: { shown: ShownAction; form: Form; today: string }): Html {
  const {
    shown: { action, owners },
    form,
    today,
  } = props;
  const owner = owners.find(({ userId }) => userId === form.value('ownerUserId'));
  return (
    <StaleForm
      fields={[
        { label: 'What is to be done', now: action.title, typed: form.value('title') },
        { label: 'Who will do it', now: action.ownerName, typed: owner?.name ?? '' },
        { label: 'By when', now: inWords(action.dueOn), typed: typedDate(form, 'dueOn', today) },
      ]}
    />
  );
}

function ChangeForm({ shown, form, frame }: { shown: ShownAction; form: Form; frame: Frame }): Html {
  const { action, owners } = shown;
  return (
    <PostForm frame={frame}>
      <input type="hidden" name="version" value={action.version} />
      {input({
        id: 'title',
        name: 'title',
        label: { text: 'What is to be done' },
        value: form.value('title', action.title),
        errorMessage: form.error('title'),
      })}
      {select({
        id: 'ownerUserId',
        name: 'ownerUserId',
        label: { text: 'Who will do it' },
        hint: { text: 'Those who may add to the case.' },
        value: form.value('ownerUserId', action.ownerUserId),
        items: owners.map(({ userId, name, agencyName }) => ({
          value: userId,
          text: `${name}, ${agencyName}`,
        })),
        errorMessage: form.error('ownerUserId'),
      })}
      {input({
        id: 'dueOn',
        name: 'dueOn',
        label: { text: 'By when' },
        hint: { text: 'For example, 20 November 2015 or 20 11 2015' },
        classes: 'govuk-input--width-10',
        value: form.value('dueOn', inWords(action.dueOn)),
        errorMessage: form.error('dueOn'),
      })}
      {button({ text: 'Save', preventDoubleClick: true })}
    </PostForm>
  );
}
