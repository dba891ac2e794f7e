import type { AgencyKey } from './agencies.ts';
import {
  busyDay,
  busyTime,
  clockTime,
  type Day,
  deskTime,
  instantOf,
  isWeekend,
  workingDay,
  writtenTime,
} from './calendar.ts';
import { caseworkersOf, type DemoCase } from './cases.ts';
import { hold } from './holdings.ts';
import type { Dwelling, Resident } from './homes.ts';
import type { DemoPartnership, Worker } from './partnership.ts';
import type { Random } from './random.ts';
import { ALSO_TOLD } from './stories/common.ts';
import type { Story } from './stories/index.ts';
import type { Trouble } from './trouble.ts';
import { fillWords, type Players, wordsOf } from './words.ts';

type Part = 'reporter' | 'victim' | 'alleged-perpetrator' | 'witness';

/** What becomes of a report. */
export type Triage =
  | { readonly status: 'new' }
  | { readonly status: 'closed'; readonly at: string; readonly by: Worker; readonly advice: string }
  | { readonly status: 'on-case'; readonly at: string; readonly by: Worker; readonly recordId: string };

/** A report as an agency took it. */
export interface DemoReport {
  readonly id: string;
  readonly reference: string;
  readonly agency: AgencyKey;
  readonly story: Story;
  readonly trouble: Trouble | null;
  readonly occurredOn: Day;
  readonly occurredAt: string | null;
  readonly place: { readonly line: string; readonly dwelling: Dwelling };
  readonly description: string;
  readonly harm: string;
  readonly alsoTold: string;
  readonly receivedOn: Day;
  readonly receivedAt: string;
  readonly people: readonly { readonly resident: Resident; readonly part: Part }[];
  /** Who took it; null when it came in the weekly file. */
  readonly takenBy: Worker | null;
  triage: Triage;
}

/** What a report is made from. */
export interface ReportToMake {
  readonly story: Story;
  readonly players: Players;
  readonly trouble: Trouble | null;
  readonly agency: AgencyKey;
  readonly occurredOn: Day;
  /** Taken by hand, never out of a file: a case is opened with it. */
  readonly byHand: boolean;
  /** What was said before in the same trouble; nobody says the same twice before all has been said. */
  readonly said: Set<string>;
}

/** Makes reports of one partnership. */
export interface ReportDesk {
  readonly random: Random;
  readonly partnership: DemoPartnership;
  readonly today: Day;
  /** Files arrive on Mondays; a report of a week is in the next one. */
  readonly imports: boolean;
}

/** Makes a report of something that happened, and of whom it names the agency then holds a record. */
export function makeReport(desk: ReportDesk, made: ReportToMake): DemoReport {
  const { random, partnership } = desk;
  const { story, players, agency, occurredOn } = made;
  const minutes = occurredOn === desk.today ? random.integer(2, 14) : busyTime(random, story.times);
  const received = receivedWhen(desk, made, minutes);
  const imported =
    desk.imports &&
    agency === 'police' &&
    !made.byHand &&
    fileDay(received.on) < desk.today &&
    random.chance(0.6);
  const takenBy = imported ? null : pickTaker(random, partnership, agency);
  // What happens once is mostly told by, and of, those whom the agency knows already.
  const people = whoIsNamed(random, players).filter(
    ({ resident }) => made.trouble !== null || resident.holdings.has(agency) || random.chance(0.12),
  );
  const receivedAt = instantOf(received.on, received.minutes);
  for (const { resident } of people) hold(resident, agency, receivedAt, takenBy?.id ?? null);
  const words = { ...wordsOf(players), time: writtenTime(minutes - (minutes % 15)) };
  return {
    id: random.id(),
    reference: random.reference(),
    agency,
    story,
    trouble: made.trouble,
    occurredOn,
    occurredAt: random.chance(0.86) ? clockTime(minutes) : null,
    place: placeOf(random, story, players),
    description: fillWords(sayNext(random, story, made.said), words),
    harm: random.chance(0.6) ? random.pick(story.harms) : '',
    alsoTold: random.chance(0.3) ? random.pick(ALSO_TOLD) : '',
    receivedOn: received.on,
    receivedAt,
    people,
    takenBy,
    triage: { status: 'new' },
  };
}

