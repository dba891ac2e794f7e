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

/** A line as a section finds it. One about a record leaves who and where to be named, with those of all other lines. */
export interface FoundItem extends WorkItem {
  readonly record?: {
    readonly id: string;
    /** How the line calls it: by title and reference, or by reference where the title is its own text. */
    readonly by: 'title' | 'reference';
  };
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
  /** What waits, and what a line discloses beyond the record that it names. */
  load(
    tx: ReadTx,
    actor: Actor,
    today: LondonDate,
  ): Promise<{ readonly items: readonly FoundItem[]; readonly disclosed?: readonly Disclosed[] }>;
}

/** What the record of an action is called, told by the module that keeps the record. */
export interface RecordName {
  readonly href: string;
  /** Its title and reference. */
  readonly text: string;
  readonly reference: string;
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
}

/** The user's own open actions, as the first section of "Your work". */
export const actionsSection: WorkSection = {
  title: 'Actions',
  order: 10,
  empty: `No action of yours is late, or due in the next ${WORK_HORIZON} days.`,
  load: async (tx, actor, today) => {
    const actions = await listOpenActionsOf(tx, actor.userId, addDays(today, WORK_HORIZON));
    const items = actions.map(
      (action): FoundItem => ({
        href: `/actions/${action.id}`,
        text: action.title,
        record: { id: action.recordId, by: 'title' },
        when: dueInWords(action.dueOn, today),
        late: isLate(action.dueOn, today),
      }),
    );
    return { items };
  },
};

/** Everything that waits for the user, section by section in their order; none for roles that have no such work. */
export async function listWork(
  tx: ReadTx,
  actor: Actor,
  today: LondonDate,
  { sections, nameRecords }: { sections: readonly WorkSection[]; nameRecords: NameRecords },
): Promise<{ readonly sections: readonly LoadedSection[]; readonly disclosed: readonly Disclosed[] }> {
  const loaded = [];
  for (const section of sections.toSorted((one, other) => one.order - other.order)) {
    if (!hasRole(actor, section.roles ?? CASEWORK_ROLES)) continue;
    loaded.push({ section, found: await section.load(tx, actor, today) });
  }
  const about = loaded.flatMap(({ found }) =>
    found.items.flatMap(({ record }) => (record ? [record.id] : [])),
  );
  const names = await nameRecords(tx, about);
  return {
    sections: loaded.map(({ section: { title, empty }, found }) => ({
      title,
      empty,
      items: found.items.map((item) => nameItem(item, names)),
    })),
    disclosed: [
      ...loaded.flatMap(({ found }) => found.disclosed ?? []),
      ...[...names.values()].flatMap(({ disclosed }) => disclosed),
    ],
  };
}

function nameItem({ record, ...item }: FoundItem, names: ReadonlyMap<string, RecordName>): WorkItem {
  const name = record && names.get(record.id);
  if (!name) return item;
  const called = record.by === 'title' ? name.text : name.reference;
  return { ...item, who: name.who, where: [called, name.where, item.where].filter(Boolean).join(', ') };
}
