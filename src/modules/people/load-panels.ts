import type { Child } from 'hono/jsx';
import type { ReadTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { LondonDate } from '../../kernel/london-date.ts';
import type { Disclosed } from '../../web/page.ts';

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

/** A panel as loaded. */
export interface LoadedPanel {
  readonly title: string;
  readonly body: Child;
  readonly disclosed: readonly Disclosed[];
}

/** Loads the panels of a person, in the order given, without those that have nothing to say. */
export async function loadPanels(
  tx: ReadTx,
  actor: Actor,
  panels: readonly PersonPanel[],
  about: { readonly personId: string; readonly today: LondonDate },
): Promise<LoadedPanel[]> {
  const loaded: LoadedPanel[] = [];
  for (const panel of panels) {
    const content = await panel.load(tx, actor, about.personId, about.today);
    if (content) loaded.push({ title: panel.title, ...content });
  }
  return loaded;
}
