import { ageOn, inWords, type LondonDate } from '../../../kernel/london-date.ts';
import type { Html } from '../../../web/govuk/index.ts';
import type { PersonSummary } from '../person-queries.ts';

/** A date of birth with the age: `12 March 2001 (24)`. */
export function bornInWords(bornOn: LondonDate, today: LondonDate): string {
  return `${inWords(bornOn)} (${ageOn(bornOn, today)})`;
}

/** What tells a person from others of the same name, in one line. */
export function personInWords({ bornOn, ward, address }: PersonSummary, today: LondonDate): string {
  const born = bornOn === null ? 'Date of birth not known' : `Born ${bornInWords(bornOn, today)}`;
  return [born, address, ward].filter((part) => part !== null).join(', ');
}

/** A person in a list: the name as a link, and below it what tells them from others, or other words. */
export function PersonLine(props: { person: PersonSummary; today: LondonDate; words?: string }): Html {
  const { person, today, words = personInWords(person, today) } = props;
  return (
    <>
      <a class="govuk-link" href={`/people/${person.id}`}>
        {person.name}
      </a>
      <div class="govuk-hint govuk-!-margin-bottom-0">{words}</div>
    </>
  );
}

/** Whole days somebody was somewhere: `from 3 March 2024`, `3 March 2024 to 1 May 2024`, `until 1 May 2024`. */
export function spanInWords(fromOn: LondonDate | null, toOn: LondonDate | null): string {
  if (fromOn && toOn) return `${inWords(fromOn)} to ${inWords(toOn)}`;
  if (toOn) return `until ${inWords(toOn)}`;
  return fromOn ? `from ${inWords(fromOn)}` : '';
}
