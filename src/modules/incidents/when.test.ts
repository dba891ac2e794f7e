import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTime, timeInWords } from './time-of-day.ts';
import { whenInWords } from './when.ts';

const today = '2026-03-10';

describe('the time', () => {
  it.each([
    ['21:05', '21:05'],
    ['21.05', '21:05'],
    ['2105', '21:05'],
    ['9:05pm', '21:05'],
    ['9.05 p.m.', '21:05'],
    ['905pm', '21:05'],
    ['9pm', '21:00'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['Midnight', '00:00'],
    ['noon', '12:00'],
    ['0:30', '00:30'],
    ['24:00', null],
    ['13pm', null],
    ['0pm', null],
    ['9:60', null],
    ['9', null],
    ['evening', null],
    ['', null],
  ])('%j is %j', (text, time) => expect(parseTime(text)).toBe(time));

  it('is read back from its own words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        expect(parseTime(timeInWords(time))).toBe(time);
      }),
    );
  });

  it('stands behind the day when it is known', () => {
    expect(whenInWords('2026-03-09', '21:05', today)).toBe('yesterday, 9:05pm');
    expect(whenInWords('2025-11-20', null, today)).toBe('20 November 2025');
  });
});
