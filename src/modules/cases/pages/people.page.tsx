import { ageOn, inWords, londonDate } from '../../../kernel/london-date.ts';
import type { Html } from '../../../web/govuk/index.ts';
import { StackedTable } from '../../../web/moj/index.ts';
import { type Frame, page } from '../../../web/page.ts';
import { listParties, type Party } from '../../access/index.ts';
import { findPeople, type PersonSummary } from '../../people/index.ts';
import { mayTake } from '../case.ts';
import { nameOfRole } from '../case-type.ts';
import { caseTab } from './case-screen.tsx';
import { disclosedCase, disclosedPeople, loadCase, type ShownCase } from './load-case.ts';

interface Loaded extends ShownCase {
  readonly parties: readonly Party[];
  readonly people: ReadonlyMap<string, PersonSummary>;
}

/** The people involved in a case, and as what. */
export const casePeoplePage = page({
  url: '/cases/:caseId/people',
  access: 'signed-in',
  load: async (tx, _actor, { params }, now): Promise<Loaded | null> => {
    const shown = await loadCase(tx, params.caseId, now);
    if (!shown) return null;
    const parties = await listParties(tx, shown.case.id);
    const people = await findPeople(tx, [...new Set(parties.map(({ personId }) => personId))]);
    return { ...shown, parties, people: new Map(people.map((person) => [person.id, person])) };
  },
  audit: {
    subject: 'case and the people involved in it',
    of: (loaded) => [disclosedCase(loaded), ...disclosedPeople(loaded, loaded.people.values())],
  },
  messages: {
    'party-added': 'Saved. Everybody who can see the case can now see this person.',
    'party-ended':
      'Saved. They are no longer involved; the chronology keeps that somebody was. Whoever saw them only through this case no longer does.',
  },
  view: ({ loaded, frame }) =>
    caseTab(loaded, 'people', {
      frame,
      body: (
        <>
          {mayTake('add-party', loaded.case) && (
            <p class="govuk-body cw-no-print">
              <a class="govuk-link" href={`/cases/${loaded.case.id}/people/add`}>
                Add a person
              </a>
            </p>
          )}
          <Involved loaded={loaded} frame={frame} />
          <NoLongerInvolved loaded={loaded} />
        </>
      ),
    }),
});

function Involved({ loaded, frame }: { loaded: Loaded; frame: Frame }): Html {
  const { case: found, parties, people } = loaded;
  const mayEnd = mayTake('end-party', found);
  return (
    <StackedTable
      caption="People involved"
      sortedBy="In the order in which they were added"
      columns={[
        { heading: 'Name', rowHeading: true },
        { heading: 'Part in it' },
        { heading: 'Born' },
        { heading: 'Address' },
        { heading: 'Added' },
        ...(mayEnd ? [{ heading: 'End their part', headingHidden: true }] : []),
      ]}
      rows={parties
        .filter(({ endedAt }) => !endedAt)
        .map((party) => {
          const person = people.get(party.personId);
          return [
            <PersonLink party={party} person={person} />,
            nameOfRole(found.type, party.role),
            bornInWords(person, frame.today),
            person?.address ?? '',
            addedInWords(party),
            ...(mayEnd
              ? [
                  <a class="govuk-link cw-no-print" href={`/cases/${found.id}/people/${party.id}/end`}>
                    End their part
                    <span class="govuk-visually-hidden">: {person?.name}</span>
                  </a>,
                ]
              : []),
          ];
        })}
      empty="Nobody has been added yet. Whoever works the case adds victims, alleged perpetrators, witnesses and people at risk here."
    />
  );
}

function NoLongerInvolved({ loaded: { case: found, parties, people } }: { loaded: Loaded }): Html | null {
  const ended = parties.filter(({ endedAt }) => endedAt);
  if (ended.length === 0) return null;
  return (
    <StackedTable
      caption="No longer involved"
      sortedBy="In the order in which they were added"
      columns={[
        { heading: 'Name', rowHeading: true },
        { heading: 'Part they had' },
        { heading: 'Added' },
        { heading: 'Until' },
      ]}
      rows={ended.map((party) => [
        <PersonLink party={party} person={people.get(party.personId)} />,
        nameOfRole(found.type, party.role),
        addedInWords(party),
        party.endedAt ? inWords(londonDate(party.endedAt)) : '',
      ])}
      empty=""
    />
  );
}

function PersonLink({ party, person }: { party: Party; person: PersonSummary | undefined }): Html {
  if (!person) return <>Somebody whom you may no longer see</>;
  return (
    <a class="govuk-link" href={`/people/${party.personId}`}>
      {person.name}
    </a>
  );
}

function bornInWords(person: PersonSummary | undefined, today: string): string {
  return person?.bornOn ? `${inWords(person.bornOn)} (${ageOn(person.bornOn, today)})` : '';
}

function addedInWords({ addedAt, addedByName, addedByAgencyName }: Party): string {
  return `${inWords(londonDate(addedAt))} by ${addedByName}, ${addedByAgencyName}`;
}
