import { sql } from 'kysely';
import { type ReadTx, rowsOf } from '../../src/db/as.ts';
import type { Actor } from '../../src/kernel/actor.ts';
import { findAround } from '../../src/modules/people/around-queries.ts';
import { listFacts } from '../../src/modules/people/fact-queries.ts';
import {
  findPerson,
  findPointers,
  listHouseholdMembers,
  parseSearch,
  searchPeople,
} from '../../src/modules/people/index.ts';
import type { TestDatabase } from './database.ts';
import { type Looker, type Scene, SECRET } from './people-scene.ts';

/** What somebody learns of the person in the scene, by every way there is to learn it. */
export interface Sight {
  readonly person: string | null;
  readonly facts: readonly string[];
  readonly around: readonly string[];
  /** The searches that find the person. */
  readonly found: readonly string[];
  /** The searches that point to what others hold. */
  readonly pointed: readonly string[];
  /** The tables of which any row about the person can be read. */
  readonly tables: readonly string[];
}

const SEARCHES = [
  'plover',
  'sparrow',
  'vivi',
  'ZZ1 1AA',
  'ZZ7',
  'ZZ9 9ZZ',
  'ZZ9',
  '01632 960001',
  '943 476 5919',
];
const POINTERS = [
  'plover 1/1/1990',
  'plover ZZ1 1AA',
  '943 476 5919',
  // One fact, half a fact, or a protected one: nobody is ever pointed by these.
  'plover',
  '1/1/1990',
  'plover 1990',
  'plover ZZ1',
  'plover ZZ9 9ZZ',
  'plovers 1/1/1990',
];
const TABLES = [
  'people',
  'source_records',
  'person_aliases',
  'person_addresses',
  'person_phones',
  'person_identifiers',
  'person_keys',
  'household_members',
  'person_relationships',
] as const;

/** Looks in every way there is. */
export function lookAsActor(db: TestDatabase, actor: Actor, { personId }: Scene): Promise<Sight> {
  return db.database.as(actor).read(async (tx) => {
    const person = await findPerson(tx, personId);
    const around = await findAround(tx, personId);
    const members = await listHouseholdMembers(tx, personId);
    return {
      person: person && [person.name, person.bornOn, person.address].join(', '),
      facts: (await listFacts(tx, personId)).map(({ text }) => text).sort(),
      around: [
        ...members.map(({ name }) => `lives with ${name}`),
        ...around.households.map(({ address }) => `household at ${address}`),
        ...around.relationships.map(({ person: { name }, standing }) => `${standing} ${name}`),
      ],
      found: await those(SEARCHES, async (text) => {
        const people = await searchPeople(tx, parseSearch(text), 20);
        return people.some(({ id }) => id === personId);
      }),
      pointed: await those(POINTERS, async (text) => (await findPointers(tx, parseSearch(text))).length > 0),
      tables: await those(TABLES, (table) => hasRows(tx, table, personId)),
    };
  });
}

async function those(all: readonly string[], are: (one: string) => Promise<boolean>): Promise<string[]> {
  const held: string[] = [];
  for (const one of all) if (await are(one)) held.push(one);
  return held;
}

async function hasRows(tx: ReadTx, table: string, personId: string): Promise<boolean> {
  const column = sql.ref(table === 'people' ? 'id' : 'person_id');
  const other = table === 'person_relationships' ? sql`or other_person_id = ${personId}` : sql``;
  const rows = await rowsOf(
    tx,
    sql`select 1 from ${sql.table(table)} where ${column} = ${personId} ${other}`,
  );
  return rows.length > 0;
}

const NOTHING: Sight = { person: null, facts: [], around: [], found: [], pointed: [], tables: [] };

const COUNCIL_FACTS = ['01632 960001', '1 Open Road, ZZ1 1AA', '9434765919', 'Ivy Plover', 'Vivi'];
const COUNCIL_FOUND = ['plover', 'vivi', 'ZZ1 1AA', '01632 960001', '943 476 5919'];
const IDENTIFYING = ['plover 1/1/1990', 'plover ZZ1 1AA', '943 476 5919'];

const HOLDER: Sight = {
  // The protected address is among the facts, and never in the line about her.
  person: 'Ivy Plover, 1990-01-01, 1 Open Road, ZZ1 1AA',
  facts: [...COUNCIL_FACTS, SECRET].sort(),
  around: ['lives with May Dotterel', 'household at 1 Open Road, ZZ1 1AA', 'parent May Dotterel'],
  found: COUNCIL_FOUND,
  pointed: [],
  tables: TABLES,
};

/** Through the shared case: what the council holds, without her mother, who is in no case, and without the address. */
const SHARER: Sight = {
  person: HOLDER.person,
  facts: COUNCIL_FACTS,
  around: ['household at 1 Open Road, ZZ1 1AA'],
  found: COUNCIL_FOUND,
  pointed: [],
  tables: TABLES.filter((table) => table !== 'person_relationships'),
};

/** What each must see, and no more. */
export const EXPECTED: Readonly<Record<Looker, Sight>> = {
  holder: HOLDER,
  supervisor: HOLDER,
  sharer: SHARER,
  named: { ...SHARER, facts: HOLDER.facts },
  health: {
    person: 'Ivy Sparrow, 1990-01-01, 7 Ward Way, ZZ7 7AA',
    facts: ['7 Ward Way, ZZ7 7AA', 'Ivy Sparrow', 'Ivy Sparrow'],
    around: [],
    found: ['sparrow', 'ZZ7'],
    pointed: IDENTIFYING,
    tables: ['people', 'source_records', 'person_addresses', 'person_keys'],
  },
  signatory: { ...NOTHING, pointed: IDENTIFYING },
  unsigned: NOTHING,
  stranger: NOTHING,
  kept: NOTHING,
  analyst: NOTHING,
  member: NOTHING,
  administrator: NOTHING,
};
