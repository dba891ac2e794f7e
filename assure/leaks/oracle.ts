import type { Persona } from './cast.ts';

/** How a case is shared, beyond those who manage it. */
export const SHARE_STATES = ['none', 'view', 'contribute', 'named', 'ended', 'future', 'lapsed'] as const;
export type ShareState = (typeof SHARE_STATES)[number];
export const HANDLINGS = ['normal', 'sensitive', 'restricted'] as const;
export type Handling = (typeof HANDLINGS)[number];

/** The kinds of text planted with each case, each with a rule of its own for who may read it. */
export const PLANTED = [
  'case',
  'note for the agency',
  'note for named people',
  'exclusion reason',
  'report',
  'council fact',
  'police fact',
  'fire fact',
  'protected address',
  'sheltered place',
] as const;
export type Planted = (typeof PLANTED)[number];

const COUNCIL_CASEWORK: readonly Persona[] = [
  'lead',
  'colleague',
  'lead supervisor',
  'excluded supervisor',
  'kin of the victim',
];
const POLICE_CASEWORK: readonly Persona[] = [
  'co-ordinator',
  'co-ordinator of another purpose',
  'police officer',
  'police supervisor',
  'named police officer',
];
const MANAGERS: readonly Persona[] = ['lead', 'lead supervisor', 'co-ordinator'];

/** Whether a persona may view a case: the rules of the access module told again, from the issue and not from its code. */
export function mayView(persona: Persona, state: ShareState): boolean {
  if (MANAGERS.includes(persona)) return true;
  if (state === 'view' || state === 'contribute') return POLICE_CASEWORK.includes(persona);
  return state === 'named' && persona === 'named police officer';
}

/** Whether a persona may read a kind of text planted with a case that is shared in a certain way. */
export function mayRead(persona: Persona, planted: Planted, state: ShareState): boolean {
  const views = mayView(persona, state);
  // Each case has a victim of its own whom this one supervisor is kept away from.
  const keptAway = persona === 'kin of the victim';
  switch (planted) {
    case 'case':
      return views;
    case 'note for the agency':
      return views && COUNCIL_CASEWORK.includes(persona);
    case 'note for named people':
      return persona === 'lead' || persona === 'lead supervisor';
    case 'exclusion reason':
      return MANAGERS.includes(persona);
    case 'report':
    case 'council fact':
      return views || (COUNCIL_CASEWORK.includes(persona) && !keptAway);
    case 'police fact':
      // The council put the victim on the case, so that sharing it discloses nothing of what the police hold.
      return POLICE_CASEWORK.includes(persona);
    case 'fire fact':
      return persona === 'fire officer';
    case 'protected address':
      return (COUNCIL_CASEWORK.includes(persona) && !keptAway) || persona === 'named police officer';
    case 'sheltered place':
      // Where a report is about that the council took at the protected address: not even the named reader's.
      return COUNCIL_CASEWORK.includes(persona) && !keptAway;
  }
}
