import type { AgencyKey } from './agencies.ts';
import type { Day } from './calendar.ts';
import { type CasePlan, planCases } from './case-plans.ts';
import { WINDOW } from './holdings.ts';
import type { Home, Resident } from './homes.ts';
import type { Random } from './random.ts';
import { STORIES, type Story } from './stories/index.ts';
import { storyTroubles } from './story-troubles.ts';
import { playersOf, type Town, type Trouble } from './trouble.ts';

/** How many homes besides the one of the walk-through are known to every agency, each for troubles of its own. */
const FAMILIES = 11;
const FAMILY_CASES = 27;
/** Troubles that never became a case. */
const WITHOUT_CASE = 150;

/** Makes all that happens. Homes known to every agency come first; nobody else has more than one trouble with a case. */
export function makeTroubles(random: Random, town: Town): Trouble[] {
  const neighbours = Map.groupBy(town.homes, ({ dwelling }) => dwelling.street);
  const plans = random.shuffled(planCases(random, town.today));
  const families = familiesOf(town.homes);
  const used = new Set<Home>(families);
  const cast = { random, town, neighbours, used };
  const ofFamilies = plans.slice(0, FAMILY_CASES).map((plan, at) => {
    const home = families[at % families.length];
    if (!home) throw new RangeError('There is no family for a case.');
    const story = pickStory(random, plan.lead, (one) => subjectsIn(home, one).length > 0);
    return makeTrouble(cast, { story, plan, home, reports: random.integer(7, 12) });
  });
  const others = plans.slice(FAMILY_CASES).map((plan) => {
    const story = pickStory(random, plan.lead, () => true);
    return makeTrouble(cast, {
      story,
      plan,
      home: homeFor(cast, story, plan.lead),
      reports: random.integer(3, 7),
    });
  });
  const small = Array.from({ length: WITHOUT_CASE }, () => {
    const story = random.pick(STORIES);
    return makeTrouble(cast, {
      story,
      plan: null,
      home: homeFor(cast, story, null),
      reports: random.integer(2, 3),
    });
  });
  return [...storyTroubles(random, town), ...ofFamilies, ...others, ...small];
}

/** The most strained homes with somebody young in them, at most two in a street. */
function familiesOf(homes: readonly Home[]): Home[] {
  const fitting = homes
    .filter(({ residents, story }) => story === null && residents.length > 2 && residents.some(isYoung))
    .sort((one, other) => other.strain - one.strain);
  const inStreet = new Map<string, number>();
  const families = fitting.filter(({ dwelling: { street } }) => {
    inStreet.set(street, (inStreet.get(street) ?? 0) + 1);
    return (inStreet.get(street) ?? 0) <= 2;
  });
  for (const home of families.slice(0, FAMILIES)) home.strain = 1;
  return families.slice(0, FAMILIES);
}

interface Cast {
  readonly random: Random;
  readonly town: Town;
  readonly neighbours: ReadonlyMap<string, readonly Home[]>;
  readonly used: Set<Home>;
}

function pickStory(random: Random, lead: AgencyKey, fits: (story: Story) => boolean): Story {
  return random.weighted(STORIES.filter(fits), ({ led }) => led[lead] ?? 0.01);
}

/** A home where the story can happen; the more strained, the likelier. */
function homeFor({ random, town, neighbours, used }: Cast, story: Story, lead: AgencyKey | null): Home {
  const fitting = town.homes.filter(
    (home) =>
      !used.has(home) &&
      home.story === null &&
      subjectsIn(home, story).length > 0 &&
      (neighbours.get(home.dwelling.street)?.length ?? 0) > 3 &&
      (lead !== 'housing' || home.tenure === 'social'),
  );
  const home = random.weighted(fitting, ({ strain }) => 0.02 + strain ** 2);
  used.add(home);
  return home;
}

interface TroubleToMake {
  readonly story: Story;
  readonly plan: CasePlan | null;
  readonly home: Home;
  readonly reports: number;
}

function makeTrouble(cast: Cast, { story, plan, home, reports }: TroubleToMake): Trouble {
  const { random, town } = cast;
  const [victim, witness] = pickNeighbours(cast, home, story);
  const when = plan ? whenOf(random, plan, town.today) : anyTime(random, town.today);
  const subject = random.pick(subjectsIn(home, story));
  return {
    story,
    plan,
    reports,
    told: {},
    others: [],
    ...when,
    ...playersOf(random, subject, victim, witness),
  };
}

function whenOf(random: Random, plan: CasePlan, today: Day): { from: Day; to: Day } {
  const from = Math.max(today - WINDOW, plan.opened - random.integer(30, 80));
  return { from, to: plan.closed ? plan.closed.on - random.integer(5, 30) : today - 1 };
}

function anyTime(random: Random, today: Day): { from: Day; to: Day } {
  const from = today - random.integer(20, WINDOW);
  return { from, to: Math.min(today - 1, from + random.integer(20, 120)) };
}

/** Two grown-ups of two other homes in the street. */
function pickNeighbours({ random, neighbours }: Cast, home: Home, story: Story): [Resident, Resident] {
  const others = (neighbours.get(home.dwelling.street) ?? []).filter(
    (other) => other !== home && other.story === null,
  );
  const grownUps = others.flatMap(({ residents }) => residents.filter(({ age }) => age >= 18));
  const victim = random.weighted(grownUps, (one) => likelihoodOf(one, story));
  const witness = random.pick(grownUps.filter((one) => one.home !== victim.home));
  return [victim, witness];
}

/** How likely somebody is to be picked on: the old more than others, and for racism those who look like its mark. */
function likelihoodOf({ part, minority }: Resident, { victimRole, hateStrand }: Story): number {
  if (hateStrand === 'race') return minority ? 40 : 0.1;
  return victimRole === 'at-risk' && part === 'elder' ? 6 : 1;
}

function subjectsIn({ residents }: Home, { subject, hateStrand }: Story): Resident[] {
  return residents.filter(
    (resident) =>
      (subject === 'young' ? isYoung(resident) : isGrownUp(resident)) &&
      !(hateStrand === 'race' && resident.minority),
  );
}

function isYoung({ age }: Resident): boolean {
  return age >= 13 && age <= 17;
}

function isGrownUp({ age, part }: Resident): boolean {
  return age >= 18 && part === 'grown-up';
}
