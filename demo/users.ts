import type { Role } from '../src/kernel/actor.ts';
import type { Purpose } from '../src/modules/access/index.ts';
import type { AgencyKey } from './agencies.ts';

/** Somebody who signs in to the demo. Nobody here exists. */
export interface DemoUserToMake {
  readonly agency: AgencyKey;
  readonly team: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly roles: readonly Role[];
  readonly coordinates?: readonly Purpose[];
  /** What to try as this person, for those who are recommended when the demo starts. */
  readonly tip?: string;
}

const practitioner: readonly Role[] = ['practitioner'];
const supervisor: readonly Role[] = ['practitioner', 'supervisor'];
const coordinator: readonly Role[] = ['practitioner', 'co-ordinator'];

const POLICE: readonly DemoUserToMake[] = [
  {
    agency: 'police',
    team: 'Neighbourhood Team North',
    name: 'Imogen Farrant',
    jobTitle: 'Neighbourhood Sergeant',
    roles: supervisor,
    tip: 'See what is late in the team, reports to be looked at, and every case that Cleveland Police leads.',
  },
  {
    agency: 'police',
    team: 'Neighbourhood Team North',
    name: 'Daniel Okoro',
    jobTitle: 'Neighbourhood Constable',
    roles: practitioner,
    tip: 'Lead worker of the police case about the Garrity family: notes, actions, sharing.',
  },
  {
    agency: 'police',
    team: 'Neighbourhood Team North',
    name: 'Leanne Mullaney',
    jobTitle: 'Police Community Support Officer',
    roles: practitioner,
  },
  {
    agency: 'police',
    team: 'Neighbourhood Team South',
    name: 'Owen Tranmer',
    jobTitle: 'Neighbourhood Sergeant',
    roles: supervisor,
  },
  {
    agency: 'police',
    team: 'Neighbourhood Team South',
    name: 'Ruth Haldane',
    jobTitle: 'Neighbourhood Constable',
    roles: practitioner,
  },
  {
    agency: 'police',
    team: 'Neighbourhood Team South',
    name: 'Joel Castleton',
    jobTitle: 'Police Community Support Officer',
    roles: practitioner,
  },
  {
    agency: 'police',
    team: 'Vulnerability Unit',
    name: 'Priya Nambiar',
    jobTitle: 'Exploitation Co-ordinator',
    roles: coordinator,
    coordinates: ['exploitation'],
  },
  {
    agency: 'police',
    team: 'Vulnerability Unit',
    name: 'Siân Prosser',
    jobTitle: 'Domestic Abuse Conference Co-ordinator',
    roles: coordinator,
    coordinates: ['domestic-abuse'],
  },
  {
    agency: 'police',
    team: 'Vulnerability Unit',
    name: 'Yusuf Kemal',
    jobTitle: 'Prevent Officer',
    roles: coordinator,
    coordinates: ['prevent', 'organised-crime'],
  },
  {
    agency: 'police',
    team: 'Partnership Support',
    name: 'Marcus Feeney',
    jobTitle: 'Partnership Analyst',
    roles: ['analyst'],
    tip: 'An analyst: there is no case, no report and no person to be seen here, whatever is asked.',
  },
  {
    agency: 'police',
    team: 'Partnership Support',
    name: 'Joanne Sowerby',
    jobTitle: 'Information Governance Officer',
    roles: ['information-governance'],
  },
];

const COUNCIL: readonly DemoUserToMake[] = [
  {
    agency: 'council',
    team: 'Community Safety',
    name: 'Hazel Corrigan',
    jobTitle: 'Anti-social Behaviour Co-ordinator',
    roles: coordinator,
    coordinates: ['anti-social-behaviour'],
    tip: 'Co-ordinator of anti-social behaviour: every case of that kind, whoever leads it.',
  },
  {
    agency: 'council',
    team: 'Anti-social Behaviour Unit',
    name: 'Nadia Rahmani',
    jobTitle: 'Anti-social Behaviour Team Leader',
    roles: supervisor,
    tip: 'Supervisor: the cases of the council, what is overdue, and who is kept out of what.',
  },
  {
    agency: 'council',
    team: 'Anti-social Behaviour Unit',
    name: 'Gemma Thirlwell',
    jobTitle: 'Anti-social Behaviour Officer',
    roles: practitioner,
    tip: "Lead worker of the council case for the Garritys' neighbours, which is handled as sensitive.",
  },
  {
    agency: 'council',
    team: 'Anti-social Behaviour Unit',
    name: 'Kieran Ashby',
    jobTitle: 'Anti-social Behaviour Officer',
    roles: practitioner,
  },
  {
    agency: 'council',
    team: 'Community Safety',
    name: 'Faith Adeyinka',
    jobTitle: 'Hate Crime Co-ordinator',
    roles: coordinator,
    coordinates: ['hate-crime'],
  },
  {
    agency: 'council',
    team: 'Early Help',
    name: 'Bryony Lester',
    jobTitle: 'Think Family Co-ordinator',
    roles: coordinator,
    coordinates: ['family-support'],
  },
  {
    agency: 'council',
    team: 'Environmental Enforcement',
    name: 'Tom Wetherell',
    jobTitle: 'Environmental Enforcement Officer',
    roles: practitioner,
  },
  {
    agency: 'council',
    team: 'Community Safety',
    name: 'Vikram Sethi',
    jobTitle: 'Community Safety Analyst',
    roles: ['analyst'],
  },
  {
    agency: 'council',
    team: 'Democratic Services',
    name: 'Rosalind Peart',
    jobTitle: 'Democratic Services Officer',
    roles: ['democratic-services'],
  },
  {
    agency: 'council',
    team: 'Democratic Services',
    name: 'Patricia Nunn',
    jobTitle: 'Councillor',
    roles: ['elected-member'],
  },
  {
    agency: 'council',
    team: 'Democratic Services',
    name: 'Derek Ambler',
    jobTitle: 'Councillor',
    roles: ['elected-member'],
    tip: 'An elected member: sees no case work at all.',
  },
  {
    agency: 'council',
    team: 'Community Safety',
    name: 'Colin Ferrier',
    jobTitle: 'Information Governance Officer',
    roles: ['information-governance'],
  },
  {
    agency: 'council',
    team: 'Community Safety',
    name: 'Anneka Boyle',
    jobTitle: 'System Administrator',
    roles: ['administrator'],
  },
];

