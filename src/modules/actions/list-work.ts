import type { ReadTx } from '../../db/as.ts';
import type { Actor, Role } from '../../kernel/actor.ts';
import type { LondonDate } from '../../kernel/london-date.ts';
import type { Disclosed } from '../../web/page.ts';

/** One line of "Your work": where it leads, and who, where and when it is about. */
export interface WorkItem {
  readonly href: string;
  readonly text: string;
  readonly who?: string;
  readonly where?: string;
  /** In words: `due yesterday`. */
  readonly when?: string;
  readonly late?: boolean;
}

/** A part of "Your work" that another module contributes. */
export interface WorkSection {
  readonly title: string;
  /** Position from the top; due and overdue actions stand at 10. */
  readonly order: number;
  /** What would be here and how it gets here. */
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
