import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../kernel/london-date.ts';
import {
  type Comparable,
  countInWords,
  isSamePlace,
  latestFirst,
  likelyOf,
  REASONS,
  reachesBackTo,
  reasonOf,
  type Subject,
} from './likeness.ts';

const today = '2026-03-10';
const people = ['ann', 'bob', 'cat', 'dan'];
const places = ['', '14 zz11aa', '15 zz11aa', 'marram park'];

const reports = fc.array(
  fc.record({
    id: fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5', 'r6'),
    occurredOn: fc.integer({ min: 0, max: 3000 }).map((days) => addDays(today, -days)),
    occurredTime: fc.constantFrom(null, '00:30', '09:00', '21:05'),
    placeKey: fc.constantFrom(...places),
    personIds: fc.subarray(people),
  }),
);
const subjects = fc.record({
  personIds: fc.subarray(people).map((ids) => new Set(ids)),
  householdIds: fc.subarray(people).map((ids) => new Set(ids)),
  placeKey: fc.constantFrom(...places),
});

const report = (more: Partial<Comparable> = {}): Comparable => ({
  id: 'r1',
  occurredOn: today,
  occurredTime: null,
  placeKey: '',
  personIds: [],
  ...more,
});
const about = (more: Partial<Subject> = {}): Subject => ({
  personIds: new Set(),
  householdIds: new Set(),
  placeKey: '',
  ...more,
});

describe('the same place', () => {
  it('is one key; two places of which nothing is known are not the same', () => {
    expect(isSamePlace('14 zz11aa', '14 zz11aa')).toBe(true);
    expect(isSamePlace('14 zz11aa', '15 zz11aa')).toBe(false);
    expect(isSamePlace('', '')).toBe(false);
  });
});

describe('why a report belongs with another', () => {
  it('is the strongest reason: the person, then who lives with them, then the place', () => {
    const all = about({ personIds: new Set(['ann']), householdIds: new Set(['bob']), placeKey: 'x' });
    expect(reasonOf(report({ personIds: ['bob', 'ann'], placeKey: 'x' }), all, today)).toBe('person');
    expect(reasonOf(report({ personIds: ['bob'], placeKey: 'x' }), all, today)).toBe('household');
    expect(reasonOf(report({ personIds: ['cat'], placeKey: 'x' }), all, today)).toBe('place');
    expect(reasonOf(report({ personIds: ['cat'], placeKey: 'y' }), all, today)).toBeNull();
  });

  it('counts to the day: the first day of the reach does, the day before does not', () => {
    const subject = about({ personIds: new Set(['ann']), placeKey: 'x' });
    for (const [reason, like] of [
      ['person', { personIds: ['ann'] }],
      ['place', { placeKey: 'x' }],
    ] as const) {
      const first = reachesBackTo(reason, today);
      expect(reasonOf(report({ ...like, occurredOn: first }), subject, today)).toBe(reason);
      expect(reasonOf(report({ ...like, occurredOn: addDays(first, -1) }), subject, today)).toBeNull();
    }
    expect([reachesBackTo('person', today), reachesBackTo('place', today)]).toEqual([
      '2021-03-10',
      '2025-03-10',
    ]);
  });

  it('falls back to a weaker reason where that still reaches', () => {
    const subject = about({ personIds: new Set(['ann']), placeKey: 'x' });
    const old = report({ personIds: ['ann'], placeKey: 'x', occurredOn: '2024-01-01' });
    expect(reasonOf(old, subject, today)).toBe('person');
    expect(reasonOf({ ...old, personIds: [] }, subject, today)).toBeNull();
  });
});

describe('likely reports', () => {
  it('are exactly those with a reason, each once, whatever the order they are given in', () => {
    fc.assert(
      fc.property(reports, subjects, (given, subject) => {
        const unique = [...new Map(given.map((one) => [one.id, one])).values()];
        const found = likelyOf(given, subject, today);
        expect(likelyOf([...unique].reverse(), subject, today)).toEqual(found);
        expect(found.map(({ id }) => id).sort()).toEqual(
          unique
            .filter((one) => reasonOf(one, subject, today) !== null)
            .map(({ id }) => id)
            .sort(),
        );
      }),
    );
  });

  it('stand latest first, by a total order', () => {
    fc.assert(
      fc.property(reports, subjects, (given, subject) => {
        const found = likelyOf(given, subject, today);
        for (const [at, one] of found.entries()) {
          const next = found[at + 1];
          if (next) expect(latestFirst(one, next)).toBeLessThan(0);
          if (next) expect(one.occurredOn >= next.occurredOn).toBe(true);
        }
      }),
    );
  });

  it('never become fewer when more people are asked about', () => {
    fc.assert(
      fc.property(reports, subjects, fc.constantFrom(...people), (given, subject, person) => {
        const more = { ...subject, personIds: new Set([...subject.personIds, person]) };
        const before = likelyOf(given, subject, today).map(({ id }) => id);
        const after = new Set(likelyOf(given, more, today).map(({ id }) => id));
        expect(before.every((id) => after.has(id))).toBe(true);
      }),
    );
  });

  it('are counted by reason, and the counts add up to all of them', () => {
    expect(countInWords([{ reason: 'place' }, { reason: 'person' }, { reason: 'place' }])).toBe(
      '1 about the same people, 2 at the same place',
    );
    expect(countInWords([])).toBe('');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...REASONS)), (reasons) => {
        const counts = countInWords(reasons.map((reason) => ({ reason }))).match(/\d+/g) ?? [];
        expect(counts.reduce((total, count) => total + Number(count), 0)).toBe(reasons.length);
      }),
    );
  });
});
