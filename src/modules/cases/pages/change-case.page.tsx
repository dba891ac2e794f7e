import { z } from 'zod';
import { asReader } from '../../../db/as.ts';
import { inWords } from '../../../kernel/london-date.ts';
import { chosenId, date, required, version } from '../../../web/fields.ts';
import type { Form } from '../../../web/form.ts';
import { button, type Html, input, select, textarea } from '../../../web/govuk/index.ts';
import { type Frame, page, seeOther } from '../../../web/page.ts';
import { PostForm } from '../../../web/post-form.tsx';
import { isStale, StaleForm, typedDate } from '../../../web/stale-form.tsx';
import { findLevel } from '../../access/index.ts';
import { listPossibleLeads } from '../case-queries.ts';
import { nameOfStage, stagesFrom } from '../case-type.ts';
import { changeCase } from '../change-case.ts';
import { caseTask } from './case-screen.tsx';
import { disclosedCase, loadCaseFor, type ShownCase } from './load-case.ts';

interface Loaded extends ShownCase {
  readonly leads: readonly { id: string; name: string; jobTitle: string }[];
}

/** Changing the details of a case: title, why, stage, review, lead worker. */
export const changeCasePage = page({
  url: '/cases/:caseId/details',
  access: 'signed-in',
  load: async (tx, _actor, { params }, now): Promise<Loaded | null> => {
    const shown = await loadCaseFor('change', tx, params.caseId, now);
    return shown && { ...shown, leads: await listPossibleLeads(tx, shown.case.id) };
  },
  audit: { subject: 'case', of: (shown) => [disclosedCase(shown)] },
  form: {
    schema: (today) =>
      z.object({
        version,
        title: required('Say what the case is about', 120),
        summary: required('Say why there is a case'),
        stage: required('Choose where the case stands', 50),
        reviewOn: date('Enter when the case is next reviewed', today),
        leadUserId: chosenId('Choose who leads the case'),
      }),
    submit: async (tx, actor, typed, { loaded }) => {
      const caseId = loaded.case.id;
      await changeCase(tx, actor, { ...typed, caseId, now: loaded.now });
      // Who gave the lead away may no longer see the case; they are told so on a page they may see.
      const gone = (await findLevel(asReader(tx), caseId)) === 'none';
      return gone ? seeOther('/cases', 'lead-given') : seeOther(`/cases/${caseId}`, 'changed');
    },
  },
  view: ({ loaded, form, frame }) =>
    caseTask(loaded, {
      title: 'Change the details',
      form,
      body: (
        <>
          {isStale(form, loaded.case.version) && <Compared loaded={loaded} form={form} today={frame.today} />}
          <ChangeForm loaded={loaded} form={form} frame={frame} />
        </>
      ),
    }),
});

function Compared(props: { loaded: Loaded; form: Form; today: string }): Html {
  const {
    loaded: { case: found, leads },
    form,
    today,
  } = props;
  const lead = leads.find(({ id }) => id === form.value('leadUserId'));
  return (
    <StaleForm
      fields={[
        { label: 'What it is about', now: found.title, typed: form.value('title') },
        { label: 'Why there is a case', now: found.summary, typed: form.value('summary') },
        {
          label: 'Where it stands',
          now: nameOfStage(found.type, found.stage),
          typed: nameOfStage(found.type, form.value('stage')),
        },
        {
          label: 'Next review',
          now: inWords(found.reviewOn ?? found.openedOn),
          typed: typedDate(form, 'reviewOn', today),
        },
        { label: 'Lead worker', now: found.leadUserName, typed: lead?.name ?? '' },
      ]}
    />
  );
}

function ChangeForm({ loaded, form, frame }: { loaded: Loaded; form: Form; frame: Frame }): Html {
  const { case: found } = loaded;
  return (
    <PostForm frame={frame}>
      <input type="hidden" name="version" value={found.version} />
      {input({
        id: 'title',
        name: 'title',
        label: { text: 'What it is about, in a few words' },
        value: form.value('title', found.title),
        errorMessage: form.error('title'),
      })}
      {textarea({
        id: 'summary',
        name: 'summary',
        label: { text: 'Why there is a case' },
        rows: 5,
        value: form.value('summary', found.summary),
        errorMessage: form.error('summary'),
      })}
      <StageReviewLead loaded={loaded} form={form} />
      {button({ text: 'Save', preventDoubleClick: true })}
    </PostForm>
  );
}

function StageReviewLead({ loaded: { case: found, leads }, form }: { loaded: Loaded; form: Form }): Html {
  return (
    <>
      {select({
        id: 'stage',
        name: 'stage',
        label: { text: 'Where it stands' },
        value: form.value('stage', found.stage),
        items: stagesFrom(found.type, found.stage).map(({ code, name }) => ({ value: code, text: name })),
        errorMessage: form.error('stage'),
      })}
      {input({
        id: 'reviewOn',
        name: 'reviewOn',
        label: { text: 'Next review' },
        hint: { text: `At least every ${found.type.reviewEveryDays} days for this kind of case.` },
        classes: 'govuk-input--width-10',
        value: form.value('reviewOn', inWords(found.reviewOn ?? found.openedOn)),
        errorMessage: form.error('reviewOn'),
      })}
      {select({
        id: 'leadUserId',
        name: 'leadUserId',
        label: { text: 'Lead worker' },
        hint: {
          text: `A caseworker of ${found.leadAgencyName}. If you give the lead away you may no longer see the case, unless you supervise or it is shared with you.`,
        },
        value: form.value('leadUserId', found.leadUserId),
        items: leads.map(({ id, name, jobTitle }) => ({ value: id, text: `${name}, ${jobTitle}` })),
        errorMessage: form.error('leadUserId'),
      })}
    </>
  );
}
