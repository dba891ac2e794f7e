import { sql } from 'kysely';
import { type ReadTx, rowsOf } from '../../db/as.ts';
import { findPeople, type PersonSummary } from './person-queries.ts';

/** The people who live with a person now, the person left out, by name. */
export async function listHouseholdMembers(tx: ReadTx, personId: string): Promise<PersonSummary[]> {
  const rows = await rowsOf(
    tx,
    sql<{ person_id: string }>`
      select distinct others.person_id
      from household_members mine
      join household_members others on others.household_id = mine.household_id
      where mine.person_id = ${personId}
        and others.person_id <> ${personId}
        and (mine.to_on is null or mine.to_on >= private.today())
        and (others.to_on is null or others.to_on >= private.today())
    `,
  );
  return findPeople(
    tx,
    rows.map((row) => row.person_id),
  );
}
