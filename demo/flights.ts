import type { AgencyKey } from './agencies.ts';
import { type Day, instantOf, workingDay } from './calendar.ts';
import { hold } from './holdings.ts';
import type { Dwelling, Home, Resident } from './homes.ts';
import type { Flight } from './person-rows.ts';
import type { Random } from './random.ts';

const HOLDERS: readonly AgencyKey[] = [
  'council',
  'housing',
  'police',
  'council',
  'voluntary',
  'housing',
  'police',
  'council',
];

/**
 * Some have left home with their children, and one agency alone holds where to. Nothing else happens to these families
 * in the demo, so that no report and no note tells where they are.
 */
export function flee(
  random: Random,
  homes: readonly Home[],
  empty: readonly Dwelling[],
  count: number,
  today: Day,
): Map<Resident, Flight> {
  const candidates = homes.filter(
    ({ residents: [first, second, third], since, story }) =>
      story === null &&
      since < today - 800 &&
      first?.part === 'grown-up' &&
      second?.part === 'grown-up' &&
      third?.part === 'child',
  );
  const left = [...empty];
  const flights = new Map<Resident, Flight>();
  for (const [at, home] of random.shuffled(candidates).slice(0, count).entries()) {
    // Never to a postcode where they are known to have lived: the key of the old address would confirm the new one.
    const near = [home.dwelling.postcode, home.before?.postcode];
    const found = left.findIndex(({ postcode }) => !near.includes(postcode));
    const [to] = left.splice(found, 1);
    const heldBy = HOLDERS[at];
    if (found === -1 || !to || !heldBy) throw new RangeError('There is no house left to flee to.');
    const [first, second] = home.residents;
    const leaves = first?.sex === 'female' ? first : second;
    const on = workingDay(today - random.integer(25, 420));
    for (const resident of home.residents.filter((one) => one === leaves || one.part === 'child')) {
      hold(resident, heldBy, instantOf(on + 1, 605), null);
      flights.set(resident, { on, to, heldBy });
    }
  }
  return flights;
}
