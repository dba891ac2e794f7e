import { backgroundReports } from './background.ts';
import type { Day } from './calendar.ts';
import { type WrittenCase, writeCase } from './case-rows.ts';
import { beginCases, supervisorOf } from './cases.ts';
import { deedsOf } from './deeds.ts';
import { addExclusions } from './exclusions.ts';
import { flee } from './flights.ts';
import type { DemoPlace } from './geography.ts';
import { holdAll } from './holdings.ts';
import { dwellingsOf, type Population, peopleHomes } from './homes.ts';
import { addHouseholds } from './household-rows.ts';
import { makePartnership, type PartnershipToMake } from './partnership.ts';
import { addPeople } from './person-rows.ts';
import { dramaPhones } from './phones.ts';
import { type Random, randomFrom } from './random.ts';
import { addReports } from './report-rows.ts';
import { type DemoReport, reportsOf } from './reports.ts';
import type { Deed, Rows } from './tables.ts';
import { triageReports } from './triage.ts';
import type { Town, Trouble } from './trouble.ts';

/** A partnership with everything that happens in its town. */
export interface TownToMake {
  readonly partnership: PartnershipToMake;
  readonly places: readonly DemoPlace[];
  readonly population: Population;
  /** How many have fled to an address that is protected. */
  readonly flights: number;
  troubles(random: Random, town: Town): Trouble[];
  /** How many reports there are in all, and how many of the latest nobody has looked at yet. */
  readonly reports: number;
  readonly untriaged: number;
  /** Whether the police send a weekly file. */
  readonly imports: boolean;
}

/**
 * Makes a town: who lives there and who works there; what happens, and who is told; what is done about it; and last,
 * now that it is settled who knows whom, what each agency holds about everybody.
 * @returns what was done, for the audit trail.
 */
export function makeTown(rows: Rows, seed: string, plan: TownToMake, today: Day): Deed[] {
  const chance = (part: string): Random => randomFrom(`${seed}/${plan.partnership.name}/${part}`);
  const partnership = makePartnership(rows, seed, plan.partnership, today);
  const [storyStreet = ''] = plan.population.streets.keys();
  const dwellings = dwellingsOf(chance('dwellings'), plan.places, storyStreet);
  const { homes, empty } = peopleHomes(chance('homes'), dwellings, plan.population, today);
  holdAll(chance('holdings'), homes, partnership.agencies, today);
  const flights = flee(chance('flights'), homes, empty, plan.flights, today);
  const settled = homes.filter(({ residents }) => !residents.some((resident) => flights.has(resident)));
  const ordinary = settled.filter(({ story }) => story === null);
  const troubles = plan.troubles(chance('troubles'), { homes: settled, today });
  const cases = beginCases(chance('cases'), partnership, troubles, today);
  const desk = { random: chance('reports'), partnership, today, imports: plan.imports };
  const reports: DemoReport[] = troubles.flatMap((trouble) =>
    reportsOf(
      desk,
      trouble,
      cases.find((found) => found.trouble === trouble),
    ),
  );
  reports.push(...backgroundReports(desk, ordinary, Math.max(0, plan.reports - reports.length)));
  triageReports(desk, reports, cases, plan.untriaged);
  const caseDesk = { random: chance('case notes'), rows, partnership, today };
  const written = cases.map((found): WrittenCase => writeCase(caseDesk, found));
  const importer = supervisorOf(partnership, 'police') ?? partnership.workers[0];
  if (!importer) throw new RangeError(`Nobody works in ${plan.partnership.name}.`);
  addReports(chance('report rows'), rows, { partnership, reports, importer });
  const phones = dramaPhones(chance('phones'));
  addPeople(chance('people'), rows, { partnership, homes, flights, phones, today });
  addHouseholds(chance('households'), rows, { partnership, homes, flights, phones, today });
  addExclusions(chance('exclusions'), rows, { partnership, homes: settled, reports, troubles, today });
  return deedsOf(chance('deeds'), { partnership, cases: written, reports, today });
}