const HOUSING: readonly DemoUserToMake[] = [
  {
    agency: 'housing',
    team: 'Neighbourhoods',
    name: 'Megan Calvert',
    jobTitle: 'Housing Officer',
    roles: practitioner,
    tip: 'Start here. Take a report about the Garrity family and see that police and council already hold something: docs/site/guides/walk-through.md.',
  },
  {
    agency: 'housing',
    team: 'Neighbourhoods',
    name: 'Asif Chaudhry',
    jobTitle: 'Housing Officer',
    roles: practitioner,
  },
  {
    agency: 'housing',
    team: 'Tenancy Enforcement',
    name: 'Stuart Penrose',
    jobTitle: 'Tenancy Enforcement Officer',
    roles: practitioner,
  },
  {
    agency: 'housing',
    team: 'Neighbourhoods',
    name: 'Dawn Hepworth',
    jobTitle: 'Neighbourhood Manager',
    roles: supervisor,
    tip: 'Supervisor: reports that nobody has looked at yet, and the cases of Housing Hartlepool.',
  },
  {
    agency: 'housing',
    team: 'Neighbourhoods',
    name: 'Lorna Tait',
    jobTitle: 'Business Support Manager',
    roles: ['administrator'],
  },
];

const OTHERS: readonly DemoUserToMake[] = [
  {
    agency: 'probation',
    team: 'Hartlepool Office',
    name: 'Helen Mistrell',
    jobTitle: 'Senior Probation Officer',
    roles: ['practitioner', 'supervisor', 'co-ordinator'],
    coordinates: ['offender-management'],
  },
  {
    agency: 'probation',
    team: 'Hartlepool Office',
    name: 'Callum Roe',
    jobTitle: 'Probation Officer',
    roles: practitioner,
  },
  {
    agency: 'rehabilitation',
    team: 'Hartlepool Hub',
    name: 'Denise Larkin',
    jobTitle: 'Senior Case Manager',
    roles: supervisor,
  },
  {
    agency: 'rehabilitation',
    team: 'Hartlepool Hub',
    name: 'Sam Oduya',
    jobTitle: 'Case Manager',
    roles: practitioner,
  },
  {
    agency: 'fire',
    team: 'Community Fire Safety',
    name: 'Rob Ainsley',
    jobTitle: 'Community Fire Safety Officer',
    roles: practitioner,
    tip: 'Not shared with: search for a name and a date of birth, and learn only that there is something and whom to ask.',
  },
  {
    agency: 'fire',
    team: 'Community Fire Safety',
    name: 'Karen Stobbs',
    jobTitle: 'Station Manager',
    roles: supervisor,
  },
  {
    agency: 'health',
    team: 'Safeguarding',
    name: 'Grace Tolley',
    jobTitle: 'Safeguarding Nurse',
    roles: practitioner,
    tip: 'Her agency has not signed the new agreement on anti-social behaviour: its shares have lapsed and a search tells nothing.',
  },
  {
    agency: 'education',
    team: 'Attendance and Inclusion',
    name: 'Peter Lomax',
    jobTitle: 'Attendance Officer',
    roles: practitioner,
  },
  {
    agency: 'education',
    team: 'Attendance and Inclusion',
    name: 'Amina Yusuf',
    jobTitle: 'Inclusion Lead',
    roles: supervisor,
  },
  {
    agency: 'voluntary',
    team: 'Victim Care',
    name: 'Carys Bevan',
    jobTitle: 'Victim Care Worker',
    roles: supervisor,
  },
  {
    agency: 'commissioner',
    team: 'Commissioning',
    name: 'Angus Rennie',
    jobTitle: 'Policy and Scrutiny Officer',
    roles: ['analyst'],
  },
];

/** The forty. Numbers of the walk-through and of the tests hang on their names. */
export const USERS: readonly DemoUserToMake[] = [...POLICE, ...COUNCIL, ...HOUSING, ...OTHERS];
