import type { AgencyKey } from '../agencies.ts';
import type { TimeOfDay } from '../calendar.ts';

/** How a case of the type asb ends. */
export type Outcome =
  | 'resolved'
  | 'resolved-by-legal-action'
  | 'moved-away'
  | 'passed-on'
  | 'not-supported'
  | 'victim-does-not-wish';

/** Something to be done, and what may come of it. */
export interface ActionTemplate {
  readonly title: string;
  /** Who does it: the lead worker, or an agency with whom the case is shared. */
  readonly by: 'lead' | AgencyKey;
  readonly done: readonly string[];
  readonly notDone: readonly string[];
}

/**
 * What happens at one kind of trouble, in the words of those who report it and work on it. Texts have names in braces,
 * filled by demo/words.ts: {subject} and {short} of whoever is said to have done it, {place} where they live, {victim}
 * and so on.
 */
export interface Story {
  readonly key: string;
  readonly category: 'personal' | 'nuisance' | 'environmental';
  readonly hateStrand?: 'disability' | 'race' | 'religion' | 'sexual-orientation' | 'transgender' | 'other';
  /** Whether a grown-up or a young person of the household is said to have done it. */
  readonly subject: 'adult' | 'young';
  /** The victim's part in a case: at risk when the harm is still to be feared. */
  readonly victimRole: 'victim' | 'at-risk';
  readonly times: TimeOfDay;
  /** How often each agency leads, or is told. */
  readonly led: Readonly<Partial<Record<AgencyKey, number>>>;
  readonly told: Readonly<Partial<Record<AgencyKey, number>>>;
  readonly titles: readonly string[];
  readonly summaries: readonly string[];
  readonly reports: readonly string[];
  readonly harms: readonly string[];
  readonly advice: readonly string[];
  readonly notes: {
    /** First talk with the person harmed. */
    readonly victim: readonly string[];
    /** First talk with the person said to have done it. */
    readonly subject: readonly string[];
    readonly work: readonly string[];
    readonly enforcement: readonly string[];
    readonly monitoring: readonly string[];
  };
  readonly actions: readonly ActionTemplate[];
  /** Why it was closed, where the common reasons do not say enough. */
  readonly closings: Readonly<Partial<Record<Outcome, readonly string[]>>>;
}
