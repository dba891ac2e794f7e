import { type Day, deskTime, workingDay, workingDayBefore } from './calendar.ts';
import { mayWrite } from './case-notes.ts';
import { isUnderAgreement } from './case-shares.ts';
import { type DemoCase, lastDay, leadOn } from './cases.ts';
import type { Worker } from './partnership.ts';
import type { Random } from './random.ts';
import { COMMON_ACTIONS } from './stories/common-actions.ts';
import type { ActionTemplate } from './stories/index.ts';
import { fillWords, type Words } from './words.ts';

/** An action as it stands in a case. */
export interface DemoAction {
  readonly title: string;
  readonly owner: Worker;
  readonly due: Day;
  readonly agreed: { readonly on: Day; readonly at: number; readonly by: Worker };
  readonly finished: {
    readonly on: Day;
    readonly at: number;
    readonly result: 'done' | 'not-done';
    readonly note: string;
  } | null;
}

/** When open actions are due, in days from today, each as likely as its weight. */
const DUE: readonly (readonly [from: number, to: number, weight: number])[] = [
  [-14, -1, 26],
  [0, 0, 9],
  [1, 1, 7],
  [2, 13, 42],
  [14, 28, 16],
];

/** The actions of a case: all are finished when it is closed; one that is open has at least one to do. */
export function actionsOf(random: Random, found: DemoCase, words: Words, today: Day): DemoAction[] {
  const { plan, trouble } = found;
  const end = lastDay(found, today);
  const texts = random.shuffled([...trouble.story.actions, ...random.shuffled(COMMON_ACTIONS).slice(0, 4)]);
  const count = random.integer(2, end - plan.opened > 60 ? 6 : 4);
  const actions = texts.slice(0, count).flatMap((text): DemoAction[] => {
    const on = workingDay(
      plan.opened + random.integer(1, Math.max(1, Math.floor((end - plan.opened) * 0.6))),
    );
    const owner = ownerOf(found, text, on);
    return owner && on < end ? [finishedAction(random, found, { text, owner, on, end, words })] : [];
  });
  if (plan.closed) return actions;
  const left = texts.filter(
    ({ title }) => !actions.some((action) => action.title === fillWords(title, words)),
  );
  const open = left.flatMap((text): DemoAction[] => {
    const owner = ownerOf(found, text, today);
    return owner && isUnderAgreement(owner.agency, today, today)
      ? [openAction(random, found, { text, owner, words, today })]
      : [];
  });
  return [...actions, ...open.slice(0, random.integer(1, 3))];
}

interface ActionToMake {
  readonly text: ActionTemplate;
  readonly owner: Worker;
  readonly words: Words;
}

function finishedAction(
  random: Random,
  found: DemoCase,
  { text, owner, on, end, words }: ActionToMake & { on: Day; end: Day },
): DemoAction {
  const finishedOn = Math.min(workingDay(on + random.integer(2, 24)), end);
  const done = text.notDone.length === 0 || random.chance(0.84);
  return {
    title: fillWords(text.title, words),
    owner,
    due: workingDay(on + random.integer(7, 21)),
    agreed: { on, at: deskTime(random), by: leadOn(found, on) },
    finished: {
      on: finishedOn,
      at: finishedOn === on ? 1040 : random.integer(525, 620),
      result: done ? 'done' : 'not-done',
      note: fillWords(random.pick(done ? text.done : text.notDone), words),
    },
  };
}

function openAction(
  random: Random,
  found: DemoCase,
  { text, owner, words, today }: ActionToMake & { today: Day },
): DemoAction {
  const [from, to] = random.weighted(DUE, ([, , weight]) => weight);
  const due = from > 1 || from < 0 ? workingDayBefore(today + random.integer(from, to)) : today + from;
  const since = Math.max(found.plan.opened, found.plan.reopened ?? 0, (found.before?.until ?? 0) + 1);
  const agreed = Math.min(today - 1, Math.max(since, workingDayBefore(due - random.integer(7, 21))));
  return {
    title: fillWords(text.title, words),
    owner,
    due: Math.max(due, agreed + 1),
    agreed: {
      on: agreed,
      at: agreed === found.plan.opened ? found.openedAt + 15 : deskTime(random),
      by: found.lead,
    },
    finished: null,
  };
}

/** Whoever does such things and may write in the case on that day; the lead worker when it falls to them. */
function ownerOf(found: DemoCase, { by }: ActionTemplate, on: Day): Worker | null {
  const lead = leadOn(found, on);
  if (by === 'lead' || by === found.plan.lead) return lead;
  const share = found.shares.find(({ agency }) => agency === by);
  return share && mayWrite(found, share.worker, on) ? share.worker : null;
}
