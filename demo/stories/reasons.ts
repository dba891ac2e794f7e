import type { AgencyKey } from '../agencies.ts';

/** Why a share is given. */
export const SHARE_REASONS: Readonly<Partial<Record<AgencyKey, readonly string[]>>> = {
  police: [
    'Police attend most of the incidents and need to see them as one pattern.',
    'Needed so that patrols and the plan go together.',
  ],
  council: [
    'The council holds complaints about the same household and has powers that we do not.',
    'Early help and enforcement both sit with the council.',
  ],
  housing: [
    'Landlord of one of the households; its tenancy powers are part of the plan.',
    'Needed to stop two agencies visiting about the same thing.',
  ],
  probation: ['Supervises somebody in the case; what happens here bears on the sentence plan.'],
  rehabilitation: ['Supervises somebody in the case and can work on it in their appointments.'],
  fire: ['Risk of fire at the address of somebody at risk.', 'Deliberate fires are part of the pattern.'],
  education: [
    'Young people in this go to school together; school can help and needs to know why.',
    'Attendance and friendship groups are part of the plan.',
  ],
  voluntary: [
    'Support for the victim, who has agreed to it.',
    'Independent support through to the end of the case.',
  ],
  health: ['The stress on the victim needs to be known to the practice, with consent.'],
};

/** Why somebody is kept out by name. */
export const EXCLUSION_REASONS: readonly string[] = [
  'Lives in the same street.',
  'Related by marriage to somebody in the case.',
  'Has been named as a witness.',
  'Close friend of the family; asked to be kept out.',
];
