import { rolesInWords } from '../report.ts';
import type { PersonOfReport } from '../report-queries.ts';

/** Who is in a report, in one line: `Ann Example (victim), Bob Example (alleged perpetrator)`. */
export function peopleInWords(parts: readonly PersonOfReport[]): string {
  const seen = parts.filter(({ person }) => person !== null);
  const hidden = parts.length - seen.length;
  const byPerson = Map.groupBy(seen, ({ person }) => person?.id);
  const named = [...byPerson.values()].map((roles) => {
    const words = rolesInWords(roles.map(({ role }) => role));
    return `${roles[0]?.person?.name} (${words.toLowerCase()})`;
  });
  const others = hidden === 0 ? [] : [hidden === 1 ? '1 more' : `${hidden} more`];
  return [...named, ...others].join(', ') || 'Nobody named';
}
