import type { AgencyKey } from './agencies.ts';
import { RENEWED_IN } from './agreements.ts';
import { type Day, deskTime, instantOf, workingDay, workingDayBefore } from './calendar.ts';
import type { CasePlan } from './case-plans.ts';
import { hold } from './holdings.ts';
import type { DemoPartnership, Worker } from './partnership.ts';
import type { Random } from './random.ts';
import { SHARE_REASONS } from './stories/reasons.ts';
import type { Trouble } from './trouble.ts';

/** A share of a case. */
export interface DemoShare {
  readonly agency: AgencyKey;
  /** The worker it is for, by name; null for the caseworkers of the agency. */
  readonly named: Worker | null;
  /** Who of the agency works on it. */
  readonly worker: Worker;
  readonly level: 'view' | 'contribute';
  readonly reason: string;
  readonly lawfulBasis: string;
  readonly given: { readonly on: Day; readonly at: number; readonly by: Worker };
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** The day on which it was taken back. */
  readonly ended: Day | null;
}

interface SharesToGive {
  readonly partnership: DemoPartnership;
  readonly plan: CasePlan;
  readonly trouble: Trouble;
  /** Who leads the case on a day. */
  readonly leadOn: (day: Day) => Worker;
  /** Minutes after midnight of the day on which the case was opened. */
  readonly openedAt: number;
  readonly today: Day;
}

const HALF_YEAR = 183;
const BASES = [
  'Crime and Disorder Act 1998, section 115',
  'Crime and Disorder Act 1998, section 115, under the agreement on anti-social behaviour',
  'Necessary for a task in the public interest: preventing crime and disorder',
];

/** Shares a case as its plan says. */
export function giveShares(random: Random, made: SharesToGive): DemoShare[] {
  const { plan, today } = made;
  const soon = workingDay(
    plan.opened + random.integer(1, Math.max(1, Math.min(14, today - 2 - plan.opened))),
  );
  const on = Math.min(soon, workingDayBefore(today - 1), plan.closed?.on ?? today);
  const partners = byLikelihood(random, partnersOf(made, on));
  const [first, second] = partners;
  if (plan.sharing === 'none' || !first) return [];
  const share = (
    agency: AgencyKey,
    level: DemoShare['level'],
    changes: Partial<DemoShare> = {},
  ): DemoShare => ({ ...newShare(random, made, { agency, level, on }), ...changes });
  switch (plan.sharing) {
    case 'both':
      return [share(first, 'contribute'), ...(second ? [share(second, 'view')] : [])];
    case 'named': {
      const named = share(first, plan.handling === 'restricted' ? 'view' : 'contribute');
      return [{ ...named, named: named.worker }];
    }
    case 'ended':
      return [
        share(first, 'contribute', { ended: workingDay(on + random.integer(14, 40)) }),
        ...(second && random.chance(0.5) ? [share(second, 'view')] : []),
      ];
    case 'lapsed':
      return [
        share(first, random.pick(['view', 'contribute'] as const), { endsOn: on + random.integer(40, 100) }),
      ];
    case 'agreement-lapsed':
      return [
        share('health', 'contribute', { endsOn: today + random.integer(30, 90) }),
        share(first, 'contribute'),
      ];
    case 'new': {
      const day = workingDayBefore(today - 1);
      const partner = partners.find((agency) => agency === 'housing') ?? first;
      return [share(partner, random.pick(['view', 'contribute'] as const), dated(random, made, day))];
    }
    default:
      return [share(first, plan.sharing)];
  }
}

function dated(
  random: Random,
  { plan, leadOn, openedAt }: SharesToGive,
  on: Day,
): Pick<DemoShare, 'given' | 'startsOn' | 'endsOn'> {
  const at = on === plan.opened ? openedAt + 20 : deskTime(random);
  return { given: { on, at, by: leadOn(on) }, startsOn: on, endsOn: on + HALF_YEAR };
}

