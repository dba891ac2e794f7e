import type { AgencyKey } from './agencies.ts';
import { RENEWED_IN } from './agreements.ts';
import { type Day, workingDay, workingDayBefore } from './calendar.ts';
import type { Random } from './random.ts';
import type { Outcome } from './stories/index.ts';

export type StageCode = 'assessment' | 'early-help' | 'enforcement' | 'monitoring';

/** How a case is shared: with nobody; with an agency, or two; with one person; once, until it ended in one of three ways; only just. */
export type Sharing =
  | 'none'
  | 'contribute'
  | 'view'
  | 'both'
  | 'named'
  | 'ended'
  | 'lapsed'
  | 'agreement-lapsed'
  | 'new';

/** What becomes of a case, decided before its story is written. */
export interface CasePlan {
  readonly lead: AgencyKey;
  /** Where it stands, or stood when it was closed. */
  readonly stage: StageCode;
  readonly opened: Day;
  readonly closed: { readonly on: Day; readonly outcome: Outcome } | null;
  /** The day on which it was opened again, for a case that is open after having been closed. */
  readonly reopened: Day | null;
  /** The next review of an open case. */
  readonly review: Day;
  readonly handling: 'normal' | 'sensitive' | 'restricted';
  readonly sharing: Sharing;
  readonly keepsOut: boolean;
}

const LEADS = {
  council: 46,
  police: 33,
  housing: 26,
  fire: 5,
  probation: 3,
  rehabilitation: 2,
  education: 3,
} as const;
const HANDLINGS = { normal: 87, sensitive: 23, restricted: 8 } as const;
const OPEN_AT = { assessment: 18, 'early-help': 23, enforcement: 14, monitoring: 12 } as const;
const REOPENED_AT = { 'early-help': 4, monitoring: 2 } as const;
const CLOSED_AS = {
  resolved: 20,
  'resolved-by-legal-action': 7,
  'moved-away': 6,
  'passed-on': 4,
  'not-supported': 4,
  'victim-does-not-wish': 4,
} as const;
const REVIEWS = { overdue: 9, due: 13 } as const;
const KEPT_OUT = 9;

/** In the order in which they are given out: those that fit few cases first. */
const SHARINGS: readonly (readonly [Sharing, number, (plan: CasePlan, today: Day) => boolean])[] = [
  [
    'agreement-lapsed',
    4,
    (plan, today) => !plan.closed && plan.opened < today + RENEWED_IN - 30 && plan.handling === 'normal',
  ],
  ['new', 5, (plan, today) => !plan.closed && plan.opened < today - 6 && plan.handling !== 'restricted'],
  ['lapsed', 6, (plan, today) => plan.opened < today - 120],
  ['ended', 8, (plan, today) => plan.opened < today - 60],
  ['named', 10, () => true],
  ['both', 14, (plan) => plan.handling !== 'restricted'],
  ['contribute', 25, (plan) => plan.handling !== 'restricted'],
  ['view', 13, (plan) => plan.handling !== 'restricted'],
];

/** For an open case, how many days ago it was opened at each stage. */
const AGES: Readonly<Record<StageCode, readonly [number, number]>> = {
  assessment: [2, 21],
  'early-help': [24, 110],
  enforcement: [60, 240],
  monitoring: [90, 300],
};
/** Where a case stands when it ends in each way. */
const LAST_STAGES: Readonly<Record<Outcome, readonly StageCode[]>> = {
  resolved: ['monitoring'],
  'resolved-by-legal-action': ['monitoring', 'enforcement'],
  'moved-away': ['early-help', 'enforcement'],
  'passed-on': ['assessment', 'early-help'],
  'not-supported': ['assessment'],
  'victim-does-not-wish': ['early-help', 'assessment'],
};

/** Plans 118 cases in every state; the two of the walk-through make it 120. */
export function planCases(random: Random, today: Day): CasePlan[] {
  const leads = random.shuffled(spread(LEADS));
  const handlings = random.shuffled(spread(HANDLINGS));
  const states = random.shuffled([
    ...spread(OPEN_AT).map((stage) => openState(random, stage, today)),
    ...spread(REOPENED_AT).map((stage) => reopenedState(random, stage, today)),
    ...spread(CLOSED_AS).map((outcome) => closedState(random, outcome, today)),
  ]);
  const reviews = spread(REVIEWS);
  const plans = states.map((state, at): CasePlan => {
    const review = state.closed || state.opened > today - 20 ? undefined : reviews.pop();
    return {
      ...state,
      lead: leads[at] ?? 'council',
      handling: handlings[at] ?? 'normal',
      review: reviewDay(random, review, today),
      sharing: 'none',
      keepsOut: false,
    };
  });
  return shareOut(random, plans, today);
}

function shareOut(random: Random, plans: readonly CasePlan[], today: Day): CasePlan[] {
  const result = [...plans];
  for (const [sharing, count, fits] of SHARINGS) {
    const free = result.flatMap((plan, at) => (plan.sharing === 'none' && fits(plan, today) ? [at] : []));
    for (const at of random.shuffled(free).slice(0, count))
      result[at] = { ...(result[at] as CasePlan), sharing };
  }
  const closedOff = result.flatMap((plan, at) => (plan.handling === 'normal' ? [] : [at]));
  for (const at of random.shuffled(closedOff).slice(0, KEPT_OUT))
    result[at] = { ...(result[at] as CasePlan), keepsOut: true };
  return result;
}

type State = Pick<CasePlan, 'stage' | 'opened' | 'closed' | 'reopened'>;

function openState(random: Random, stage: StageCode, today: Day): State {
  const [youngest, oldest] = AGES[stage];
  return {
    stage,
    opened: workingDayBefore(today - random.integer(youngest, oldest)),
    closed: null,
    reopened: null,
  };
}

function reopenedState(random: Random, stage: StageCode, today: Day): State {
  return {
    stage,
    opened: workingDay(today - random.integer(220, 430)),
    closed: null,
    reopened: workingDayBefore(today - random.integer(5, 32)),
  };
}

function closedState(random: Random, outcome: Outcome, today: Day): State {
  const opened = workingDay(today - random.integer(75, 520));
  const on = workingDayBefore(Math.min(today - 3, opened + random.integer(40, 190)));
  return { stage: random.pick(LAST_STAGES[outcome]), opened, closed: { on, outcome }, reopened: null };
}

function reviewDay(random: Random, review: 'overdue' | 'due' | undefined, today: Day): Day {
  if (review === 'overdue') return workingDayBefore(today - random.integer(2, 19));
  if (review === 'due') return workingDay(today + random.integer(0, 3));
  return workingDay(today + random.integer(5, 40));
}

/** Each key as often as its number. */
function spread<Key extends string>(counts: Readonly<Record<Key, number>>): Key[] {
  return (Object.entries(counts) as [Key, number][]).flatMap(([key, count]) =>
    Array.from({ length: count }, () => key),
  );
}
