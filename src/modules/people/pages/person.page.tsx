import { type Actor, CASEWORK_ROLES } from '../../../kernel/actor.ts';
import { inWords, londonDate } from '../../../kernel/london-date.ts';
import { button, type Html } from '../../../web/govuk/index.ts';
import { type Disclosed, type Frame, page } from '../../../web/page.ts';
import { PostForm } from '../../../web/post-form.tsx';
import { type Around, findAround } from '../around-queries.ts';
import { listFacts } from '../fact-queries.ts';
import { type LoadedPanel, loadPanels, type PersonPanel } from '../load-panels.ts';
import { loadPerson, type SeenPerson } from '../load-person.ts';
import type { Fact } from '../person-facts.ts';
import type { PersonSummary } from '../person-queries.ts';
import { AroundPerson } from './around-person.tsx';
import { FactList } from './fact-list.tsx';
import { PersonBar } from './person-bar.tsx';

interface Shown {
  readonly actor: Actor;
  readonly seen: SeenPerson;
  readonly facts: readonly Fact[];
  readonly around: Around;
  readonly panels: readonly LoadedPanel[];
}

/** A person: who they are, who is around them, what is open and what happened lately. */
export function personPage(panels: readonly PersonPanel[]) {
  return page({
    url: '/people/:personId',
    access: CASEWORK_ROLES,
    load: async (tx, actor, { params }, now): Promise<Shown | null> => {
      const personId = params.personId ?? '';
      const seen = await loadPerson(tx, actor, personId);
      if (!seen) return null;
      return {
        actor,
        seen,
        facts: await listFacts(tx, personId),
        around: await findAround(tx, personId),
        panels: await loadPanels(tx, actor, panels, { personId, today: londonDate(now) }),
      };
    },
    audit: { subject: 'person: with those around them and what they are in', of: disclosedBy },
    messages: {
      'person-added':
        'The person is saved. Everybody in your agency who works on cases can see them from now on.',
      'record-added': 'Saved. Your agency holds a record of this person from now on.',
      'fact-added': 'Saved. It stands here as held by your agency, from today.',
      'fact-ended': 'Saved. It stays here as something past.',
      'address-protected':
        'Saved. The address is protected, with all else that your agency holds of the place.',
    },
    view: ({ loaded, frame }) => ({
      title: loaded.seen.person.name,
      breadcrumbs: [{ text: 'Search', href: '/search' }, { text: loaded.seen.person.name }],
      body: <PersonBody shown={loaded} frame={frame} />,
    }),
  });
}

function disclosedBy({ seen, around, panels }: Shown): Disclosed[] {
  const others = [...around.households.flatMap((household) => household.others), ...around.relationships].map(
    ({ person }) => person.id,
  );
  return [
    ...[...new Set([seen.person.id, ...others])].map((id) => ({ kind: 'person', id })),
    ...panels.flatMap(({ disclosed }) => disclosed),
  ];
}

function PersonBody({ shown, frame }: { shown: Shown; frame: Frame }): Html {
  const { actor, seen, facts, around, panels } = shown;
  const personId = seen.person.id;
  const common = { personId, holds: seen.holds, agencyId: actor.agencyId, today: frame.today };
  return (
    <>
      <PersonBar
        seen={seen}
        actor={actor}
        today={frame.today}
        actions={
          seen.holds
            ? []
            : [{ text: `Add a record of ${actor.agencyName}`, href: `/people/${personId}/name/add` }]
        }
      />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <section>
            <h2 class="govuk-heading-m">Who they are</h2>
            <FactList facts={facts} {...common} />
          </section>
          <AroundPerson around={around} {...common} />
          {panels.map(({ title, body }) => (
            <section>
              <h2 class="govuk-heading-m">{title}</h2>
              {body}
            </section>
          ))}
          <AskOthers person={seen.person} frame={frame} />
        </div>
      </div>
    </>
  );
}

/** A search by the two facts that the page shows, so that nobody types them again. */
function AskOthers({ person, frame }: { person: PersonSummary; frame: Frame }): Html | null {
  if (person.bornOn === null) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">What other agencies hold</h2>
      <p class="govuk-body">
        Search by name and date of birth to learn whether another agency holds something, and whom to ask. The
        search is recorded.
      </p>
      <PostForm frame={frame} action="/search">
        <input type="hidden" name="query" value={`${person.name} ${inWords(person.bornOn)}`} />
        {button({ text: 'Search what others hold', classes: 'govuk-button--secondary' })}
      </PostForm>
    </section>
  );
}
