import type { ReadTx } from '../../db/as.ts';
import { type Actor, CASEWORK_ROLES, hasRole, type Role } from '../../kernel/actor.ts';
import { addDays, type LondonDate } from '../../kernel/london-date.ts';
import type { Disclosed } from '../../web/page.ts';
import { dueInWords, isLate, WORK_HORIZON } from './action.ts';
import { listOpenActionsOf } from './action-queries.ts';

/** One line of "Your work": the thing to do and where it leads, and who, where and when it is about. */
export interface WorkItem {
  readonly href: string;
  readonly text: string;
  readonly who?: string;
  readonly where?: string;
  /** In words: `due yesterday`. */
  readonly when?: string;
  readonly late?: boolean;
}

/** A part of "Your work" that a module contributes. */
export interface WorkSection {
  readonly title: string;
  /** Position from the top; due and overdue actions stand at 10. */
  readonly order: number;
  /** Said when there is nothing, and how it would come: `No reviews are due in the next 7 days.` */
  readonly empty: string;
  /** The roles it is for; caseworkers unless it says otherwise. */
  readonly roles?: readonly Role[];
  load(
    tx: ReadTx,
    actor: Actor,
    today: LondonDate,
  ): Promise<{ readonly items: readonly WorkItem[]; readonly disclosed: readonly Disclosed[] }>;
}

/** What the record of an action is called, told by the module that keeps the record. */
export interface RecordName {
  readonly href: string;
  /** Its title and reference. */
  readonly text: string;
  /** The people it is about, in words; empty when there are none. */
  readonly who: string;
  /** The wards they live in, in words; empty when none is known. */
  readonly where: string;
  readonly disclosed: readonly Disclosed[];
}

/** Names records by identifier; what the user may not see is missing. */
export type NameRecords = (
  tx: ReadTx,
  recordIds: readonly string[],
) => Promise<ReadonlyMap<string, RecordName>>;

/** A section with what is in it. */
export interface LoadedSection {
  readonly title: string;
  readonly empty: string;
  readonly items: readonly WorkItem[];
  readonly disclosed: readonly Disclosed[];
}

/** The user's own open actions, as the first section of "Your work". */
export function actionsSection(nameRecords: NameRecords): WorkSection {
  return {
    title: 'Actions',
    order: 10,
    empty: `No action of yours is late, or due in the next ${WORK_HORIZON} days.`,
    load: async (tx, actor, today) => {
      const actions = await listOpenActionsOf(tx, actor.userId, addDays(today, WORK_HORIZON));
      const names = await nameRecords(
        tx,
        actions.map(({ recordId }) => recordId),
      );
      const items = actions.map((action): WorkItem => {
        const name = names.get(action.recordId);
        return {
          href: `/actions/${action.id}`,
          text: action.title,
          who: name?.who ?? '',
          where: [name?.text, name?.where].filter(Boolean).join(', '),
          when: dueInWords(action.dueOn, today),
          late: isLate(action.dueOn, today),
        };
      });
      return { items, disclosed: [...names.values()].flatMap(({ disclosed }) => disclosed) };
    },
  };
}

/** Everything that waits for the user, section by section in their order; none for roles that have no such work. */
export async function listWork(
  tx: ReadTx,
  actor: Actor,
  today: LondonDate,
  sections: readonly WorkSection[],
): Promise<LoadedSection[]> {
  const loaded: LoadedSection[] = [];
  for (const section of sections.toSorted((one, other) => one.order - other.order)) {
    if (!hasRole(actor, section.roles ?? CASEWORK_ROLES)) continue;
    const { items, disclosed } = await section.load(tx, actor, today);
    loaded.push({ title: section.title, empty: section.empty, items, disclosed });
  }
  return loaded;
}
