import type { ReadTx } from '../../db/as.ts';
import type { LondonDate } from '../../kernel/london-date.ts';
import { placeKey } from '../geography/index.ts';
import {
  findLikelyPeople,
  findPointers,
  type PersonSummary,
  type Pointer,
  termsFor,
} from '../people/index.ts';
import { type Answers, type NamedPerson, nameOf } from './answers.ts';
import { findLikelyReports, type LikelyReport } from './find-likely-reports.ts';
import { isPlaceProtected } from './place-queries.ts';

/** Somebody named in a draft, whom they may be, and what other agencies hold on them. */
export interface NamedSuggestion {
  readonly named: NamedPerson;
  readonly likely: readonly PersonSummary[];
  readonly pointers: readonly Pointer[];
}

/** What is known already about what a caller told, of what the user may see. It informs and never blocks. */
export interface Suggestions {
  readonly people: readonly NamedSuggestion[];
  readonly reports: readonly LikelyReport[];
  /** Whether the user's agency protects an address where it happened. */
  readonly placeProtected: boolean;
}

/** Finds whom the people in the answers may be, and the earlier reports on them, their households and the place. */
export async function findSuggestions(tx: ReadTx, answers: Answers, today: LondonDate): Promise<Suggestions> {
  const people: NamedSuggestion[] = [];
  for (const named of answers.people) {
    const { givenNames, familyName, bornOn } = named;
    const postcode = homePostcode(named, answers);
    people.push({
      named,
      likely: await findLikelyPeople(tx, { givenNames, familyName, bornOn, postcode }),
      // The family name alone: a given name that is somebody else's family name must not point at them.
      pointers: await findPointers(tx, termsFor({ name: familyName, bornOn, postcode })),
    });
  }
  const personIds = new Set(people.flatMap(({ likely }) => likely.map(({ id }) => id)));
  const place = placeKey(answers.placeLine, answers.postcode);
  const reports = await findLikelyReports(tx, {
    personIds: [...personIds],
    placeKey: place,
    exceptReportId: null,
    today,
  });
  return { people, reports, placeProtected: await isPlaceProtected(tx, place) };
}

/**
 * Whom the answers ask about, each as a search would name them, for the audit trail: the page that checks a draft tells
 * what is held on them, and somebody on whom nothing is held was asked about too.
 * @returns undefined when they name nobody.
 */
export function namesAskedAbout(answers: Answers): string | undefined {
  const asked = answers.people.map(
    (named) =>
      termsFor({ name: nameOf(named), bornOn: named.bornOn, postcode: homePostcode(named, answers) }).text,
  );
  return asked.length > 0 ? asked.join('; ') : undefined;
}

function homePostcode({ livesThere }: NamedPerson, { postcode }: Answers): string {
  return livesThere ? postcode : '';
}
