import type { AgencyKey } from './agencies.ts';
import { busyDay } from './calendar.ts';
import { WINDOW } from './holdings.ts';
import type { Home } from './homes.ts';
import { type DemoReport, makeReport, type ReportDesk } from './reports.ts';
import { STORIES, type Story } from './stories/index.ts';
import { playersOf } from './trouble.ts';

/** Reports of things that happened once, spread over homes as strain is. */
export function backgroundReports(desk: ReportDesk, homes: readonly Home[], count: number): DemoReport[] {
  const { random, today } = desk;
  const streets = [...Map.groupBy(homes, ({ dwelling }) => dwelling.street).values()].filter(
    (street) => street.length > 3,
  );
  const weights = new Map(
    streets.map((street) => [street, street.reduce((sum, { strain }) => sum + strain ** 2, 0.2)]),
  );
  return Array.from({ length: count }, (_, at) => {
    // The first few happened in the first minutes of today.
    const thisNight = at < THIS_NIGHT;
    const street = random.weighted(streets, (homesIn) => weights.get(homesIn) ?? 0);
    const story = random.pick(STORIES.filter((one) => usual(one, thisNight)));
    const home = random.weighted(street, ({ strain }) => 0.1 + strain);
    const others = street
      .filter((other) => other !== home)
      .flatMap(({ residents }) => residents.filter(({ age }) => age >= 18));
    const fitting = home.residents.filter(({ age }) =>
      story.subject === 'young' ? age >= 10 && age < 18 : age >= 18,
    );
    const subject =
      fitting.length > 0 ? random.pick(fitting) : random.pick(home.residents.filter(({ age }) => age >= 18));
    const players = playersOf(random, subject, random.pick(others), random.pick(others));
    const agency = thisNight ? 'police' : pickAgency(desk, story);
    const occurredOn = thisNight ? today : busyDay(random, today - WINDOW, today - 1);
    return makeReport(desk, {
      story,
      players,
      trouble: null,
      agency,
      occurredOn,
      byHand: thisNight,
      said: new Set(),
    });
  });
}

const THIS_NIGHT = 2;

/** The graver kinds are never told only once. */
function usual({ key }: Story, thisNight: boolean): boolean {
  return thisNight ? key === 'noise' || key === 'visitors' : key !== 'targeting' && key !== 'harassment';
}

function pickAgency({ random, partnership }: ReportDesk, { told }: Story): AgencyKey {
  return random.weighted(partnership.agencies, (agency) => told[agency] ?? 0);
}
