import type { ReadTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Disclosed } from '../../web/page.ts';
import type { SearchTerms } from './search-terms.ts';

/** Something a search found that is no person. */
export interface SearchItem {
  readonly href: string;
  readonly text: string;
  readonly hint?: string | undefined;
}

/** What a higher module finds in a search, such as cases by reference. */
export interface SearchGroup {
  readonly title: string;
  /** What the group is sorted by, in words, when it can hold more than one. */
  readonly sortedBy?: string;
  find(
    tx: ReadTx,
    actor: Actor,
    terms: SearchTerms,
  ): Promise<{ items: readonly SearchItem[]; disclosed: readonly Disclosed[] }>;
}

/** A group with what it found. */
export interface FoundGroup {
  readonly title: string;
  readonly sortedBy: string | undefined;
  readonly items: readonly SearchItem[];
  readonly disclosed: readonly Disclosed[];
}

/** Asks each group in turn; those that found nothing are left out. */
export async function findGroups(
  tx: ReadTx,
  actor: Actor,
  groups: readonly SearchGroup[],
  terms: SearchTerms,
): Promise<FoundGroup[]> {
  const found: FoundGroup[] = [];
  for (const group of groups) {
    const { items, disclosed } = await group.find(tx, actor, terms);
    if (items.length > 0) found.push({ title: group.title, sortedBy: group.sortedBy, items, disclosed });
  }
  return found;
}
