import { inWords, type LondonDate } from '../../kernel/london-date.ts';
import type { Share } from '../access/index.ts';

/** Whether a share lets anybody in today, and if not, why not. */
export type ShareStanding = 'in-force' | 'taken-back' | 'not-started' | 'run-out' | 'no-agreement';

type Dated = Pick<Share, 'endedAt' | 'startsOn' | 'endsOn' | 'underAgreement'>;

/** The standing of a share on a day; the rule is that of private.shares_in_force. */
export function standingOf(share: Dated, today: LondonDate): ShareStanding {
  if (share.endedAt) return 'taken-back';
  if (share.endsOn < today) return 'run-out';
  if (!share.underAgreement) return 'no-agreement';
  return share.startsOn > today ? 'not-started' : 'in-force';
}

/** Why a share does not work today, as a sentence; null when it does. */
export function whyNot(
  share: Dated & Pick<Share, 'agencyName'>,
  purpose: string,
  today: LondonDate,
): string | null {
  switch (standingOf(share, today)) {
    case 'in-force':
      return null;
    case 'taken-back':
      return 'It was ended early, so it no longer works.';
    case 'run-out':
      return `Its last day was ${inWords(share.endsOn)}, so it no longer works.`;
    case 'not-started':
      return `It begins on ${inWords(share.startsOn)}.`;
    case 'no-agreement':
      return `${share.agencyName} has no current agreement for ${purpose}, so it does not work. It will again when ${share.agencyName} has signed one.`;
  }
}
