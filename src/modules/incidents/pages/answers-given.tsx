import type { Child } from 'hono/jsx';
import { inWords, type LondonDate } from '../../../kernel/london-date.ts';
import { type Html, summaryList } from '../../../web/govuk/index.ts';
import { type NamedPerson, nameOf } from '../answers.ts';
import type { Draft } from '../draft-queries.ts';
import { CATEGORY_IN_WORDS, HATE_STRAND_IN_WORDS, rolesInWords } from '../report.ts';
import { whenInWords } from '../when.ts';

/** What was told, each answer with the way to change it. */
export function AnswersGiven({ draft, today }: { draft: Draft; today: LondonDate }): Html {
  const { answers } = draft;
  const row = (question: string, value: Child, field: string) => ({
    key: { text: question },
    value: { html: <span class="cw-as-typed">{value || 'Not told'}</span> },
    actions: {
      items: [
        {
          href: `/reports/drafts/${draft.id}/answers#${field}`,
          text: 'Change',
          visuallyHiddenText: question.toLowerCase(),
        },
      ],
    },
  });
  return (
    <section>
      <h2 class="govuk-heading-m">What you were told</h2>
      {summaryList({
        rows: [
          row('What happened', answers.description, 'description'),
          row('Kind of report', CATEGORY_IN_WORDS[answers.category].name, 'category'),
          row('Where', [answers.placeLine, answers.postcode].filter(Boolean).join(', '), 'placeLine'),
          row('When', whenInWords(answers.occurredOn, answers.occurredTime, today), 'occurredOn'),
          ...answers.people.map((person, at) =>
            row(`Person ${at + 1}`, <Person {...person} />, `givenNames${at + 1}`),
          ),
          ...(answers.people.length === 0 ? [row('People', '', 'givenNames1')] : []),
          row('How it affected them', answers.harm, 'harm'),
          row(
            'Done out of hate',
            answers.hateStrand ? HATE_STRAND_IN_WORDS[answers.hateStrand] : 'Nobody believes so',
            'hateStrand',
          ),
          row('Who else was told', answers.alsoTold, 'alsoTold'),
        ],
      })}
    </section>
  );
}

function Person(person: NamedPerson): Html {
  const { roles, bornOn, phone, livesThere } = person;
  const facts = [
    rolesInWords(roles).toLowerCase(),
    bornOn && `born ${inWords(bornOn)}`,
    phone,
    livesThere && 'lives there',
  ];
  return (
    <>
      {nameOf(person)}: {facts.filter(Boolean).join(', ')}
    </>
  );
}
