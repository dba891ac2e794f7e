import { expect, it } from 'vitest';
import { isLate, waitInWords } from './waiting.ts';

const today = '2026-03-10';

it.each([
  ['2026-03-10T08:00:00Z', 'since today', false],
  ['2026-03-09T23:30:00Z', 'since yesterday', false],
  ['2026-03-07T00:00:00Z', '3 days', false],
  ['2026-03-06T23:59:00Z', '4 days', true],
])('a report received %s has waited %s', (received, words, late) => {
  expect(waitInWords(new Date(received), today)).toBe(words);
  expect(isLate(new Date(received), today)).toBe(late);
});

it('counts by the London calendar', () => {
  // Half past midnight in London, still the day before in UTC.
  expect(waitInWords(new Date('2026-06-09T23:30:00Z'), '2026-06-10')).toBe('since today');
});
