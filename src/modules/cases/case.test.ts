import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../kernel/domain-error.ts';
import { allows, type Level } from '../access/index.ts';
import { ALL_STEPS, mayTake, requireStep, type Standing, type Step } from './case.ts';

const LEVELS: readonly Level[] = ['none', 'pointer', 'view', 'contribute', 'manage'];
const standing = fc.record<Standing>({
  level: fc.constantFrom(...LEVELS),
  status: fc.constantFrom('open', 'closed'),
  lead: fc.constant('Ann, Council'),
});
const step = fc.constantFrom(...ALL_STEPS);

/** What each level may do with an open and with a closed case; the whole table, so that a change of it is seen. */
const MAY: Readonly<Record<Step, { open: Level | null; closed: Level | null }>> = {
  read: { open: 'view', closed: 'view' },
  note: { open: 'contribute', closed: null },
  correct: { open: 'contribute', closed: 'contribute' },
  act: { open: 'contribute', closed: null },
  'add-party': { open: 'contribute', closed: null },
  'add-report': { open: 'contribute', closed: null },
  'end-party': { open: 'manage', closed: null },
  share: { open: 'manage', closed: null },
  'end-share': { open: 'manage', closed: 'manage' },
  change: { open: 'manage', closed: null },
  close: { open: 'manage', closed: null },
  reopen: { open: null, closed: 'manage' },
};

describe('the steps of a case', () => {
  it('are allowed from the level and in the status that the table gives, and nowhere else', () => {
    for (const one of ALL_STEPS) {
      for (const level of LEVELS) {
        for (const status of ['open', 'closed'] as const) {
          const needed = MAY[one][status];
          const expected = needed !== null && allows(level, needed);
          expect(mayTake(one, { level, status, lead: '' }), `${one} ${level} ${status}`).toBe(expected);
        }
      }
    }
  });

  it('are never lost by a higher level', () => {
    fc.assert(
      fc.property(step, standing, fc.constantFrom(...LEVELS), (one, at, higher) => {
        fc.pre(allows(higher, at.level) && mayTake(one, at));
        expect(mayTake(one, { ...at, level: higher })).toBe(true);
      }),
    );
  });

  it('are refused exactly when they may not be taken, and the refusal tells no more than the level allows', () => {
    fc.assert(
      fc.property(step, standing, (one, at) => {
        let refusal: unknown = null;
        try {
          requireStep(one, at);
        } catch (error) {
          refusal = error;
        }
        expect(refusal === null).toBe(mayTake(one, at));
        if (!(refusal instanceof DomainError)) return;
        if (!allows(at.level, 'view')) expect(refusal.kind).toBe('not-found');
        else if (refusal.kind === 'forbidden') expect(refusal.message).toContain('Ann, Council');
        else expect(refusal.kind).toBe('conflict');
      }),
    );
  });
});
