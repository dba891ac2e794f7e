import { invalid } from '../../kernel/domain-error.ts';
import { addDays, inWords, type LondonDate } from '../../kernel/london-date.ts';

/**
 * Holds the next review of a case to what its type declares.
 * @throws DomainError invalid when it is in the past, or later than a case of the type may go without one.
 */
export function requireReview(
  { reviewEveryDays }: { readonly reviewEveryDays: number },
  reviewOn: LondonDate,
  today: LondonDate,
): void {
  if (reviewOn < today) throw invalid('reviewOn', 'The next review must be today or later');
  const latest = addDays(today, reviewEveryDays);
  if (reviewOn <= latest) return;
  throw invalid(
    'reviewOn',
    `Choose ${inWords(latest)} or earlier: a case of this kind is reviewed at least every ${reviewEveryDays} days`,
  );
}
