import { z } from 'zod';
import { inWords, londonDate } from '../../../kernel/london-date.ts';
import { choice, chosenId, date, optionalId, required } from '../../../web/fields.ts';
import type { Form } from '../../../web/form.ts';
import { button, type Html, input, radios, select, textarea } from '../../../web/govuk/index.ts';
import { type Frame, page, seeOther } from '../../../web/page.ts';
import { PostForm } from '../../../web/post-form.tsx';
import { purposeInWords, shareRecord } from '../../access/index.ts';
import { listRecipients, type Recipients, suggestedForAll } from '../list-recipients.ts';
import { caseTask } from './case-screen.tsx';
import { disclosedCase, loadCaseFor, type ShownCase } from './load-case.ts';

interface Loaded extends ShownCase {
  readonly recipients: Recipients;
}

/** Sharing a case under an agreement: with whom, how far, why, on what basis, how long. */
export const shareCasePage = page({
  url: '/cases/:caseId/sharing/add',
  access: 'signed-in',
  load: async (tx, _actor, { params }, now): Promise<Loaded | null> => {
    const shown = await loadCaseFor('share', tx, params.caseId, now);
    if (!shown) return null;
    const { id, purpose } = shown.case;
    const recipients = await listRecipients(tx, { caseId: id, purpose, today: londonDate(now) });
    return { ...shown, recipients };
  },
  audit: { subject: 'case', of: (shown) => [disclosedCase(shown)] },
  form: {
    schema: (today) =>
      z.object({
        agencyId: chosenId('Choose the agency'),
        userId: optionalId,
        level: choice(['view', 'contribute'], 'Choose what they may do'),
        reason: required('Say why they need it'),
        lawfulBasis: required('Say on what lawful basis'),
        startsOn: date('Enter the first day', today),
        endsOn: date('Enter the last day', today),
      }),
    submit: async (tx, actor, typed, { loaded }) => {
      await shareRecord(tx, actor, { ...typed, recordId: loaded.case.id, now: loaded.now });
      return seeOther(`/cases/${loaded.case.id}/sharing`, 'shared');
    },
  },
  view: ({ loaded, form, frame }) =>
    caseTask(loaded, {
      title: 'Share this case',
      form,
      back: { text: 'Sharing', path: '/sharing' },
      body:
        loaded.recipients.signed.length === 0 ? (
          <>
            <p class="govuk-body">
              No agency has signed a current agreement for {purposeInWords(loaded.case.purpose)}, so this case
              cannot be shared. Ask your information governance officer.
            </p>
            <Unsigned loaded={loaded} />
          </>
        ) : (
          <>
            <p class="govuk-body">
              They will see the whole case: its reports, people, actions and every note for everyone on the
              case, those already written included.
            </p>
            <ShareForm loaded={loaded} form={form} frame={frame} />
            <Unsigned loaded={loaded} />
          </>
        ),
    }),
});

function ShareForm({ loaded, form, frame }: { loaded: Loaded; form: Form; frame: Frame }): Html {
  const { lawfulBasis, endsOn } = suggestedForAll(loaded.recipients.signed, frame.today);
  return (
    <PostForm frame={frame}>
      <Recipient loaded={loaded} form={form} ownAgencyId={frame.actor?.agencyId} />
      {radios({
        idPrefix: 'level',
        name: 'level',
        fieldset: { legend: { text: 'What may they do?', classes: 'govuk-fieldset__legend--s' } },
        value: form.value('level'),
        errorMessage: form.error('level'),
        items: [
          { value: 'view', text: 'Read it' },
          { value: 'contribute', text: 'Read it, and add notes, actions, reports and people' },
        ],
      })}
      {textarea({
        id: 'reason',
        name: 'reason',
        label: { text: 'Why do they need it?', classes: 'govuk-label--s' },
        hint: { text: 'Everybody who can see the case can read this.' },
        rows: 3,
        value: form.value('reason'),
        errorMessage: form.error('reason'),
      })}
      {textarea({
        id: 'lawfulBasis',
        name: 'lawfulBasis',
        label: { text: 'Lawful basis', classes: 'govuk-label--s' },
        hint: {
          text: lawfulBasis
            ? 'What the agreement names is filled in. Change it if another basis applies.'
            : 'The agencies have signed different agreements. Enter what stands above beside the one you chose, or another basis that applies.',
        },
        rows: 2,
        value: form.value('lawfulBasis', lawfulBasis),
        errorMessage: form.error('lawfulBasis'),
      })}
      {dateInput('startsOn', 'First day', inWords(frame.today), form)}
      {dateInput('endsOn', 'Last day', inWords(endsOn), form)}
      {button({ text: 'Share', preventDoubleClick: true })}
    </PostForm>
  );
}

function Recipient(props: { loaded: Loaded; form: Form; ownAgencyId: string | undefined }): Html {
  const {
    form,
    ownAgencyId,
    loaded: { recipients },
  } = props;
  const differ = new Set(recipients.signed.map(({ lawfulBasis }) => lawfulBasis)).size > 1;
  return (
    <>
      {radios({
        idPrefix: 'agencyId',
        name: 'agencyId',
        fieldset: { legend: { text: 'With which agency?', classes: 'govuk-fieldset__legend--s' } },
        value: form.value('agencyId'),
        errorMessage: form.error('agencyId'),
        items: recipients.signed.map(({ id, name, lawfulBasis }) => ({
          value: id,
          text: id === ownAgencyId ? `${name}, your own agency` : name,
          ...(differ ? { hint: { text: `Its agreement names: ${lawfulBasis}` } } : {}),
        })),
      })}
      {select({
        id: 'userId',
        name: 'userId',
        label: { text: 'With whom there?', classes: 'govuk-label--s' },
        value: form.value('userId'),
        errorMessage: form.error('userId'),
        items: [
          { value: '', text: 'Everybody there who does casework' },
          ...recipients.people.map(({ id, name, jobTitle, agencyName }) => ({
            value: id,
            text: `Only ${name}, ${jobTitle}, ${agencyName}`,
          })),
        ],
      })}
    </>
  );
}

function dateInput(name: string, label: string, initial: string, form: Form): Html {
  return input({
    id: name,
    name,
    label: { text: label, classes: 'govuk-label--s' },
    classes: 'govuk-input--width-10',
    value: form.value(name, initial),
    errorMessage: form.error(name),
  });
}

function Unsigned({ loaded: { case: found, recipients } }: { loaded: Loaded }): Html | null {
  if (recipients.unsigned.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-s">Agencies it cannot be shared with</h2>
      <p class="govuk-body">
        {recipients.unsigned.map(({ name }) => name).join(', ')}: no current agreement for{' '}
        {purposeInWords(found.purpose)}. Your information governance officer can tell you when there will be
        one.
      </p>
    </>
  );
}
