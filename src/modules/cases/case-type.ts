import type { LondonDate } from '../../kernel/london-date.ts';
import type { CaseType, Stage } from './case-declaration.ts';
import { asb } from './types/asb.ts';

export type { CaseType, HandlingOfCase } from './case-declaration.ts';

/** Every version of every type. A new type is a file beside asb.ts and a line here. */
export const caseTypes: readonly CaseType[] = [asb];

/** The version of each type that new cases begin with on a day, by name. */
export function currentTypes(on: LondonDate, types: readonly CaseType[] = caseTypes): CaseType[] {
  const latest = new Map<string, CaseType>();
  for (const type of types) {
    const known = latest.get(type.code);
    if (type.effectiveFrom <= on && (!known || known.version < type.version)) latest.set(type.code, type);
  }
  return [...latest.values()].sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

/**
 * The declaration that a case began with.
 * @throws RangeError when there is none: a declaration in use was taken away.
 */
export function typeOf(code: string, version: number): CaseType {
  const type = caseTypes.find((candidate) => candidate.code === code && candidate.version === version);
  if (!type) throw new RangeError(`There is no case type ${code} version ${version}.`);
  return type;
}

/** What a type is called, such as "Anti-social behaviour". */
export function nameOfType(code: string): string {
  return caseTypes.findLast((type) => type.code === code)?.name ?? code;
}

/** What a stage is called; the code itself when the type does not have it. */
export function nameOfStage(type: CaseType, code: string): string {
  return type.stages.find((stage) => stage.code === code)?.name ?? code;
}

/** The stages a case may be in next: where it is, and where it can move to from there. */
export function stagesFrom(type: CaseType, code: string): Stage[] {
  const from = type.stages.find((stage) => stage.code === code);
  return type.stages.filter((stage) => stage === from || from?.movesTo.includes(stage.code));
}

/** What an outcome is called; the code itself when the type does not have it. */
export function nameOfOutcome(type: CaseType, code: string): string {
  return type.outcomes.find((outcome) => outcome.code === code)?.name ?? code;
}

/**
 * The roles in a case that the people of a report come with. Who only reported it becomes what the type says of a
 * reporter; who also has another part has that part alone.
 */
export function rolesFromReport(
  type: CaseType,
  parts: readonly { readonly personId: string; readonly role: string }[],
): { personId: string; role: string }[] {
  const roles = parts.map(({ personId, role }) => ({
    personId,
    role: type.rolesFromReport[role],
    from: role,
  }));
  return roles
    .filter(({ personId, from }) => from !== 'reporter' || !hasAnotherPart(parts, personId))
    .flatMap(({ personId, role }) => (role ? [{ personId, role }] : []));
}

function hasAnotherPart(
  parts: readonly { readonly personId: string; readonly role: string }[],
  personId: string,
): boolean {
  return parts.some((part) => part.personId === personId && part.role !== 'reporter');
}

/** What a role in a case is called; the code itself when the type does not have it. */
export function nameOfRole(type: CaseType, code: string): string {
  return type.partyRoles.find((role) => role.code === code)?.name ?? code;
}
