import { conflict, forbidden, notFound } from '../../kernel/domain-error.ts';
import { allows, LEVEL_IN_WORDS, type Level } from '../access/index.ts';

/** What can be done with a case, the level it takes, and whether the case must be open for it. */
const STEPS = {
  read: { level: 'view', needs: 'either' },
  note: { level: 'contribute', needs: 'open' },
  // A mistake in a record is put right whenever it is found (UK GDPR article 5(1)(d)).
  correct: { level: 'contribute', needs: 'either' },
  act: { level: 'contribute', needs: 'open' },
  'add-party': { level: 'contribute', needs: 'open' },
  'add-report': { level: 'contribute', needs: 'open' },
  'end-party': { level: 'manage', needs: 'open' },
  share: { level: 'manage', needs: 'open' },
  // Taking access back never waits for anything.
  'end-share': { level: 'manage', needs: 'either' },
  change: { level: 'manage', needs: 'open' },
  close: { level: 'manage', needs: 'open' },
  reopen: { level: 'manage', needs: 'closed' },
} as const satisfies Record<string, { level: Level; needs: 'open' | 'closed' | 'either' }>;

export type Step = keyof typeof STEPS;

export const ALL_STEPS = Object.keys(STEPS) as Step[];

/** What decides which steps somebody may take. */
export interface Standing {
  readonly level: Level;
  readonly status: 'open' | 'closed';
  /** Whom to ask, such as "Ann Example, Council". */
  readonly lead: string;
}

/** What somebody may do with the case now, as a sentence. */
export function permittedInWords({ level, status, lead }: Standing): string {
  if (status === 'open') return `You may ${LEVEL_IN_WORDS[level]}.`;
  if (allows(level, 'manage')) return 'It is closed. You may read it, end shares, and reopen it.';
  return `It is closed. You may read it. Ask ${lead} if it has to be reopened.`;
}

/** Whether somebody may take a step now. */
export function mayTake(step: Step, { level, status }: Standing): boolean {
  const { level: needed, needs } = STEPS[step];
  return allows(level, needed) && (needs === 'either' || needs === status);
}

/**
 * Refuses a step that may not be taken.
 * @throws DomainError not-found without any access; forbidden, saying whom to ask; conflict when the case is closed
 * (or, for reopening, is open).
 */
export function requireStep(step: Step, standing: Standing): void {
  if (mayTake(step, standing)) return;
  if (!allows(standing.level, 'view')) throw notFound();
  if (!allows(standing.level, STEPS[step].level)) {
    throw forbidden(
      allows(standing.level, 'contribute')
        ? `Only those who manage this case can do that. Ask ${standing.lead}.`
        : `You may read this case but not add to it. Ask ${standing.lead}.`,
    );
  }
  throw conflict(
    standing.status === 'closed'
      ? `This case is closed, so nobody is working it. Take a report instead, or ask ${standing.lead} to reopen it.`
      : 'This case is open.',
  );
}
