import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { newId } from '../kernel/ids.ts';
import { birthDate, date, ids, optional, optionalDate, required, version } from './fields.ts';

const faultOf = (schema: z.ZodType, typed: unknown): string | undefined =>
  schema.safeParse(typed).error?.issues[0]?.message;

describe('text', () => {
  it.each([
    ['NUL', 'Ann\0Example'],
    ['a vertical tab', 'one\u000btwo'],
    ['an escape', 'red\u001b[31m'],
    ['a control character of the upper range', 'one\u0085two'],
  ])('is refused with %s in it, and told what to do', (_what, text) => {
    for (const schema of [required('Write something'), optional()]) {
      expect(faultOf(schema, text)).toContain('Take out the characters that cannot be shown');
    }
  });

  it('keeps tabs, line ends and every language', () => {
    const text = 'Ærø\tŁódź\r\nآنا\n👪';
    for (const schema of [required('Write something'), optional()]) expect(schema.parse(text)).toBe(text);
  });
});

describe('the version of a record', () => {
  it.each(['1', '2147483647'])('may be %s', (typed) => expect(version.parse(typed)).toBe(Number(typed)));

  it.each(['3000000000', '0', '1.5', '', 'x', '1e99'])('is never %j', (typed) => {
    expect(faultOf(version, typed)).toContain('Open the page again');
  });
});

describe('identifiers', () => {
  it('count once, however often they are sent', () => {
    const [one, other] = [newId(), newId()];
    expect(ids.parse([one, other, one])).toEqual([one, other]);
    expect(ids.parse(one)).toEqual([one]);
    expect(ids.parse([one, 'x'])).toEqual([one]);
    expect(ids.parse(undefined)).toEqual([]);
  });
});

describe('days', () => {
  const today = '2026-03-10';

  it('are typed as people say them', () => {
    expect(date('Enter the day', today).parse('tomorrow')).toBe('2026-03-11');
    expect(optionalDate(today).parse(' Yesterday ')).toBe('2026-03-09');
    expect(optionalDate(today).parse('')).toBeNull();
    expect(faultOf(date('Enter the day', today), ' ')).toBe('Enter the day');
    expect(faultOf(optionalDate(today), '31 2 2026')).toContain('or today, yesterday or tomorrow');
  });

  it('of birth are dates', () => {
    expect(birthDate.parse('12 3 2001')).toBe('2001-03-12');
    expect(birthDate.parse(undefined)).toBeNull();
    expect(faultOf(birthDate, 'today')).toBe('Enter a real date, such as 20 11 2015');
  });
});
