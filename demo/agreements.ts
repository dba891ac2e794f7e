import type { Purpose } from '../src/modules/access/index.ts';
import type { AgencyKey } from './agencies.ts';

/** An agreement of the demo, its days counted from today. */
export interface AgreementToMake {
  readonly purpose: Purpose;
  readonly title: string;
  readonly lawfulBasis: string;
  readonly startsIn: number;
  readonly reviewIn: number;
  readonly endsIn: number;
  readonly signatories: readonly AgencyKey[];
}

const DISORDER = 'Crime and Disorder Act 1998, section 115: necessary for preventing crime and disorder';
const FRONT_LINE: readonly AgencyKey[] = [
  'police',
  'council',
  'housing',
  'probation',
  'rehabilitation',
  'fire',
  'education',
  'voluntary',
];

/** When the present agreement on anti-social behaviour took over from the one before, in days from today. */
export const RENEWED_IN = -41;

/**
 * One agreement for each purpose; and the one on anti-social behaviour before the present one, which health signed and
 * the present one it did not, so that its shares have lapsed.
 */
export const AGREEMENTS: readonly AgreementToMake[] = [
  {
    purpose: 'anti-social-behaviour',
    title: 'Anti-social behaviour information sharing agreement',
    lawfulBasis: DISORDER,
    startsIn: RENEWED_IN - 1095,
    reviewIn: RENEWED_IN - 90,
    endsIn: RENEWED_IN - 1,
    signatories: [...FRONT_LINE, 'health'],
  },
  {
    purpose: 'anti-social-behaviour',
    title: 'Anti-social behaviour information sharing agreement (renewed)',
    lawfulBasis: DISORDER,
    startsIn: RENEWED_IN,
    reviewIn: 324,
    endsIn: 1054,
    signatories: FRONT_LINE,
  },
  {
    purpose: 'hate-crime',
    title: 'Hate crime and hate incidents: sharing between partners',
    lawfulBasis: DISORDER,
    startsIn: -712,
    reviewIn: -12,
    endsIn: 18,
    signatories: ['police', 'council', 'housing', 'education', 'voluntary', 'probation'],
  },
  {
    purpose: 'family-support',
    title: 'Think Family data sharing protocol',
    lawfulBasis:
      'Children Act 2004, section 10: co-operation to improve well-being; consent of the family recorded with each plan',
    startsIn: -600,
    reviewIn: 130,
    endsIn: 495,
    signatories: ['police', 'council', 'housing', 'probation', 'rehabilitation', 'health', 'education'],
  },
  {
    purpose: 'exploitation',
    title: 'Vulnerable, exploited, missing and trafficked children: protocol',
    lawfulBasis: 'Children Act 2004, section 11: duty to safeguard and promote the welfare of children',
    startsIn: -430,
    reviewIn: 80,
    endsIn: 300,
    signatories: ['police', 'council', 'health', 'education', 'voluntary'],
  },
  {
    purpose: 'offender-management',
    title: 'Integrated offender management agreement',
    lawfulBasis: 'Offender Management Act 2007, section 14: disclosure for offender management purposes',
    startsIn: -500,
    reviewIn: 60,
    endsIn: 595,
    signatories: ['police', 'council', 'housing', 'probation', 'rehabilitation'],
  },
  {
    purpose: 'domestic-abuse',
    title: 'Multi-agency risk assessment conference: operating protocol',
    lawfulBasis:
      'Data protection law: protection of vital interests, and substantial public interest; Crime and Disorder Act 1998, section 115',
    startsIn: -380,
    reviewIn: 30,
    endsIn: 350,
    signatories: [
      'police',
      'council',
      'housing',
      'probation',
      'rehabilitation',
      'health',
      'education',
      'voluntary',
    ],
  },
  {
    purpose: 'prevent',
    title: 'Prevent: sharing for the panel on vulnerable people',
    lawfulBasis: 'Counter-Terrorism and Security Act 2015, section 36: panels to assess vulnerability',
    startsIn: -300,
    reviewIn: 65,
    endsIn: 430,
    signatories: ['police', 'council', 'health', 'education', 'probation'],
  },
  {
    purpose: 'organised-crime',
    title: 'Serious and organised crime: disruption panel agreement',
    lawfulBasis: DISORDER,
    startsIn: -250,
    reviewIn: 115,
    endsIn: 480,
    signatories: ['police', 'council', 'housing', 'fire', 'probation', 'commissioner'],
  },
  {
    purpose: 'staff-safety',
    title: 'Precautions for the safety of staff',
    lawfulBasis: 'Health and Safety at Work etc. Act 1974, section 2: duty of care to employees',
    startsIn: -150,
    reviewIn: 215,
    endsIn: 580,
    signatories: [
      'police',
      'council',
      'housing',
      'fire',
      'probation',
      'rehabilitation',
      'education',
      'voluntary',
    ],
  },
];
