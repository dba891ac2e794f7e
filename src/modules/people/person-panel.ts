import type { Child } from 'hono/jsx';
import type { ReadTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { LondonDate } from '../../kernel/london-date.ts';
import type { Disclosed } from '../../web/page.ts';
import type { SearchTerms } from './search-terms.ts';

/** What a higher module shows on the page of a person, such as the cases they are party to. */
export interface PersonPanel {
  readonly title: string;
  /** The panel's content and what it discloses; null for no panel at all. */
  load(
    tx: ReadTx,
    actor: Actor,
    personId: string,
    today: LondonDate,
  ): Promise<{ body: Child; disclosed: readonly Disclosed[] } | null>;
}

/** Something a search found that is no person. */
export interface SearchItem {
  readonly href: string;
  readonly text: string;
  readonly hint?: string | undefined;
}

/** What a higher module finds in a search, such as cases by reference. */
export interface SearchGroup {
  readonly title: string;
  find(
    tx: ReadTx,
    actor: Actor,
    terms: SearchTerms,
  ): Promise<{ items: readonly SearchItem[]; disclosed: readonly Disclosed[] }>;
}
