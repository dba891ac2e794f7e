import { inWords } from '../../kernel/london-date.ts';
import { StackedTable } from '../../web/moj/index.ts';
import type { PersonPanel } from '../people/index.ts';
import { type ListedCase, listCasesOfPerson } from './case-list-queries.ts';
import { nameOfRole, nameOfStage, typeOf } from './case-type.ts';

/** What cases contribute to the page of a person: the cases that the reader may view. */
export const casesPersonPanel: PersonPanel = {
  title: 'Cases',
  load: async (tx, _actor, personId) => {
    const cases = await listCasesOfPerson(tx, personId);
    return {
      body: (
        <StackedTable
          caption="Cases you may see"
          captionHidden
          sortedBy="Open cases first, then the latest to be opened"
          columns={[
            { heading: 'Case', rowHeading: true },
            { heading: 'Part in it' },
            { heading: 'Where it stands' },
            { heading: 'Lead' },
          ]}
          rows={cases.map((found) => [
            <a class="govuk-link" href={`/cases/${found.id}`}>
              {found.title} ({found.reference})
            </a>,
            partInWords(found),
            whereItStands(found),
            `${found.leadUserName}, ${found.leadAgencyName}`,
          ])}
          empty="No case that you may see is about this person. One would be here once they are added to it."
        />
      ),
      disclosed: cases.map(({ id, purpose }) => ({ kind: 'case', id, purpose })),
    };
  },
};

function partInWords({
  typeCode,
  typeVersion,
  roles,
  involvedNow,
}: ListedCase & { roles: readonly string[]; involvedNow: boolean }): string {
  const words = roles.map((role) => nameOfRole(typeOf(typeCode, typeVersion), role)).join(', ');
  return involvedNow ? words : `${words} (no longer involved)`;
}

function whereItStands({ typeCode, typeVersion, status, stage, closedOn }: ListedCase): string {
  if (status === 'closed' && closedOn) return `Closed on ${inWords(closedOn)}`;
  return `Open: ${nameOfStage(typeOf(typeCode, typeVersion), stage)}`;
}
