import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inShort, nameOf } from './answers.ts';

it('cuts a text between words, and says that it did', () => {
  expect(inShort('Loud music\n\nuntil three', 40)).toBe('Loud music until three');
  expect(inShort('Loud music until three', 15)).toBe('Loud music…');
  expect(inShort('Loudmusicuntilthree', 10)).toBe('Loudmusicu…');
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (text, longest) => {
      expect(inShort(text, longest).length).toBeLessThanOrEqual(longest + 1);
    }),
  );
});

it('calls somebody what is known of their name', () => {
  expect(nameOf({ givenNames: 'Ann', familyName: 'Example' })).toBe('Ann Example');
  expect(nameOf({ givenNames: '', familyName: 'Example' })).toBe('Example');
});
