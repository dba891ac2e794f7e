import { describe, expect, it } from 'vitest';
import { parseDate, parseDay } from './london-date.ts';

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

describe('a day as people say it', () => {
  it.each([
    ['today', '2026-03-01'],
    [' Yesterday ', '2026-02-28'],
    ['TOMORROW', '2026-03-02'],
    ['1 March 2026', '2026-03-01'],
    ['20/11/2015', '2015-11-20'],
    ['31 2 2026', null],
    ['last week', null],
    ['Friday', null],
    ['constructor', null],
  ])('%j is %j', (text, day) => expect(parseDay(text, '2026-03-01')).toBe(day));
});
