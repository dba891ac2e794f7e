import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CaseType,
  caseTypes,
  currentTypes,
  nameOfType,
  rolesFromReport,
  stagesFrom,
  typeOf,
} from './case-type.ts';
import { asb } from './types/asb.ts';

describe.each(caseTypes.map((type) => ({ type, name: `${type.code} version ${type.version}` })))(
  'the case type $name',
  ({ type }) => {
    it('has codes that the tables accept, each once', () => {
      for (const codes of [type.stages, type.outcomes, type.partyRoles].map((list) =>
        list.map(({ code }) => code),
      )) {
        expect(new Set(codes).size).toBe(codes.length);
        for (const code of codes) expect(code).toMatch(/^[a-z-]+$/);
      }
      expect(type.code).toMatch(/^[a-z-]+$/);
    });

    it('moves only between its own stages, and reaches each of them from the first', () => {
      const codes = type.stages.map(({ code }) => code);
      for (const stage of type.stages) for (const to of stage.movesTo) expect(codes).toContain(to);
      const reached = new Set([codes[0]]);
      for (const code of reached) for (const { code: to } of stagesFrom(type, code ?? '')) reached.add(to);
      expect([...reached].sort()).toEqual([...codes].sort());
    });

    it('gives people of a report a role of its own', () => {
      const roles = type.partyRoles.map(({ code }) => code);
      expect(Object.keys(type.rolesFromReport).sort()).toEqual(
        ['alleged-perpetrator', 'reporter', 'victim', 'witness'].sort(),
      );
      for (const role of Object.values(type.rolesFromReport)) expect(roles).toContain(role);
    });

    it('is reviewed, and can end', () => {
      expect(type.reviewEveryDays).toBeGreaterThan(0);
      expect(type.outcomes.length).toBeGreaterThan(1);
      expect(typeOf(type.code, type.version)).toBe(type);
    });
  },
);

describe('versions of case types', () => {
  const version = (number: number, effectiveFrom: string): CaseType => ({
    ...asb,
    version: number,
    effectiveFrom,
  });

  it('are chosen by the day: new cases begin with the latest in effect', () => {
    const types = [version(1, '2015-11-20'), version(2, '2016-04-01'), version(3, '2017-01-01')];
    const on = (day: string) => currentTypes(day, types).map((type) => type.version);
    expect(on('2015-11-19')).toEqual([]);
    expect(on('2015-11-20')).toEqual([1]);
    expect(on('2016-04-01')).toEqual([2]);
    expect(on('2018-01-01')).toEqual([3]);
  });

  it('are never guessed: one that is gone is a fault, while a name falls back to the code', () => {
    expect(() => typeOf('asb', 99)).toThrow('no case type asb version 99');
    expect(nameOfType('asb')).toBe('Anti-social behaviour');
    expect(nameOfType('unheard-of')).toBe('unheard-of');
  });
});

describe('the people of a report', () => {
  const part = fc.record({
    personId: fc.constantFrom('a', 'b', 'c'),
    role: fc.constantFrom('reporter', 'victim', 'alleged-perpetrator', 'witness'),
  });

  it('all have a part in the case, the reporter only when they have no other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(part, { selector: ({ personId, role }) => `${personId} ${role}` }),
        (parts) => {
          const roles = rolesFromReport(asb, parts);
          expect(new Set(roles.map(({ personId }) => personId))).toEqual(
            new Set(parts.map(({ personId }) => personId)),
          );
          for (const { personId, role } of parts) {
            if (role !== 'reporter') expect(roles).toContainEqual({ personId, role });
          }
        },
      ),
    );
  });

  it('make a mere reporter a witness', () => {
    expect(rolesFromReport(asb, [{ personId: 'a', role: 'reporter' }])).toEqual([
      { personId: 'a', role: 'witness' },
    ]);
    expect(
      rolesFromReport(asb, [
        { personId: 'a', role: 'reporter' },
        { personId: 'a', role: 'victim' },
      ]),
    ).toEqual([{ personId: 'a', role: 'victim' }]);
  });
});
