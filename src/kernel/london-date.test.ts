import { describe, expect, it } from 'vitest';
import { parseDate } from './london-date.ts';

describe('a date as people type it', () => {
  it.each([
    ['12/03/2001', '2001-03-12'],
    ['12 3 2001', '2001-03-12'],
    ['2001-03-12', '2001-03-12'],
    [' 12 March 2001 ', '2001-03-12'],
    ['31 2 2026', null],
    ['12 3 01', null],
    // ISO 8601 knows the year 0, PostgreSQL does not.
    ['1 1 0000', null],
    ['0000-01-01', null],
  ])('%j is %j', (text, date) => expect(parseDate(text)).toBe(date));
});
