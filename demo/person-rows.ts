import { keysOf } from '../src/modules/people/index.ts';
import { AGENCIES, type AgencyKey } from './agencies.ts';
import { type Day, dateOf, dayOf, instantOf, latest } from './calendar.ts';
import type { Dwelling, Holding, Home, Resident } from './homes.ts';
import { NICKNAMES, pickFamilyName } from './names.ts';
import type { DemoPartnership } from './partnership.ts';
import type { Phones } from './phones.ts';
import type { Random } from './random.ts';
import type { Row, Rows } from './tables.ts';

/** One agency's facts about one person, as rows. */
interface Facts {
  readonly record: Row<'source_records'>;
  readonly aliases: Row<'person_aliases'>[];
  readonly addresses: Row<'person_addresses'>[];
  readonly phones: Row<'person_phones'>[];
  readonly identifiers: Row<'person_identifiers'>[];
}

/** What people are made into rows with. */
export interface PeopleToAdd {
  readonly partnership: DemoPartnership;
  readonly homes: readonly Home[];
  readonly flights: ReadonlyMap<Resident, Flight>;
  readonly phones: Phones;
  readonly today: Day;
}

/** Somebody who has left home for an address that is protected. */
export interface Flight {
  readonly on: Day;
  readonly to: Dwelling;
  /** The one agency that holds where they are. */
  readonly heldBy: AgencyKey;
}

/** Adds every person with what each agency holds about them, and the keys they are found by. */
export function addPeople(random: Random, rows: Rows, plan: PeopleToAdd): void {
  for (const home of plan.homes) {
    for (const resident of home.residents) {
      const first = [...resident.holdings.values()].map(({ at }) => at).sort()[0];
      rows.people.push({ id: resident.id, partnership_id: plan.partnership.id, created_at: first ?? '' });
      const phone = resident.age >= 12 && random.chance(0.4) ? plan.phones.next() : null;
      const tellsPhone = random.pick([...resident.holdings.keys()]);
      for (const [agency, holding] of resident.holdings) {
        const tells = phone !== null && (agency === tellsPhone || random.chance(0.15));
        const facts = factsOf(random, plan, { resident, agency, holding, phone: tells ? phone : null });
        addFacts(rows, facts);
        for (const address of facts.addresses)
          if (address.protected) addReader(random, rows, plan.partnership, agency, address.id);
      }
    }
  }
}

interface Held {
  readonly resident: Resident;
  readonly agency: AgencyKey;
  readonly holding: Holding;
  readonly phone: string | null;
}

function factsOf(random: Random, plan: PeopleToAdd, held: Held): Facts {
  const { resident, agency, holding, phone } = held;
  const common = {
    partnership_id: plan.partnership.id,
    person_id: resident.id,
    agency_id: plan.partnership.agencyId(agency),
  };
  const recorded = { ...common, recorded_at: holding.at };
  return {
    record: sourceRecord(random, held, common),
    aliases: aliasesOf(random, resident).map((alias) => ({ ...recorded, id: random.id(), ...alias })),
    addresses: addressesOf(random, plan, held).map((address) => ({ ...common, id: random.id(), ...address })),
    phones: phone === null ? [] : [{ ...recorded, id: random.id(), number: phone }],
    identifiers: identifiersOf(random, held).map((value) => ({ ...recorded, id: random.id(), ...value })),
  };
}

type Common = Pick<Row<'source_records'>, 'partnership_id' | 'person_id' | 'agency_id'>;

/** Sources differ: what was typed during a telephone call is shorter than what a system has held for years. */
function sourceRecord(
  random: Random,
  { resident, agency, holding }: Held,
  common: Common,
): Row<'source_records'> {
  const id = random.id();
  const [first = ''] = resident.givenNames.split(' ');
  const known = resident.home.story !== null;
  const short = !known && (holding.by !== null || random.chance(0.3));
  const unborn = !known && random.chance(holding.by === null ? 0.05 : 0.2);
  return {
    ...common,
    id,
    system: holding.by === null ? (AGENCIES.find(({ key }) => key === agency)?.system ?? '') : 'commonweal',
    external_key: holding.by === null ? String(random.integer(1_000_000, 99_999_999)) : id,
    given_names: short ? first : resident.givenNames,
    family_name: resident.familyName,
    born_on: unborn ? null : resident.bornOn,
    sex: random.chance(0.06) ? null : resident.sex,
    recorded_at: holding.at,
    recorded_by: holding.by,
  };
}