function newShare(
  random: Random,
  made: SharesToGive,
  { agency, level, on }: { agency: AgencyKey; level: DemoShare['level']; on: Day },
): DemoShare {
  const { partnership, trouble, today } = made;
  const workers = partnership.workers.filter(
    (one) => one.agency === agency && one.roles.includes('practitioner'),
  );
  const free = workers.filter(({ coordinates }) => coordinates.length === 0);
  const dates = dated(random, made, on);
  const worker = random.weighted(free.length > 0 ? free : workers, ({ roles }) =>
    roles.includes('supervisor') ? 1 : 4,
  );
  if (random.chance(0.8)) hold(trouble.subject, agency, instantOf(on - 40, 630), null);
  return {
    agency,
    named: null,
    worker,
    level,
    reason: random.pick(SHARE_REASONS[agency] ?? ['Needed for the plan.']),
    lawfulBasis: random.pick(BASES),
    ...dates,
    // Shares that still matter are made to last past today.
    endsOn: Math.max(dates.endsOn, random.chance(0.9) ? today + random.integer(20, 120) : dates.endsOn),
    ended: null,
  };
}

const PARTNERS: Readonly<Record<AgencyKey, number>> = {
  police: 5,
  council: 5,
  housing: 4,
  fire: 1,
  probation: 1,
  rehabilitation: 1,
  education: 2,
  voluntary: 3,
  health: 0,
  commissioner: 0,
};

/** Agencies other than the lead one that have signed and whose business it is. The landlord of the story's homes is not let in. */
function partnersOf({ partnership, plan, trouble }: SharesToGive, on: Day): AgencyKey[] {
  const story = trouble.subject.home.story !== null;
  const partners = story ? (STORY_PARTNERS[plan.lead] ?? []) : (Object.keys(PARTNERS) as AgencyKey[]);
  return partners.filter(
    (agency) =>
      agency !== plan.lead &&
      PARTNERS[agency] > 0 &&
      suits(agency, trouble) &&
      partnership.hasAgreement(agency, 'anti-social-behaviour', on),
  );
}

/** In an order in which the likelier partners mostly come first. */
function byLikelihood(random: Random, partners: readonly AgencyKey[]): AgencyKey[] {
  return partners
    .map((agency) => ({ agency, rank: random.next() ** (1 / PARTNERS[agency]) }))
    .sort((one, other) => other.rank - one.rank)
    .map(({ agency }) => agency);
}

const STORY_PARTNERS: Readonly<Partial<Record<AgencyKey, readonly AgencyKey[]>>> = {
  police: ['council', 'education'],
  council: ['voluntary', 'education'],
};

function suits(agency: AgencyKey, { story, subject }: Trouble): boolean {
  if (agency === 'education') return story.subject === 'young';
  if (agency === 'probation' || agency === 'rehabilitation')
    return story.subject === 'adult' && story.category === 'personal';
  if (agency === 'fire') return ['fires', 'waste'].includes(story.key);
  if (agency === 'housing') return subject.home.tenure === 'social';
  return true;
}

/** Whether an agency may write in a case on a day through a share; by name only where the share names somebody. */
export function contributes(shares: readonly DemoShare[], agency: AgencyKey, on: Day): DemoShare | undefined {
  return shares.find(
    (share) => share.agency === agency && share.level === 'contribute' && isInForce(share, on),
  );
}

/** Whether a share let anybody in on a day. */
export function isInForce(share: DemoShare, on: Day): boolean {
  return (
    share.given.on < on &&
    share.startsOn <= on &&
    on <= share.endsOn &&
    (share.ended === null || on < share.ended)
  );
}

/** Whether health, which signed only the agreement that has run out, may still see anything. */
export function isUnderAgreement(agency: AgencyKey, on: Day, today: Day): boolean {
  return agency !== 'health' || on < today + RENEWED_IN;
}
