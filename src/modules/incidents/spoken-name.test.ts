import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullName, isPlaceholder } from './spoken-name.ts';

describe('a name in one column', () => {
  it.each([
    ['BRIGHAM, Noel', 'Noel', 'BRIGHAM'],
    ['Brigham, Mr Noel James', 'Noel James', 'Brigham'],
    ['Mrs. Eileen Dunmail', 'Eileen', 'Dunmail'],
    ['Cllr Amira Marsden-Hythe', 'Amira', 'Marsden-Hythe'],
    ['Drew Illingby', 'Drew', 'Illingby'],
    ['Cher', '', 'Cher'],
    ['Unknown', '', ''],
    [' caller  DECLINED ', '', ''],
    ['', '', ''],
  ])('%j is %j %j', (text, givenNames, familyName) => {
    expect(fullName(text)).toEqual({ givenNames, familyName });
  });

  it('loses no word of a name without a title', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{3,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        fc.pre(!isPlaceholder(words.join(' ')));
        const { givenNames, familyName } = fullName(words.join('  '));
        expect([givenNames, familyName].filter(Boolean).join(' ')).toBe(words.join(' '));
      }),
    );
  });
});
