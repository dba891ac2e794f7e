import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../kernel/domain-error.ts';
import { identifies, parseSearch, type SearchTerms, termsInWords } from './search-terms.ts';

const EMPTY = {
  names: [],
  bornOn: null,
  bornYear: null,
  postcode: null,
  postcodeStart: null,
  phone: null,
  identifier: null,
  reference: null,
};

describe('a search', () => {
  it.each<[string, Partial<SearchTerms>]>([
    ['smith 12/03/2001 TS24', { names: ['smith'], bornOn: '2001-03-12', postcodeStart: 'TS24 ' }],
    ['John  Smith', { names: ['john', 'smith'] }],
    ['12 march 2001 o’brien', { names: ['obrien'], bornOn: '2001-03-12' }],
    ['smith 2001-03-12', { names: ['smith'], bornOn: '2001-03-12' }],
    ['smith 12 3 2001', { names: ['smith'], bornOn: '2001-03-12' }],
    ['smith 1980', { names: ['smith'], bornYear: '1980' }],
    ['zz11aa smith', { names: ['smith'], postcode: 'ZZ1 1AA' }],
    ['zz1 1', { postcodeStart: 'ZZ1 1' }],
    ['01632 960 001', { phone: '01632960001' }],
    ['+44 1632 960001 smith', { names: ['smith'], phone: '01632960001' }],
    ['943 476 5919', { identifier: { kind: 'nhs-number', value: '9434765919' } }],
    ['ab 12 34 56 c', { identifier: { kind: 'national-insurance-number', value: 'AB123456C' } }],
    ['HC-12345 smith', { names: ['smith'], identifier: { kind: 'local', value: 'HC-12345' } }],
    ['k7f-2qxm', { reference: 'K7F-2QXM' }],
    ['k7f2qxm', { reference: 'K7F-2QXM', identifier: { kind: 'local', value: 'K7F2QXM' } }],
    ['Watkins', { names: ['watkins'] }],
    ['Ann-Mary', { names: ['ann', 'mary'], reference: 'ANN-MARY' }],
    ['smith-jones', { names: ['smith', 'jones'] }],
  ])('%s', (text, terms) => {
    expect(parseSearch(text)).toMatchObject({ ...EMPTY, ...terms });
  });

  it.each([
    ['', 'Enter a name'],
    ['!!!', 'Enter a name'],
    ['smith 12/03/01', 'four figures'],
    ['smith 31/02/2001', '31/02/2001 is not a date'],
    ['1/1/2001 2/1/2001', 'one date of birth'],
    ['zz1 1aa zz1 1ab', 'one postcode'],
    ['a b c d e f g', '6 names or fewer'],
    ['x'.repeat(201), '200 characters'],
  ])('%s is refused with how to put it right', (text, message) => {
    expect(() => parseSearch(text)).toThrow(message);
  });

  it('is read or refused, whatever is typed, and never breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        try {
          const terms = parseSearch(text);
          expect(parseSearch(terms.text)).toEqual(terms);
          expect(termsInWords(terms)).not.toBe('');
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is the same in any order of its parts', () => {
    const parts = ['marram', '12/03/2001', 'ZZ1 1AA', '01632 960001', 'AB123456C'];
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: 5 }), (shuffled) => {
        expect({ ...parseSearch(shuffled.join(' ')), text: '' }).toEqual({
          ...parseSearch(parts.join(' ')),
          text: '',
        });
      }),
    );
  });
});

describe('two identifying facts', () => {
  it.each(['smith 12/03/2001', 'smith zz1 1aa', '943 476 5919', 'AB123456C'])('%s has them', (text) => {
    expect(identifies(parseSearch(text))).toBe(true);
  });

  it.each([
    'smith',
    'john smith',
    '12/03/2001',
    'smith 2001',
    'smith zz1',
    'zz1 1aa',
    'zz1 1aa 12/03/2001',
    'smith 01632 960001',
    'HC-12345',
    'smith HC-12345',
    'k7f-2qxm',
  ])('%s has not', (text) => {
    expect(identifies(parseSearch(text))).toBe(false);
  });
});
