import { inWords } from '../src/kernel/london-date.ts';
import { caseTypes } from '../src/modules/cases/index.ts';
import { type Day, dateOf, deskTime, workingDay, workingDayBefore } from './calendar.ts';
import type { StageCode } from './case-plans.ts';
import { type DemoCase, lastDay, leadOn } from './cases.ts';
import type { Worker } from './partnership.ts';
import type { Random } from './random.ts';
import { COMMON_CLOSINGS, REOPENINGS } from './stories/common.ts';
import { fillWords, type Words } from './words.ts';

/** A step in the life of a case. */
export interface CaseStep {
  readonly kind: 'opened' | 'stage' | 'review' | 'lead' | 'closed' | 'reopened';
  readonly detail: string;
  readonly on: Day;
  readonly at: number;
  readonly by: Worker;
  /** The stage that the case moves to. */
  readonly stage?: StageCode;
}

const type = caseTypes.find(({ code }) => code === 'asb');
if (!type) throw new Error('The demo needs the case type asb.');

/** The type and version that every case of the demo has. */
export const ASB = type;

/** The steps of a case in order of time. */
export function stepsOf(random: Random, found: DemoCase, words: Words, today: Day): CaseStep[] {
  const { plan, before, lead } = found;
  const step = (kind: CaseStep['kind'], on: Day, detail: string): CaseStep => ({
    kind,
    detail,
    on,
    at: deskTime(random),
    by: leadOn(found, on),
  });
  const steps: CaseStep[] = [{ ...step('opened', plan.opened, ''), at: found.openedAt }];
  steps.push(...movesOf(random, found, today), ...reviewsOf(random, found, today));
  if (before) steps.push(step('lead', before.until, `${before.lead.name} to ${lead.name}`));
  if (plan.closed)
    steps.push(step('closed', plan.closed.on, closing(random, found, plan.closed.outcome, words)));
  if (plan.reopened) {
    const closedOn = closedBefore(found, plan.reopened);
    steps.push(step('closed', closedOn, closing(random, found, 'resolved', words)));
    steps.push({ ...step('reopened', plan.reopened, fillWords(random.pick(REOPENINGS), words)), at: 540 });
  }
  return steps.sort((one, other) => one.on - other.on || one.at - other.at);
}

/** When a case that was reopened had been closed. */
export function closedBefore({ plan }: DemoCase, reopened: Day): Day {
  return workingDay(plan.opened + Math.floor((reopened - plan.opened) * 0.5));
}

function closing(
  random: Random,
  found: DemoCase,
  outcome: NonNullable<DemoCase['plan']['closed']>['outcome'],
  words: Words,
): string {
  const name = ASB.outcomes.find(({ code }) => code === outcome)?.name;
  if (!name) throw new RangeError(`The case type has no outcome ${outcome}.`);
  const own = found.trouble.story.closings[outcome] ?? [];
  const reason = fillWords(
    random.pick(own.length > 0 && random.chance(0.7) ? own : COMMON_CLOSINGS[outcome]),
    words,
  );
  return `${name}. ${reason}`;
}

/** Why a case was closed, without how. */
export function reasonOf(step: CaseStep): string {
  const outcome = ASB.outcomes.find(({ name }) => step.detail.startsWith(`${name}. `));
  return outcome ? step.detail.slice(outcome.name.length + 2) : '';
}

const PATHS: Readonly<Record<StageCode, readonly (readonly StageCode[])[]>> = {
  assessment: [['assessment']],
  'early-help': [['assessment', 'early-help']],
  enforcement: [
    ['assessment', 'early-help', 'enforcement'],
    ['assessment', 'enforcement'],
  ],
  monitoring: [
    ['assessment', 'early-help', 'monitoring'],
    ['assessment', 'early-help', 'enforcement', 'monitoring'],
  ],
};

function movesOf(random: Random, found: DemoCase, today: Day): CaseStep[] {
  const { plan } = found;
  const path = random.pick(PATHS[plan.stage]);
  const end = plan.reopened ? closedBefore(found, plan.reopened) : lastDay(found, today);
  return path.slice(1).map((stage, at) => {
    const from = path[at] ?? 'assessment';
    const on = workingDayBefore(
      plan.opened + Math.max(1, Math.floor(((end - plan.opened) * (at + 1)) / (path.length + 0.3))),
    );
    const day = Math.max(on, plan.opened);
    return {
      kind: 'stage',
      detail: `${stageName(from)} to ${stageName(stage)}`,
      on: day,
      at: deskTime(random),
      by: leadOn(found, day),
      stage,
    };
  });
}

function stageName(code: StageCode): string {
  const stage = ASB.stages.find((one) => one.code === code);
  if (!stage) throw new RangeError(`The case type has no stage ${code}.`);
  return stage.name;
}

/** A review every four weeks, each setting the next; the last one sets the review that stands. */
function reviewsOf(random: Random, found: DemoCase, today: Day): CaseStep[] {
  const { plan } = found;
  const end = plan.closed?.on ?? Math.min(plan.review, today) - 1;
  const days: Day[] = [];
  let day = workingDay(plan.opened + ASB.reviewEveryDays);
  while (day < end - 6) {
    const asleep =
      plan.reopened !== null && day >= closedBefore(found, plan.reopened) && day <= plan.reopened;
    if (!asleep) days.push(day);
    day = workingDay(day + ASB.reviewEveryDays + random.integer(-2, 4));
  }
  return days.map((on, at) => {
    const next = days[at + 1] ?? (plan.closed ? workingDay(on + ASB.reviewEveryDays) : plan.review);
    return {
      kind: 'review',
      detail: `Next review: ${inWords(dateOf(next))}`,
      on,
      at: deskTime(random),
      by: leadOn(found, on),
    };
  });
}