function aliasesOf(random: Random, resident: Resident): { given_names: string; family_name: string }[] {
  const [first = ''] = resident.givenNames.split(' ');
  const nickname = NICKNAMES[first];
  if (nickname && random.chance(0.22)) return [{ given_names: nickname, family_name: '' }];
  const married = resident.sex === 'female' && resident.part !== 'child' && resident.home.story === null;
  if (married && random.chance(0.05))
    return [{ given_names: first, family_name: pickFamilyName(random).family }];
  return [];
}

type Address = Omit<Row<'person_addresses'>, keyof Common | 'id'>;

function addressesOf(
  random: Random,
  { flights, today }: PeopleToAdd,
  { resident, agency, holding }: Held,
): Address[] {
  const { home } = resident;
  const flight = flights.get(resident);
  const arrived = instantOf(Math.min(home.since + random.integer(3, 30), today - 1), 600);
  const knownFrom = dayOf(resident.bornOn) > home.since ? resident.bornOn : dateOf(home.since);
  const current: Address = {
    ...placed(home.dwelling),
    from_on: random.chance(0.6) ? knownFrom : null,
    to_on: flight ? dateOf(flight.on) : null,
    protected: false,
    recorded_at: latest(holding.at, arrived),
  };
  const addresses = [current];
  if (home.before && dayOf(resident.bornOn) < home.since && holding.at < arrived && random.chance(0.6)) {
    const until = { from_on: null, to_on: dateOf(home.since), recorded_at: holding.at };
    addresses.push({ ...placed(home.before), protected: false, ...until });
  }
  if (flight && flight.heldBy === agency) {
    const recorded = instantOf(flight.on + 1, 615);
    addresses.push({
      ...placed(flight.to),
      from_on: dateOf(flight.on),
      to_on: null,
      protected: true,
      recorded_at: recorded,
    });
  }
  return addresses;
}

function placed({ line, postcode, placeKey, wardCode, smallAreaCode }: Dwelling) {
  return {
    line,
    postcode,
    place_key: placeKey,
    ward_code: wardCode || null,
    small_area_code: smallAreaCode || null,
  };
}

/** Housing and schools have numbers of their own; health has numbers that the National Health Service keeps for tests. */
function identifiersOf(random: Random, { resident, agency }: Held): { kind: string; value: string }[] {
  if (agency === 'housing' && resident.age >= 18 && random.chance(0.4))
    return [{ kind: 'local', value: `T${random.integer(100_000, 999_999)}` }];
  if (agency === 'education' && random.chance(0.15))
    return [{ kind: 'local', value: `P${random.integer(10_000, 99_999)}` }];
  if (agency === 'health' && random.chance(0.5))
    return [{ kind: 'nhs-number', value: testNhsNumber(random) }];
  return [];
}

/** Ten digits that begin with 999 and check: no patient is ever given one. */
function testNhsNumber(random: Random): string {
  for (;;) {
    const digits = [9, 9, 9, ...Array.from({ length: 6 }, () => random.integer(0, 9))];
    const sum = digits.reduce((total, digit, at) => total + digit * (10 - at), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check !== 10) return [...digits, check].join('');
  }
}

/** Somebody of another agency is named to see some of the protected addresses. */
function addReader(
  random: Random,
  rows: Rows,
  partnership: DemoPartnership,
  heldBy: AgencyKey,
  addressId: string,
): void {
  if (random.chance(0.5)) return;
  const others = partnership.workers.filter(
    ({ agency, roles }) => agency !== heldBy && READERS.includes(agency) && roles.includes('practitioner'),
  );
  rows.protected_address_readers.push({
    address_id: addressId,
    partnership_id: partnership.id,
    user_id: random.pick(others).id,
  });
}

const READERS: readonly AgencyKey[] = ['police', 'council', 'housing', 'voluntary'];

function addFacts(rows: Rows, facts: Facts): void {
  rows.source_records.push(facts.record);
  rows.person_aliases.push(...facts.aliases);
  rows.person_addresses.push(...facts.addresses);
  rows.person_phones.push(...facts.phones);
  rows.person_identifiers.push(...facts.identifiers);
  const { person_id, agency_id, partnership_id } = facts.record;
  const keys = keysOf({
    names: [facts.record, ...facts.aliases].map((name) => ({
      givenNames: name.given_names ?? '',
      familyName: name.family_name ?? '',
    })),
    born: [facts.record.born_on ?? null],
    addresses: facts.addresses.map((address) => ({
      postcode: address.postcode ?? '',
      protected: address.protected ?? false,
    })),
    phones: facts.phones.map(({ number }) => number),
    identifiers: facts.identifiers.map(({ kind, value }) => ({ kind: kind as 'local', value })),
  });
  rows.person_keys.push(
    ...keys.map(({ kind, key }) => ({ agency_id, kind, key, person_id, partnership_id })),
  );
}
