import { londonDate, spoken } from '../../../kernel/london-date.ts';
import type { Html } from '../../../web/govuk/index.ts';
import type { Around, Household, Membership } from '../around-queries.ts';
import type { PersonSummary } from '../person-queries.ts';
import { bornInWords, PersonLine, spanInWords } from './person-words.tsx';

export interface AroundPersonProps {
  readonly personId: string;
  readonly around: Around;
  readonly holds: boolean;
  readonly agencyId: string;
  readonly today: string;
}

/** Who is around a person: those they live with, and those related to them. */
export function AroundPerson(props: AroundPersonProps): Html {
  const { personId, around, holds, today } = props;
  return (
    <section>
      <h2 class="govuk-heading-m">Who is around them</h2>
      {around.households.length === 0 && around.relationships.length === 0 && (
        <p class="govuk-body cw-empty">
          Those they live with and those related to them are here once your agency, or one that works a case
          with you, has recorded it.
        </p>
      )}
      {around.households.map((household) => (
        <HouseholdAround household={household} {...props} />
      ))}
      {around.relationships.length > 0 && (
        <>
          <h3 class="govuk-heading-s">Related to them</h3>
          <p class="govuk-hint">Sorted by name.</p>
          <ul class="govuk-list govuk-list--spaced">
            {around.relationships.map(({ person, standing, agencyName, recordedAt }) => (
              <li>
                <strong>{standing.charAt(0).toUpperCase() + standing.slice(1)}</strong>:{' '}
                <PersonLine
                  person={person}
                  today={today}
                  words={`${bornOf(person, today)}. Held by ${agencyName}, recorded ${spoken(londonDate(recordedAt), today)}`}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {holds && (
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href={`/people/${personId}/household/add`}>
              Add them to a household
            </a>
          </li>
          <li>
            <a class="govuk-link" href={`/people/${personId}/relationship/add`}>
              Add somebody related to them
            </a>
          </li>
        </ul>
      )}
    </section>
  );
}

function HouseholdAround(props: AroundPersonProps & { household: Household }): Html {
  const { household, personId, agencyId, today } = props;
  const { own, others } = household;
  const isOver = own.toOn !== null && own.toOn < today;
  return (
    <>
      <h3 class="govuk-heading-s">
        {isOver ? 'Earlier household' : 'Household'} at {household.address}
      </h3>
      {others.length === 0 ? (
        <p class="govuk-body">Nobody else whom you may see is recorded there.</p>
      ) : (
        <>
          <p class="govuk-hint">Sorted by name.</p>
          <ul class="govuk-list govuk-list--spaced">
            {others.map((member) => (
              <Member member={member} today={today} />
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body">
        {spanInWords(own.fromOn, own.toOn) &&
          `${own.person.name} is recorded there ${spanInWords(own.fromOn, own.toOn)}. `}
        Held by {household.agencyName}.{' '}
        {own.toOn === null && household.agencyId === agencyId && (
          <a class="govuk-link" href={`/people/${personId}/household/${own.id}/end`}>
            They left<span class="govuk-visually-hidden"> the household at {household.address}</span>
          </a>
        )}
      </p>
    </>
  );
}

function Member({ member, today }: { member: Membership; today: string }): Html {
  const span = spanInWords(member.fromOn, member.toOn);
  const words = [bornOf(member.person, today), span && `there ${span}`].filter(Boolean).join(', ');
  return (
    <li>
      <PersonLine person={member.person} today={today} words={words} />
    </li>
  );
}

function bornOf({ bornOn }: PersonSummary, today: string): string {
  return bornOn === null ? 'Date of birth not known' : `Born ${bornInWords(bornOn, today)}`;
}
