import { z } from 'zod';
import type { WriteTx } from '../../../db/as.ts';
import { type Actor, CASEWORK_ROLES } from '../../../kernel/actor.ts';
import { invalid } from '../../../kernel/domain-error.ts';
import { isId } from '../../../kernel/ids.ts';
import { inWords } from '../../../kernel/london-date.ts';
import type { Form } from '../../../web/form.ts';
import { button, type Html, radios, summaryList } from '../../../web/govuk/index.ts';
import { type Frame, page, seeOther } from '../../../web/page.ts';
import { Errors, PostForm } from '../../../web/post-form.tsx';
import { type Colleague, listColleagues } from '../../access/index.ts';
import { addFirstFacts, addPerson } from '../add-person.ts';
import { addSourceRecord } from '../add-source-record.ts';
import type { PersonSummary } from '../person-queries.ts';
import { findDraft, forgetDraft } from '../remember-draft.ts';
import { findLikelyPeople } from '../search-people.ts';
import { type PersonAnswers, personAnswers, personOf } from './person-answers.ts';
import { personInWords } from './person-words.tsx';

interface Checked {
  readonly draftId: string;
  readonly answers: PersonAnswers;
  readonly likely: readonly PersonSummary[];
  readonly colleagues: readonly Colleague[];
  readonly agencyName: string;
  readonly now: Date;
}

/** Before a person is saved: what was typed, and who may be the same. Nothing is ever blocked. */
export const checkPersonPage = page({
  url: '/people/drafts/:draftId',
  access: CASEWORK_ROLES,
  load: async (tx, actor, { params }, now): Promise<Checked | null> => {
    const draftId = params.draftId ?? '';
    const draft = await findDraft(tx, draftId);
    const answers = draft && personAnswers.safeParse(draft).data;
    if (!answers) return null;
    const likely = await findLikelyPeople(tx, answers);
    return {
      draftId,
      answers,
      likely,
      colleagues: await listColleagues(tx),
      agencyName: actor.agencyName,
      now,
    };
  },
  audit: {
    subject: 'draft: what was typed, and the people who may be the same',
    of: ({ draftId, likely }) => [
      { kind: 'draft', id: draftId },
      ...likely.map(({ id }) => ({ kind: 'person', id })),
    ],
  },
  form: {
    schema: z.object({
      who: z
        .string({ error: 'Choose whether it is one of these people' })
        .refine((who) => who === 'new' || isId(who), 'Choose whether it is one of these people'),
    }),
    submit: async (tx, actor, { who }, { loaded }) => {
      const personId = await save(tx, actor, who, loaded);
      await forgetDraft(tx, loaded.draftId);
      return seeOther(`/people/${personId}`, who === 'new' ? 'person-added' : 'record-added');
    },
  },
  view: ({ loaded, form, frame }) => ({
    title: 'Check before you save',
    breadcrumbs: [
      { text: 'Search', href: '/search' },
      { text: 'Add a person', href: `/people/add?draft=${loaded.draftId}` },
      { text: 'Check' },
    ],
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Errors form={form} />
          <h1 class="govuk-heading-l">Check before you save</h1>
          <Typed checked={loaded} />
          <PostForm frame={frame}>
            <Likely checked={loaded} form={form} frame={frame} />
            {button({ text: 'Save', preventDoubleClick: true })}
          </PostForm>
        </div>
      </div>
    ),
  }),
});

async function save(tx: WriteTx, actor: Actor, who: string, { answers, now }: Checked): Promise<string> {
  const person = { ...personOf(answers), now };
  if (who === 'new') {
    const { excluded: excludedUserIds, exclusionReason } = answers;
    return addPerson(tx, actor, { ...person, excludedUserIds, exclusionReason });
  }
  if (answers.excluded.length > 0) {
    throw invalid(
      'who',
      'Somebody can be kept away only before a person is first saved. Go back and choose nobody, or add a new person',
    );
  }
  await addSourceRecord(tx, actor, { ...person, personId: who });
  await addFirstFacts(tx, actor, who, person);
  return who;
}

function Typed({ checked: { draftId, answers, colleagues } }: { checked: Checked }): Html {
  const named = (ids: readonly string[]): string =>
    colleagues
      .filter(({ id }) => ids.includes(id))
      .map(({ name, agencyName }) => `${name}, ${agencyName}`)
      .join('; ');
  const { givenNames, familyName, bornOn, sex, phone, line, postcode, protection } = answers;
  const rows: [string, string][] = [
    ['Name', `${givenNames} ${familyName}`.trim()],
    ['Date of birth', bornOn ? inWords(bornOn) : 'Not known'],
    ['Sex', sex === '' ? 'Not known' : sex.charAt(0).toUpperCase() + sex.slice(1)],
    ['Telephone', phone || 'Not known'],
    ['Address', [line, postcode].filter(Boolean).join(', ') || 'Not known'],
  ];
  if (protection === 'protected') {
    const readers = named(answers.readerIds);
    rows.push(['Who may see the address', `Only your agency${readers && ` and ${readers}`}`]);
  }
  if (answers.excluded.length > 0) {
    rows.push(['Kept away', named(answers.excluded)], ['Why', answers.exclusionReason]);
  }
  return (
    <>
      {summaryList({ rows: rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } })) })}
      <p class="govuk-body">
        <a class="govuk-link" href={`/people/add?draft=${draftId}`}>
          Change what you typed
        </a>
      </p>
    </>
  );
}

function Likely({ checked, form, frame }: { checked: Checked; form: Form; frame: Frame }): Html {
  const { likely, agencyName } = checked;
  if (likely.length === 0) {
    return (
      <>
        <h2 class="govuk-heading-m">Nobody like this is here yet</h2>
        <p class="govuk-body">
          Of the people you may see nobody has such a name, or the same date of birth and something else
          alike.
          {` Once saved, everybody in ${agencyName} who works on cases can see this person.`}
        </p>
        <input type="hidden" name="who" value="new" />
      </>
    );
  }
  return radios({
    name: 'who',
    idPrefix: 'who',
    value: form.value('who'),
    errorMessage: form.error('who'),
    fieldset: { legend: { text: 'Is it one of these people?', classes: 'govuk-fieldset__legend--m' } },
    hint: {
      text: `Likeliest first. If it is one of them, what you typed is added to them as a record of ${agencyName}.`,
    },
    items: [
      ...likely.map((person) => ({
        value: person.id,
        text: person.name,
        hint: { text: personInWords(person, frame.today) },
      })),
      { divider: 'or' },
      { value: 'new', text: 'No, add a new person' },
    ],
  });
}
