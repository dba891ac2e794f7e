import { anyOf, type ReadTx } from '../../db/as.ts';
import type { NameRecords, RecordName } from '../actions/index.ts';
import { findPeople, type PersonSummary } from '../people/index.ts';
import { listPartiesOf } from './case-queries.ts';

/** What cases are called on a list of work: title and reference, the people they are about and where those live. */
export const nameCases: NameRecords = async (tx, recordIds) => {
  const ids = [...new Set(recordIds)];
  if (ids.length === 0) return new Map();
  const { cases, people } = await loadCasesWithPeople(tx, ids);
  return new Map(
    cases.map((row): [string, RecordName] => {
      const involved = people.get(row.id) ?? [];
      return [
        row.id,
        {
          href: `/cases/${row.id}`,
          text: `${row.title} (${row.reference})`,
          reference: row.reference,
          who: namesInWords(involved),
          where: wardsInWords(involved),
          disclosed: [
            { kind: 'case', id: row.id, purpose: row.purpose },
            ...involved.slice(0, NAMED).map(({ id }) => ({ kind: 'person', id, purpose: row.purpose })),
          ],
        },
      ];
    }),
  );
};

/** How many people a line names. */
const NAMED = 2;

/** The people a case is about, in a line: two names, and how many others. */
export function namesInWords(people: readonly PersonSummary[]): string {
  const names = people.slice(0, NAMED).map(({ name }) => name);
  const others = people.length - names.length;
  if (others === 0) return names.join(' and ');
  return `${names.join(', ')} and ${others} ${others === 1 ? 'other' : 'others'}`;
}

/** The wards that people live in. */
export function wardsInWords(people: readonly PersonSummary[]): string {
  const wards = new Set(people.slice(0, NAMED).flatMap(({ ward }) => (ward ? [ward] : [])));
  return [...wards].join(' and ');
}

async function loadCasesWithPeople(tx: ReadTx, ids: readonly string[]) {
  const cases = await tx
    .selectFrom('cases')
    .innerJoin('records', 'records.id', 'cases.record_id')
    .select(['cases.record_id as id', 'cases.title', 'cases.reference', 'records.purpose'])
    .where('cases.record_id', '=', anyOf(ids))
    .execute();
  const parties = await listPartiesOf(tx, ids);
  const summaries = new Map(
    (await findPeople(tx, [...new Set(parties.map(({ personId }) => personId))])).map((person) => [
      person.id,
      person,
    ]),
  );
  const people = new Map<string, PersonSummary[]>();
  for (const { recordId, personId } of parties) {
    const person = summaries.get(personId);
    const known = people.get(recordId) ?? [];
    if (person && !known.includes(person)) people.set(recordId, [...known, person]);
  }
  return { cases, people };
}
