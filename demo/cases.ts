import type { AgencyKey } from './agencies.ts';
import { type Day, deskTime, instantOf, workingDay, workingDayBefore } from './calendar.ts';
import type { CasePlan } from './case-plans.ts';
import { type DemoShare, giveShares } from './case-shares.ts';
import { hold } from './holdings.ts';
import type { DemoPartnership, Worker } from './partnership.ts';
import type { Random } from './random.ts';
import type { Trouble } from './trouble.ts';

/** A case before anything is written in it: who leads it, who is let in and who is kept out. */
export interface DemoCase {
  readonly id: string;
  readonly reference: string;
  readonly trouble: Trouble;
  readonly plan: CasePlan;
  /** Minutes after midnight of the day it was opened. */
  readonly openedAt: number;
  readonly lead: Worker;
  /** Who led it before, and until when; the same worker from the start in most cases. */
  readonly before: { readonly lead: Worker; readonly until: Day } | null;
  readonly supervisor: Worker;
  readonly shares: readonly DemoShare[];
  readonly keptOut: Worker | null;
}

/** Begins a case for each trouble that became one. */
export function beginCases(
  random: Random,
  partnership: DemoPartnership,
  troubles: readonly Trouble[],
  today: Day,
): DemoCase[] {
  return troubles.flatMap((trouble) => {
    const { plan } = trouble;
    if (!plan) return [];
    const openedAt = deskTime(random);
    const id = random.id();
    const people = peopleOf(random, partnership, trouble, plan, today);
    const shares = giveShares(random, {
      partnership,
      plan,
      trouble,
      leadOn: (day) => leadOn(people, day),
      openedAt,
      today,
    });
    const keptOut = plan.keepsOut ? pickKeptOut(random, partnership, { ...people, shares }) : null;
    const knownAt = instantOf(plan.opened, openedAt - 5);
    const named = [
      trouble.subject,
      trouble.victim,
      trouble.witness,
      ...trouble.others.map(({ person }) => person),
    ];
    for (const resident of named) hold(resident, plan.lead, knownAt, (people.before?.lead ?? people.lead).id);
    return [{ id, reference: random.reference(), trouble, plan, openedAt, ...people, shares, keptOut }];
  });
}

/** The worker who leads a case on a day. */
export function leadOn(found: Pick<DemoCase, 'lead' | 'before'>, day: Day): Worker {
  return found.before && day <= found.before.until ? found.before.lead : found.lead;
}

/** The last day on which anything was written. */
export function lastDay({ plan }: DemoCase, today: Day): Day {
  return plan.closed?.on ?? workingDayBefore(today - 1);
}

/** Workers of an agency who do case work and co-ordinate nothing: those who lead cases and take reports. */
export function caseworkersOf(partnership: DemoPartnership, agency: AgencyKey): Worker[] {
  const workers = partnership.workers.filter(
    (one) => one.agency === agency && one.roles.includes('practitioner'),
  );
  const free = workers.filter(({ coordinates }) => coordinates.length === 0);
  return free.length > 0 ? free : workers;
}

/** A supervisor of the agency. */
export function supervisorOf(partnership: DemoPartnership, agency: AgencyKey): Worker | undefined {
  return partnership.workers.find((one) => one.agency === agency && one.roles.includes('supervisor'));
}

type PeopleOfCase = Pick<DemoCase, 'lead' | 'before' | 'supervisor'>;

function peopleOf(
  random: Random,
  partnership: DemoPartnership,
  trouble: Trouble,
  plan: CasePlan,
  today: Day,
): PeopleOfCase {
  const workers = caseworkersOf(partnership, plan.lead);
  const suited = workers.filter((worker) => leadsSuch(worker, trouble));
  const story = workers.find(
    ({ name }) => name === STORY_LEADS[trouble.subject.home.story ?? '']?.[plan.lead],
  );
  const lead = story ?? random.weighted(suited, ({ roles }) => (roles.includes('supervisor') ? 1 : 3));
  const supervisor = partnership.workers.find(
    (one) => one.agency === plan.lead && one.roles.includes('supervisor') && one !== lead,
  );
  const others = suited.filter((worker) => worker !== lead);
  const last = plan.closed?.on ?? plan.reopened ?? today;
  const passesOn = !story && last - plan.opened > 60 && others.length > 0 && random.chance(0.16);
  const until = workingDay(plan.opened + Math.floor((last - plan.opened) * 0.4));
  return {
    lead,
    supervisor: supervisor ?? lead,
    before: passesOn ? { lead: random.pick(others), until } : null,
  };
}

/** Who leads the cases of the walk-through. */
const STORY_LEADS: Readonly<Record<string, Readonly<Partial<Record<AgencyKey, string>>>>> = {
  garrity: { police: 'Daniel Okoro', council: 'Gemma Thirlwell' },
};

/** Rubbish and dogs go to those who enforce the rules on them, and nothing else does. */
function leadsSuch({ jobTitle }: Worker, { story }: Trouble): boolean {
  const environmental = story.category === 'environmental' && story.key !== 'fires';
  return jobTitle.startsWith('Environmental') ? environmental : true;
}

/** Somebody of the agencies in the case who neither leads nor supervises it. */
function pickKeptOut(
  random: Random,
  partnership: DemoPartnership,
  made: PeopleOfCase & Pick<DemoCase, 'shares'>,
): Worker | null {
  const agencies = [made.lead.agency, ...made.shares.map(({ agency }) => agency)];
  const busy = [made.lead, made.supervisor, made.before?.lead, ...made.shares.map(({ worker }) => worker)];
  const candidates = partnership.workers.filter(
    (one) =>
      agencies.includes(one.agency) &&
      one.roles.length === 1 &&
      one.roles[0] === 'practitioner' &&
      !busy.includes(one),
  );
  return candidates.length > 0 ? random.pick(candidates) : null;
}
