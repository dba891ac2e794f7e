import { z } from 'zod';
import { CASEWORK_ROLES } from '../../../kernel/actor.ts';
import type { Html } from '../../../web/govuk/index.ts';
import { type Frame, page } from '../../../web/page.ts';
import { type FoundGroup, findGroups, type SearchGroup } from '../find-groups.ts';
import { findPointers } from '../find-pointers.ts';
import type { PersonSummary } from '../person-queries.ts';
import { type Pointer, pointerInWords } from '../pointer.ts';
import { findSearch } from '../record-search.ts';
import { searchPeople } from '../search-people.ts';
import { describesPerson, identifies, type SearchTerms, termsInWords } from '../search-terms.ts';
import { PersonLine } from './person-words.tsx';
import { SearchForm } from './search-form.tsx';

const PAGE = 20;

interface Results {
  readonly id: string;
  readonly terms: SearchTerms;
  readonly people: readonly PersonSummary[];
  /** Whether there are more people that the reader may see. */
  readonly more: boolean;
  readonly pointers: readonly Pointer[];
  readonly groups: readonly FoundGroup[];
}

/** What a search found: people, what other agencies hold, and what higher modules find. */
export function searchResultsPage(groups: readonly SearchGroup[], nameOfType: (type: string) => string) {
  return page({
    url: '/search/:searchId',
    access: CASEWORK_ROLES,
    query: z.object({ show: z.coerce.number().int().min(PAGE).max(200).default(PAGE) }),
    load: async (tx, actor, { params, query }): Promise<Results | null> => {
      const id = params.searchId ?? '';
      const terms = await findSearch(tx, id);
      if (!terms) return null;
      const people = await searchPeople(tx, terms, query.show + 1);
      return {
        id,
        terms,
        people: people.slice(0, query.show),
        more: people.length > query.show,
        pointers: await findPointers(tx, terms),
        groups: await findGroups(tx, actor, groups, terms),
      };
    },
    audit: {
      subject: 'search: the people, pointers and records found',
      of: ({ id, people, pointers, groups: found }) => [
        { kind: 'search', id },
        ...people.map((person) => ({ kind: 'person', id: person.id })),
        ...pointers.flatMap(({ recordIds }) =>
          recordIds.map((recordId) => ({ kind: 'pointer', id: recordId })),
        ),
        ...found.flatMap(({ disclosed }) => disclosed),
      ],
    },
    view: ({ loaded, query, form, frame }) => ({
      title: 'Search results',
      breadcrumbs: [{ text: 'Search', href: '/search' }, { text: 'Results' }],
      body: (
        <>
          <h1 class="govuk-heading-l">Search results</h1>
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              <SearchForm frame={frame} form={form} text={loaded.terms.text} heading={false} />
              <p class="govuk-body">You searched for {termsInWords(loaded.terms)}.</p>
              {loaded.groups.map((group) => (
                <Group group={group} />
              ))}
              {describesPerson(loaded.terms) && (
                <>
                  <People results={loaded} show={query.show} frame={frame} />
                  <Pointers results={loaded} nameOfType={nameOfType} />
                </>
              )}
              {!describesPerson(loaded.terms) && loaded.groups.length === 0 && (
                <p class="govuk-body cw-empty">
                  Nothing that you may see has this reference. Check it with whoever gave it to you, and
                  whether they shared it with you.
                </p>
              )}
            </div>
          </div>
        </>
      ),
    }),
  });
}

function People({ results, show, frame }: { results: Results; show: number; frame: Frame }): Html {
  const { id, people, more } = results;
  return (
    <section>
      <h2 class="govuk-heading-m">People</h2>
      {people.length === 0 ? (
        <p class="govuk-body cw-empty">
          Nobody whom you may see is like this. People are here once your agency holds a record of them, or
          once you may see a case they are in.
        </p>
      ) : (
        <>
          <p class="govuk-hint">Sorted by how well the name matches, then by name.</p>
          <ul class="govuk-list govuk-list--spaced">
            {people.map((person) => (
              <li>
                <PersonLine person={person} today={frame.today} />
              </li>
            ))}
          </ul>
        </>
      )}
      {more && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/search/${id}?show=${show + PAGE}`}>
            Show more people
          </a>
        </p>
      )}
      <p class="govuk-body">
        Not here?{' '}
        <a class="govuk-link" href={`/people/add?search=${id}`}>
          Add a person
        </a>
      </p>
    </section>
  );
}

function Pointers(props: { results: Results; nameOfType: (type: string) => string }): Html {
  const { terms, pointers } = props.results;
  return (
    <section>
      <h2 class="govuk-heading-m">Held by other agencies</h2>
      {pointers.length === 0 ? (
        <p class="govuk-body cw-empty">{NO_POINTERS[identifies(terms) ? 'asked' : 'unasked']}</p>
      ) : (
        <>
          <p class="govuk-hint">Sorted by agency.</p>
          <ul class="govuk-list govuk-list--spaced">
            {pointers.map((pointer) => {
              const { held, ask } = pointerInWords(pointer, props.nameOfType);
              return (
                <li>
                  <strong>{held}</strong> {ask}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}

const NO_POINTERS = {
  asked:
    'Nothing that you do not see already. This does not mean that nobody holds anything: names are compared as they are spelt here, so try the other spellings; some cases are shown to nobody who searches; and your agency is told only what it has signed an agreement for.',
  unasked:
    'To learn whether another agency holds something about somebody, name two things that identify them: a family name with a date of birth or a full postcode, or a national identifier such as an NHS number.',
} as const;

function Group({ group }: { group: FoundGroup }): Html {
  return (
    <section>
      <h2 class="govuk-heading-m">{group.title}</h2>
      {group.sortedBy && <p class="govuk-hint">{group.sortedBy}</p>}
      <ul class="govuk-list govuk-list--spaced">
        {group.items.map(({ href, text, hint }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
            {hint && <div class="govuk-hint">{hint}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}
