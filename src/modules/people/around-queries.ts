import { sql } from 'kysely';
import { type ReadTx, rowsOf } from '../../db/as.ts';
import type { LondonDate } from '../../kernel/london-date.ts';
import { findPeople, type PersonSummary } from './person-queries.ts';
import { type RelationshipKind, standingInWords } from './relationship.ts';

/** Somebody's time in a household. */
export interface Membership {
  readonly id: string;
  readonly person: PersonSummary;
  readonly fromOn: LondonDate | null;
  readonly toOn: LondonDate | null;
}

/** A household that a person is or was in, as one agency holds it. */
export interface Household {
  readonly id: string;
  readonly address: string;
  readonly agencyId: string;
  readonly agencyName: string;
  /** The person's own time in it. */
  readonly own: Membership;
  /** Everybody else's. */
  readonly others: readonly Membership[];
}

/** Somebody related to a person. */
export interface Relationship {
  readonly id: string;
  readonly person: PersonSummary;
  /** What they are to the person, in words. */
  readonly standing: string;
  readonly agencyName: string;
  readonly recordedAt: Date;
}

/** Who is around a person, of those the reader may see. */
export interface Around {
  readonly households: readonly Household[];
  readonly relationships: readonly Relationship[];
}

/** The households a person is or was in, current ones first, and those related to them, by name. */
export async function findAround(tx: ReadTx, personId: string): Promise<Around> {
  const [memberships, relationships] = [
    await listMemberships(tx, personId),
    await listRelationships(tx, personId),
  ];
  const ids = [...memberships.map((row) => row.personId), ...relationships.map((row) => row.personId)];
  const people = new Map(
    (await findPeople(tx, [...new Set(ids)])).map((person) => [person.id, person] as const),
  );
  return {
    households: householdsOf(memberships, people, personId),
    relationships: relationships
      .flatMap(({ personId: otherId, kind, otherIsKind, ...row }) => {
        const person = people.get(otherId);
        return person ? [{ ...row, person, standing: standingInWords({ kind, otherIsKind }) }] : [];
      })
      .sort((one, other) => one.person.name.localeCompare(other.person.name, 'en-GB')),
  };
}

/** The people who live with a person now, the person left out, by name. */
export async function listHouseholdMembers(tx: ReadTx, personId: string): Promise<PersonSummary[]> {
  const rows = await rowsOf(
    tx,
    sql<{ personId: string }>`
      select distinct others.person_id as "personId"
      from household_members mine
      join household_members others on others.household_id = mine.household_id
      where mine.person_id = ${personId}
        and others.person_id <> ${personId}
        and (mine.to_on is null or mine.to_on >= (select private.today()))
        and (others.to_on is null or others.to_on >= (select private.today()))
    `,
  );
  return findPeople(
    tx,
    rows.map((row) => row.personId),
  );
}

interface MembershipRow {
  readonly id: string;
  readonly personId: string;
  readonly fromOn: LondonDate | null;
  readonly toOn: LondonDate | null;
  readonly householdId: string;
  readonly address: string;
  readonly agencyId: string;
  readonly agencyName: string;
}

async function listMemberships(tx: ReadTx, personId: string): Promise<MembershipRow[]> {
  return rowsOf(
    tx,
    sql<MembershipRow>`
      select
        m.id, m.person_id as "personId", m.from_on as "fromOn", m.to_on as "toOn", h.id as "householdId",
        concat_ws(', ', h.line, nullif(h.postcode, '')) as address, h.agency_id as "agencyId",
        agencies.name as "agencyName"
      from household_members mine
      join households h on h.id = mine.household_id
      join household_members m on m.household_id = h.id
      join agencies on agencies.id = h.agency_id
      where mine.person_id = ${personId}
      order by mine.to_on desc nulls first, mine.from_on desc nulls last, h.id, m.to_on desc nulls first, m.id
    `,
  );
}

function householdsOf(
  rows: readonly MembershipRow[],
  people: ReadonlyMap<string, PersonSummary>,
  personId: string,
): Household[] {
  const households = new Map<string, Household & { others: Membership[] }>();
  const own = rows.filter((row) => row.personId === personId);
  for (const row of own) {
    const membership = membershipOf(row, people);
    if (!membership || households.has(row.householdId)) continue;
    const { householdId: id, address, agencyId, agencyName } = row;
    households.set(id, { id, address, agencyId, agencyName, own: membership, others: [] });
  }
  const seen = new Set(own.map((row) => row.id));
  for (const row of rows) {
    const membership = membershipOf(row, people);
    if (!membership || seen.has(row.id)) continue;
    seen.add(row.id);
    households.get(row.householdId)?.others.push(membership);
  }
  const byName = (one: Membership, other: Membership): number =>
    one.person.name.localeCompare(other.person.name, 'en-GB');
  return [...households.values()].map((household) => ({
    ...household,
    others: household.others.sort(byName),
  }));
}

function membershipOf(row: MembershipRow, people: ReadonlyMap<string, PersonSummary>): Membership | null {
  const person = people.get(row.personId);
  return person ? { id: row.id, person, fromOn: row.fromOn, toOn: row.toOn } : null;
}

async function listRelationships(tx: ReadTx, personId: string) {
  return rowsOf(
    tx,
    sql<{
      id: string;
      personId: string;
      kind: RelationshipKind;
      otherIsKind: boolean;
      agencyName: string;
      recordedAt: Date;
    }>`
      select
        r.id, case r.person_id when ${personId} then r.other_person_id else r.person_id end as "personId",
        r.kind, r.other_person_id = ${personId} as "otherIsKind", agencies.name as "agencyName",
        r.recorded_at as "recordedAt"
      from person_relationships r
      join agencies on agencies.id = r.agency_id
      where r.person_id = ${personId} or r.other_person_id = ${personId}
      order by r.id
    `,
  );
}
