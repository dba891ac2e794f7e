import { asReader, type ReadTx, type WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { placeKey } from '../geography/index.ts';
import {
  addPerson,
  addSourceRecord,
  addToHousehold,
  findHolding,
  findLikelyPeople,
  keysOf,
  type PersonSummary,
  searchPeople,
  termsFor,
} from '../people/index.ts';
import { isPlaceProtected } from './place-queries.ts';
import type { PersonInRow } from './row-reader.ts';

/** Who somebody in a row is. */
export interface FoundPerson {
  readonly personId: string;
  readonly added: boolean;
}

/**
 * The person that a row names: one the user may see who is certainly the same, else somebody new. Certainly is the same
 * whole name with the same date of birth or, where the row has none, with the same house and postcode or the same
 * telephone number. Anything less is left to a worker: a wrong link is worse than a missing one.
 */
export async function findOrAddPerson(
  tx: WriteTx,
  actor: Actor,
  person: PersonInRow,
  now: Date,
): Promise<FoundPerson> {
  const same = await findSame(asReader(tx), person);
  if (same === null) return { personId: await addNamed(tx, actor, person, now), added: true };
  // An agency that reports on somebody holds them, also once the case they are seen through is closed to it.
  if (!(await findHolding(asReader(tx), actor, same))) {
    const { givenNames, familyName, bornOn } = person;
    await addSourceRecord(tx, actor, { personId: same, givenNames, familyName, bornOn, now });
  }
  return { personId: same, added: false };
}

/** The one person who is certainly the same; null when there is none, or more than one. */
async function findSame(tx: ReadTx, person: PersonInRow): Promise<string | null> {
  const { givenNames, familyName, bornOn, phone, home } = person;
  if (givenNames === '' || familyName === '') return null;
  const likely = await findLikelyPeople(tx, {
    givenNames,
    familyName,
    bornOn,
    postcode: home?.postcode ?? '',
  });
  const byFacts = likely.filter((candidate) => isCertainlySame(person, candidate));
  const byPhone = bornOn === null && phone !== '' ? await findByPhone(tx, person) : [];
  const ids = new Set([...byFacts, ...byPhone].map(({ id }) => id));
  const [only] = ids;
  return only !== undefined && ids.size === 1 ? only : null;
}

async function findByPhone(
  tx: ReadTx,
  { givenNames, familyName, phone }: PersonInRow,
): Promise<PersonSummary[]> {
  const name = `${givenNames} ${familyName}`;
  const [key] = keysOf({ phones: [phone] });
  if (!key) return [];
  const found = await searchPeople(
    tx,
    { ...termsFor({ name, bornOn: null, postcode: null }), phone: key.key },
    FEW,
  );
  return found.filter((candidate) => plain(candidate.name) === plain(name));
}

/** A file does not say which addresses are protected: one at which the agency protects somebody already is. */
async function addNamed(tx: WriteTx, actor: Actor, person: PersonInRow, now: Date): Promise<string> {
  const { givenNames, familyName, bornOn, phone, home } = person;
  const isProtected =
    home !== null && (await isPlaceProtected(asReader(tx), placeKey(home.line, home.postcode)));
  const personId = await addPerson(tx, actor, {
    givenNames,
    familyName,
    bornOn,
    phone: phone || undefined,
    address: home ? { ...home, protected: isProtected } : undefined,
    excludedUserIds: [],
    exclusionReason: '',
    now,
  });
  if (home && !isProtected) await addToHousehold(tx, actor, { ...home, personId, fromOn: null, now });
  return personId;
}

/** More than one with the same whole name and telephone number is nobody in particular. */
const FEW = 5;

function isCertainlySame(person: PersonInRow, candidate: PersonSummary): boolean {
  if (plain(`${person.givenNames} ${person.familyName}`) !== plain(candidate.name)) return false;
  if (person.bornOn !== null) return person.bornOn === candidate.bornOn;
  return person.home !== null && person.home.postcode !== '' && isHome(person.home, candidate.address ?? '');
}

/** @param address house, street and postcode in one line. */
function isHome(home: { line: string; postcode: string }, address: string): boolean {
  const comma = address.lastIndexOf(',');
  return placeKey(home.line, home.postcode) === placeKey(address.slice(0, comma), address.slice(comma + 1));
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter} ]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
