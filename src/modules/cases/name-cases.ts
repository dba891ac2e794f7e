import { anyOf, type ReadTx } from '../../db/as.ts';
import type { NameRecords, RecordName } from '../actions/index.ts';
import { findPeople, type PersonSummary } from '../people/index.ts';
import { listPartiesOf } from './case-queries.ts';

/** What cases are called on a list of work: title and reference, the people they are about and where those live. */
export const nameCases: NameRecords = async (tx, recordIds) => {
  const ids = [...new Set(recordIds)];
  if (ids.length === 0) return new Map();
  const { cases, involved } = await loadCasesWithPeople(tx, ids);
  return new Map(
    cases.map((row): [string, RecordName] => {
      const { named, others } = involved.get(row.id) ?? { named: [], others: 0 };
      return [
        row.id,
        {
          href: `/cases/${row.id}`,
          text: `${row.title} (${row.reference})`,
          reference: row.reference,
          who: namesInWords(named, others),
          where: wardsInWords(named),
          disclosed: [
            { kind: 'case', id: row.id, purpose: row.purpose },
            ...named.map(({ id }) => ({ kind: 'person', id, purpose: row.purpose })),
          ],
        },
      ];
    }),
  );
};

/** How many people a line names. */
const NAMED = 2;

/** The people a case is about, in a line: those named, and how many others. */
function namesInWords(named: readonly PersonSummary[], others: number): string {
  const names = named.map(({ name }) => name);
  if (others === 0) return names.join(' and ');
  return `${names.join(', ')} and ${others} ${others === 1 ? 'other' : 'others'}`;
}

/** The wards that people live in. */
function wardsInWords(people: readonly PersonSummary[]): string {
  return [...new Set(people.flatMap(({ ward }) => (ward ? [ward] : [])))].join(' and ');
}

/** Those of a case whom a line names, and how many more there are. */
interface Involved {
  readonly named: readonly PersonSummary[];
  readonly others: number;
}

async function loadCasesWithPeople(tx: ReadTx, ids: readonly string[]) {
  const cases = await tx
    .selectFrom('cases')
    .innerJoin('records', 'records.id', 'cases.record_id')
    .select(['cases.record_id as id', 'cases.title', 'cases.reference', 'records.purpose'])
    .where('cases.record_id', '=', anyOf(ids))
    .execute();
  const parties = Map.groupBy(await listPartiesOf(tx, ids), ({ recordId }) => recordId);
  const everybody = [...parties].map(([recordId, of]) => ({
    recordId,
    personIds: [...new Set(of.map(({ personId }) => personId))],
  }));
  const summaries = await findPeople(tx, [
    ...new Set(everybody.flatMap(({ personIds }) => personIds.slice(0, NAMED))),
  ]);
  const byId = new Map(summaries.map((person) => [person.id, person]));
  const involved = everybody.map(({ recordId, personIds }): [string, Involved] => {
    const named = personIds.slice(0, NAMED).flatMap((id) => byId.get(id) ?? []);
    return [recordId, { named, others: personIds.length - named.length }];
  });
  return { cases, involved: new Map(involved) };
}
