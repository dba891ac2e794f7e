import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  faultOfIdentifier,
  type IdentifierKind,
  normaliseIdentifier,
  recogniseIdentifier,
} from './identifier.ts';

const isRight = (kind: IdentifierKind, typed: string): boolean =>
  faultOfIdentifier({ kind, value: normaliseIdentifier(kind, typed) }) === null;

describe('an NHS number', () => {
  it.each(['943 476 5919', '9434765919', '943-476-5919'])('%s checks', (typed) => {
    expect(isRight('nhs-number', typed)).toBe(true);
  });

  it('has at most one check digit for any nine digits, and none for one in eleven', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9}$/), (nine) => {
        const right = Array.from('0123456789').filter((check) => isRight('nhs-number', nine + check));
        const sum = Array.from(nine).reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
        expect(right.length).toBe(sum % 11 === 1 ? 0 : 1);
      }),
    );
  });

  it('does not survive one mistyped digit', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: 1, max: 9 }), (place, change) => {
        const digits = Array.from('9434765919', Number);
        digits[place] = ((digits[place] ?? 0) + change) % 10;
        expect(isRight('nhs-number', digits.join(''))).toBe(false);
      }),
    );
  });
});

describe('a unique pupil number', () => {
  it.each(['A950000178301', 'H243278544154', 'X845212818005', 'b801200005001'])('%s checks', (typed) => {
    expect(isRight('unique-pupil-number', typed)).toBe(true);
  });

  it.each(['R247962919251', 'X428558133462', 'A95000017830', 'I950000178301'])('%s does not', (typed) => {
    expect(isRight('unique-pupil-number', typed)).toBe(false);
  });

  it('has exactly one check letter for any twelve digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12}$/), (digits) => {
        const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
        expect(letters.filter((letter) => isRight('unique-pupil-number', letter + digits))).toHaveLength(1);
      }),
    );
  });
});

describe('a National Insurance number', () => {
  it.each(['AB 12 34 56 C', 'ab123456c', 'AB123456'])('%s has the form', (typed) => {
    expect(isRight('national-insurance-number', typed)).toBe(true);
  });

  it.each(['QQ123456C', 'BG123456A', 'AO123456A', 'AB12345C', 'AB123456E', 'ZZ123456A'])(
    '%s has not',
    (typed) => {
      expect(isRight('national-insurance-number', typed)).toBe(false);
    },
  );
});

describe('any identifier', () => {
  it.each([
    ['943 476 5919', 'nhs-number'],
    ['AB123456C', 'national-insurance-number'],
    ['A950000178301', 'unique-pupil-number'],
    ['2001/0123456A', 'pnc-id'],
    ['HC-12345', null],
    ['943 476 5918', null],
  ])('%s is recognised by its form', (typed, kind) => {
    expect(recogniseIdentifier(typed)?.kind ?? null).toBe(kind);
  });

  it('is the same however it is spaced', () => {
    fc.assert(
      fc.property(fc.constantFrom('9434765919', 'AB123456C', 'A950000178301'), fc.nat(8), (value, at) => {
        expect(recogniseIdentifier(`${value.slice(0, at)} ${value.slice(at)}`.toLowerCase())?.value).toBe(
          value,
        );
      }),
    );
  });
});