function sayNext(random: Random, { reports }: Story, said: Set<string>): string {
  if (reports.every((text) => said.has(text))) said.clear();
  const text = random.pick(reports.filter((one) => !said.has(one)));
  said.add(text);
  return text;
}

/** The Monday on which the weekly file brings a report in. */
export function fileDay(receivedOn: Day): Day {
  const monday = receivedOn - ((receivedOn + 3) % 7);
  return monday + 7;
}

/** The police are told at once, and others in office hours or on the line for after them. */
function receivedWhen(
  { random, today }: ReportDesk,
  { agency, occurredOn }: ReportToMake,
  minutes: number,
): { on: Day; minutes: number } {
  // Nothing of today is later than the first minutes, so that nothing is ever in the future.
  const later = occurredOn === today ? 3 : random.integer(3, 40);
  const atOnce = { on: occurredOn, minutes: Math.min(1439, minutes + later) };
  const inHours = minutes > 525 && minutes < 1000 && !isWeekend(occurredOn);
  if (agency === 'police' || agency === 'fire' || (inHours && random.chance(0.6))) return atOnce;
  const next = workingDay(occurredOn + 1);
  return next < today ? { on: next, minutes: deskTime(random) } : atOnce;
}

function pickTaker(random: Random, partnership: DemoPartnership, agency: AgencyKey): Worker {
  const workers = caseworkersOf(partnership, agency).filter(({ jobTitle }) => jobTitle !== 'Station Manager');
  return random.weighted(workers, ({ roles }) => (roles.includes('supervisor') ? 1 : 4));
}

/** Many who ring will not be named, and not everybody says who it was. */
function whoIsNamed(random: Random, { subject, victim, witness }: Players): DemoReport['people'] {
  const people: { resident: Resident; part: Part }[] = [];
  if (random.chance(0.72))
    people.push({ resident: victim, part: random.chance(0.5) ? 'reporter' : 'victim' });
  else if (random.chance(0.5)) people.push({ resident: witness, part: 'reporter' });
  if (subject.home.story || random.chance(0.62))
    people.push({ resident: subject, part: 'alleged-perpetrator' });
  return people;
}

function placeOf(random: Random, { category }: Story, { subject, victim }: Players): DemoReport['place'] {
  const roll = random.next();
  const home = (category === 'personal' ? roll < 0.75 : roll < 0.22) ? victim.home : subject.home;
  const { dwelling } = home;
  if (roll > 0.86) return { line: `${dwelling.street}, ${random.pick(SPOTS)}`, dwelling };
  return { line: dwelling.line, dwelling };
}

const SPOTS = ['near the shops', 'back lane', 'garages', 'bus stop', 'by the green'];

/** Every report of a trouble: those that a case is opened with come first, told to the agency that leads it. */
export function reportsOf(desk: ReportDesk, trouble: Trouble, found: DemoCase | undefined): DemoReport[] {
  const { random, partnership, today } = desk;
  const { story, from, to } = trouble;
  const told = Object.keys(trouble.told).length > 0 ? trouble.told : story.told;
  const said = new Set<string>();
  const opening = found ? Math.min(random.integer(1, 3), trouble.reports) : 0;
  return Array.from({ length: trouble.reports }, (_, at) => {
    const opens = found !== undefined && at < opening;
    const earliest = Math.max(from, (found?.plan.opened ?? 0) - 24);
    const occurredOn = opens
      ? random.integer(earliest, Math.max(earliest, found.plan.opened - 4))
      : busyDay(random, from, Math.min(to, today - 1));
    const agency = random.weighted(partnership.agencies, (one) => told[one] ?? 0);
    const players = random.chance(0.2)
      ? { ...trouble, victim: trouble.witness, witness: trouble.victim }
      : trouble;
    const opener = opens ? found.plan.lead : agency;
    return makeReport(desk, { story, players, trouble, agency: opener, occurredOn, byHand: opens, said });
  });
}
