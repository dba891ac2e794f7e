import type { AgencyKey } from './agencies.ts';
import { dateOf, dayOf, instantOf, latest } from './calendar.ts';
import type { Home, Resident } from './homes.ts';
import type { PeopleToAdd } from './person-rows.ts';
import type { Random } from './random.ts';
import type { Row, Rows } from './tables.ts';

/** At most this many agencies hold a household: more would say nothing new. */
const HOLDERS = 3;

/** Adds each home as a household of the agencies that know most of it, and how its members are related. */
export function addHouseholds(random: Random, rows: Rows, plan: PeopleToAdd): void {
  for (const home of plan.homes) {
    for (const agency of holdersOf(home)) addHousehold(random, rows, plan, home, agency);
    addRelationships(random, rows, plan, home);
  }
}

/** Those who hold the home, who know most of its members first. */
function holdersOf({ residents }: Home): AgencyKey[] {
  const known = new Map<AgencyKey, number>();
  for (const { holdings } of residents)
    for (const agency of holdings.keys()) known.set(agency, (known.get(agency) ?? 0) + 1);
  return [...known]
    .sort(([, one], [, other]) => other - one)
    .slice(0, HOLDERS)
    .filter(([, members], at) => at === 0 || members > 1)
    .map(([agency]) => agency);
}

function addHousehold(random: Random, rows: Rows, plan: PeopleToAdd, home: Home, agency: AgencyKey): void {
  const { partnership, flights } = plan;
  const { line, postcode, placeKey } = home.dwelling;
  const members = home.residents.filter(({ holdings }) => holdings.has(agency));
  const arrived = instantOf(Math.min(home.since + 7, plan.today - 1), 610);
  const known = members.map(({ holdings }) => holdings.get(agency)?.at ?? '').sort()[0] ?? '';
  const common = { partnership_id: partnership.id, agency_id: partnership.agencyId(agency) };
  const id = random.id();
  rows.households.push({
    id,
    ...common,
    line,
    postcode,
    place_key: placeKey,
    recorded_at: latest(known, arrived),
  });
  for (const member of members) {
    const flight = flights.get(member);
    const from = dayOf(member.bornOn) > home.since ? member.bornOn : dateOf(home.since);
    rows.household_members.push({
      id: random.id(),
      ...common,
      household_id: id,
      person_id: member.id,
      from_on: random.chance(0.6) ? from : null,
      to_on: flight ? dateOf(flight.on) : null,
    });
  }
}

function addRelationships(
  random: Random,
  rows: Rows,
  { partnership, flights }: PeopleToAdd,
  home: Home,
): void {
  const add = (person: Resident, other: Resident, kind: string): void => {
    const shared = [...person.holdings.keys()].filter((agency) => other.holdings.has(agency));
    const holders = random.shuffled(shared).slice(0, home.story ? 3 : random.chance(0.3) ? 2 : 1);
    for (const agency of holders) {
      const times = [person, other].map(({ holdings }) => holdings.get(agency)?.at ?? '');
      rows.person_relationships.push({
        id: random.id(),
        partnership_id: partnership.id,
        person_id: person.id,
        other_person_id: other.id,
        agency_id: partnership.agencyId(agency),
        kind,
        recorded_at: latest(...times),
      } satisfies Row<'person_relationships'>);
    }
  };
  const [first, second] = home.residents;
  if (first && second && first.part === second.part && first.part !== 'child')
    add(first, second, flights.has(first) || flights.has(second) ? 'former-partner' : 'partner');
  for (const child of home.residents.filter(({ part }) => part === 'child')) {
    for (const grownUp of home.residents) {
      if (grownUp.part === 'grown-up' && grownUp.age - child.age >= 15) add(grownUp, child, 'parent');
      if (grownUp.part === 'elder') add(grownUp, child, 'other-relative');
    }
  }
  if (first?.part === 'elder' && second?.part === 'grown-up' && first.age - second.age >= 15)
    add(first, second, 'parent');
}
