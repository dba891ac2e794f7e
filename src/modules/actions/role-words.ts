import { CASEWORK_ROLES, type Role } from '../../kernel/actor.ts';

const WORDS: Readonly<Record<Exclude<Role, 'practitioner' | 'supervisor' | 'co-ordinator'>, string>> = {
  analyst:
    'As an analyst you work with numbers and not with names, so no case, report or person is shown to you. This version holds no figures; they will be here when it does.',
  'elected-member':
    'As an elected member you see no cases and nobody’s name. Meeting papers and figures for your ward are not in this version; they will be here when they are. Until then ask the community safety team.',
  'democratic-services':
    'You look after agendas, papers and minutes. Meetings are not in this version; they will be here when they are. You see no cases and nobody’s name.',
  'information-governance':
    'You look after the agreements under which agencies share: they stand under Partnership, with their review dates. Every look, change and refusal is recorded in the audit trail; whoever runs the server verifies it for you.',
  administrator:
    'You look after agencies, teams and users, and see no case content. In this version whoever runs the server adds and closes accounts for you.',
};

/** What there is for somebody who does no casework, role by role; nothing for caseworkers, whose work speaks for itself. */
export function wordsForRoles(roles: readonly Role[]): string[] {
  if (roles.some((role) => CASEWORK_ROLES.includes(role))) return [];
  return Object.entries(WORDS)
    .filter(([role]) => roles.includes(role as Role))
    .map(([, words]) => words);
}
