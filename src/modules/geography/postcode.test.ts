import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPostcode, normalisePostcode } from './postcode.ts';

const letter = fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZ');
const digit = fc.constantFrom(...'0123456789');

/** Postcodes of every published shape: A9, A99, A9A, AA9, AA99, AA9A, each with 9AA. */
const postcodes = fc
  .tuple(
    fc.string({ unit: letter, minLength: 1, maxLength: 2 }),
    digit,
    fc.oneof(fc.constant(''), digit, letter),
    digit,
    letter,
    letter,
  )
  .map(
    ([area, district, rest, sector, first, second]) => `${area}${district}${rest} ${sector}${first}${second}`,
  );

describe('a postcode', () => {
  it('is printed with one space however it was typed', () => {
    fc.assert(
      fc.property(
        postcodes,
        fc.array(fc.nat({ max: 8 }), { maxLength: 4 }),
        fc.boolean(),
        (postcode, gaps, lower) => {
          const typed = gaps.reduce((text, at) => `${text.slice(0, at)} ${text.slice(at)}`, postcode);
          expect(formatPostcode(lower ? typed.toLowerCase() : typed)).toBe(postcode);
        },
      ),
    );
  });

  it('has a key that is its own key', () => {
    fc.assert(
      fc.property(postcodes, (postcode) => {
        const key = normalisePostcode(postcode);
        expect(key).toBe(postcode.replace(' ', ''));
        expect(normalisePostcode(key ?? '')).toBe(key);
      }),
    );
  });

  it('never throws, and gives only what has the form of a key', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(normalisePostcode(text) ?? 'ZZ11AA').toMatch(/^[A-Z0-9]{5,7}$/);
      }),
    );
  });

  it.each([
    ['zz1 oaa', 'ZZ1 0AA'],
    ['ZZ1I 1A0', 'ZZ1I 1AO'],
    ['ZZ12-3AB', 'ZZ12 3AB'],
    ['ZZ1  1AA ', 'ZZ1 1AA'],
  ])('%s is put right as %s', (typed, printed) => {
    expect(formatPostcode(typed)).toBe(printed);
  });

  it.each(['', 'ZZ1', 'ZZ24', '12 Marram Street', 'ZZZ1 1AA', 'ZZ1 AAA', 'unknown'])('%j is none', (text) => {
    expect(formatPostcode(text)).toBeNull();
  });
});
