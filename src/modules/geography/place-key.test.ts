import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeKey } from './place-key.ts';

const numbers = fc.integer({ min: 1, max: 9999 });
const streets = fc.constantFrom('Marram Street', 'Saltpan Lane', 'St Hild Crescent', 'Kelp Gardens');
const postcodes = fc.constantFrom('ZZ1 1AA', 'ZZ2 4QX', 'ZZ19 9YZ', '');

describe('the key of a place', () => {
  it('does not depend on capitals, spaces, accents or commas', () => {
    fc.assert(
      fc.property(
        numbers,
        streets,
        postcodes,
        fc.constantFrom(' ', ', ', '  ', ' - '),
        (number, street, postcode, gap) => {
          const plain = placeKey(`${number} ${street}`, postcode);
          expect(placeKey(`  ${number}${gap}${street.toUpperCase()}. `, postcode.toLowerCase())).toBe(plain);
          expect(placeKey(`${number} ${street.replace('a', 'á')}`, postcode.replace(' ', ''))).toBe(plain);
        },
      ),
    );
  });

  it('tells different houses and different postcodes apart', () => {
    fc.assert(
      fc.property(numbers, numbers, streets, postcodes, postcodes, (one, two, street, here, there) => {
        const same = one === two && here === there;
        expect(placeKey(`${one} ${street}`, here) === placeKey(`${two} ${street}`, there)).toBe(same);
      }),
    );
  });

  it('never throws and has no surrounding or doubled space', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (line, postcode) => {
        const key = placeKey(line, postcode);
        expect(key).toBe(key.trim());
        expect(key).not.toContain('  ');
      }),
    );
  });

  it.each([
    ['14 Marram Street', 'zz11aa', '14 zz11aa'],
    ['14, Marram St.', 'ZZ1 1AA', '14 zz11aa'],
    ['No. 14 Maram Street', 'ZZ1 1AA', '14 zz11aa'],
    ['14A Marram Street', 'ZZ1 1AA', '14a zz11aa'],
    ['14 a Marram Street', 'ZZ1 1AA', '14a zz11aa'],
    ['Flat 2, 14 Marram Street', 'ZZ1 1AA', '14/2 zz11aa'],
    ['Flat 2 14 Marram Street', 'ZZ1 1AA', '14/2 zz11aa'],
    ['14 Marram Street, Apt. 2', 'ZZ1 1AA', '14/2 zz11aa'],
    ['Kelp House, 14 Marram Street', 'ZZ1 1AA', '14 zz11aa'],
    ['14 – 16 Marram Street', 'ZZ1 1AA', '14-16 zz11aa'],
    ['Kelp Cottage, Saltpan Ln', 'ZZ1 1AA', 'kelp cottage saltpan lane zz11aa'],
    ['Kelp Cottage Saltpan Lane', 'ZZ1 1AA', 'kelp cottage saltpan lane zz11aa'],
    ['14 Marram Rd', '', '14 marram road'],
    ["St Hild's Ave", '', 'st hilds avenue'],
    ['Saint Hilds Avenue', 'ZZ1', 'st hilds avenue'],
    ['1st floor, Kelp House', 'ZZ1 1AA', '1st floor kelp house zz11aa'],
    ['', 'ZZ1 1AA', 'zz11aa'],
    ['', '', ''],
  ])('%j, %j is %j', (line, postcode, key) => {
    expect(placeKey(line, postcode)).toBe(key);
  });
});
