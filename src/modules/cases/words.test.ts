import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audienceInWords } from './audience.ts';
import { parsePlace, placeInAddress } from './chronology.ts';
import { HANDLING_MEANING, readersInWords } from './handling-meaning.ts';
import { standingOf, whyNot } from './share-standing.ts';
import { listInWords } from './words.ts';

const share = {
  agencyName: 'Police',
  startsOn: '2026-01-01',
  endsOn: '2026-06-30',
  endedAt: null,
  underAgreement: true,
};

describe('the standing of a share', () => {
  it.each([
    ['in force on its first day', share, '2026-01-01', 'in-force', null],
    ['in force on its last day', share, '2026-06-30', 'in-force', null],
    ['not started', share, '2025-12-31', 'not-started', 'It begins on 1 January 2026.'],
    ['run out', share, '2026-07-01', 'run-out', 'Its last day was 30 June 2026, so it no longer works.'],
    ['taken back', { ...share, endedAt: new Date() }, '2026-02-01', 'taken-back', 'It was ended early'],
    [
      'without an agreement',
      { ...share, underAgreement: false },
      '2026-02-01',
      'no-agreement',
      'Police has no current agreement for anti-social behaviour',
    ],
  ])('is %s', (_name, given, today, standing, words) => {
    expect(standingOf(given, today)).toBe(standing);
    const why = whyNot(given, 'anti-social behaviour', today);
    if (words === null) expect(why).toBeNull();
    else expect(why).toContain(words);
  });
});

describe('a place in the chronology', () => {
  it('survives an address', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 4 }),
        fc.uuid({ version: 4 }),
        (at, rank, id) => {
          expect(parsePlace(placeInAddress({ at, rank, id }))).toEqual({ at: at.toISOString(), rank, id });
        },
      ),
    );
  });

  it('is nothing else', () => {
    fc.assert(fc.property(fc.string(), (text) => parsePlace(text) === null));
    expect(parsePlace("2026-01-01T00:00:00.000Z_1_'; drop table cases")).toBeNull();
    expect(parsePlace('2026-99-01T00:00:00.000Z_1_00000000-0000-4000-8000-000000000000')).toBeNull();
  });
});

describe('words', () => {
  it.each(['normal', 'sensitive'] as const)('tell what leads a searcher to a %s case', (handling) => {
    const { searchers } = HANDLING_MEANING[handling];
    for (const enough of ['family name and date of birth', 'full postcode', 'a national identifier']) {
      expect(searchers).toContain(enough);
    }
  });

  it('list names', () => {
    expect([[], ['Ann'], ['Ann', 'Ben'], ['Ann', 'Ben', 'Cat']].map(listInWords)).toEqual([
      '',
      'Ann',
      'Ann and Ben',
      'Ann, Ben and Cat',
    ]);
  });

  it('count who can see a case', () => {
    const from = (...agencies: string[]) => readersInWords(agencies.map((agencyId) => ({ agencyId })));
    expect(from('a')).toBe('only 1 person can see this');
    expect(from('a', 'a')).toBe('2 people from 1 agency can see this');
    expect(from('a', 'a', 'b')).toBe('3 people from 2 agencies can see this');
  });

  it('say whom a note is for', () => {
    const words = (audience: 'case' | 'agency' | 'people') =>
      audienceInWords({ audience, agency: 'Police', readers: ['Ann', 'Ben'] });
    expect(words('case')).toBe('everyone on the case');
    expect(words('agency')).toBe('Police only');
    expect(words('people')).toBe('only the author, Ann and Ben');
  });
});
