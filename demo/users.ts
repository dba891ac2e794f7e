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

/** The forty. Numbers of the walk-through and of the tests hang on their names. */
export const USERS: readonly DemoUserToMake[] = [
  ...team('police', 'Neighbourhood Team North', [
    user('Imogen Farrant', 'Neighbourhood Sergeant', supervisor, {
      tip: 'See what is late in the team, reports to be looked at, and every case that Cleveland Police leads.',
    }),
    user('Daniel Okoro', 'Neighbourhood Constable', practitioner, {
      tip: 'Lead worker of the police case about the Garrity family: notes, actions, sharing.',
    }),
    user('Leanne Mullaney', 'Police Community Support Officer', practitioner),
  ]),
  ...team('police', 'Neighbourhood Team South', [
    user('Owen Tranmer', 'Neighbourhood Sergeant', supervisor),
    user('Ruth Haldane', 'Neighbourhood Constable', practitioner),
    user('Joel Castleton', 'Police Community Support Officer', practitioner),
  ]),
  ...team('police', 'Vulnerability Unit', [
    user('Priya Nambiar', 'Exploitation Co-ordinator', coordinator, { coordinates: ['exploitation'] }),
    user('Siân Prosser', 'Domestic Abuse Conference Co-ordinator', coordinator, {
      coordinates: ['domestic-abuse'],
    }),
    user('Yusuf Kemal', 'Prevent Officer', coordinator, { coordinates: ['prevent', 'organised-crime'] }),
  ]),
  ...team('police', 'Partnership Support', [
    user('Marcus Feeney', 'Partnership Analyst', ['analyst'], {
      tip: 'An analyst: there is no case, no report and no person to be seen here, whatever is asked.',
    }),
    user('Joanne Sowerby', 'Information Governance Officer', ['information-governance']),
  ]),
  ...team('council', 'Community Safety', [
    user('Hazel Corrigan', 'Anti-social Behaviour Co-ordinator', coordinator, {
      coordinates: ['anti-social-behaviour'],
      tip: 'Co-ordinator of anti-social behaviour: every case of that kind, whoever leads it.',
    }),
    user('Faith Adeyinka', 'Hate Crime Co-ordinator', coordinator, { coordinates: ['hate-crime'] }),
    user('Vikram Sethi', 'Community Safety Analyst', ['analyst']),
    user('Colin Ferrier', 'Information Governance Officer', ['information-governance']),
    user('Anneka Boyle', 'System Administrator', ['administrator']),
  ]),
  ...team('council', 'Anti-social Behaviour Unit', [
    user('Nadia Rahmani', 'Anti-social Behaviour Team Leader', supervisor, {
      tip: 'Supervisor: the cases of the council, what is overdue, and who is kept out of what.',
    }),
    user('Gemma Thirlwell', 'Anti-social Behaviour Officer', practitioner, {
      tip: "Lead worker of the council case for the Garritys' neighbours, which is handled as sensitive.",
    }),
    user('Kieran Ashby', 'Anti-social Behaviour Officer', practitioner),
  ]),
  ...team('council', 'Early Help', [
    user('Bryony Lester', 'Think Family Co-ordinator', coordinator, { coordinates: ['family-support'] }),
  ]),
  ...team('council', 'Environmental Enforcement', [
    user('Tom Wetherell', 'Environmental Enforcement Officer', practitioner),
  ]),
  ...team('council', 'Democratic Services', [
    user('Rosalind Peart', 'Democratic Services Officer', ['democratic-services']),
    user('Patricia Nunn', 'Councillor', ['elected-member']),
    user('Derek Ambler', 'Councillor', ['elected-member'], {
      tip: 'An elected member: sees no case work at all.',
    }),
  ]),
  ...team('housing', 'Neighbourhoods', [
    user('Megan Calvert', 'Housing Officer', practitioner, {
      tip: 'Start here. Take a report about the Garrity family and see that police and council already hold something: docs/site/guides/walk-through.md.',
    }),
    user('Asif Chaudhry', 'Housing Officer', practitioner),
    user('Dawn Hepworth', 'Neighbourhood Manager', supervisor, {
      tip: 'Supervisor: reports that nobody has looked at yet, and the cases of Housing Hartlepool.',
    }),
    user('Lorna Tait', 'Business Support Manager', ['administrator']),
  ]),
  ...team('housing', 'Tenancy Enforcement', [
    user('Stuart Penrose', 'Tenancy Enforcement Officer', practitioner),
  ]),
  ...team('probation', 'Hartlepool Office', [
    user('Helen Mistrell', 'Senior Probation Officer', ['practitioner', 'supervisor', 'co-ordinator'], {
      coordinates: ['offender-management'],
    }),
    user('Callum Roe', 'Probation Officer', practitioner),
  ]),
  ...team('rehabilitation', 'Hartlepool Hub', [
    user('Denise Larkin', 'Senior Case Manager', supervisor),
    user('Sam Oduya', 'Case Manager', practitioner),
  ]),
  ...team('fire', 'Community Fire Safety', [
    user('Rob Ainsley', 'Community Fire Safety Officer', practitioner, {
      tip: 'Not shared with: search for a name and a date of birth, and learn only that there is something and whom to ask.',
    }),
    user('Karen Stobbs', 'Station Manager', supervisor),
  ]),
  ...team('health', 'Safeguarding', [
    user('Grace Tolley', 'Safeguarding Nurse', practitioner, {
      tip: 'Her agency has not signed the new agreement on anti-social behaviour: its shares have lapsed and a search tells nothing.',
    }),
  ]),
  ...team('education', 'Attendance and Inclusion', [
    user('Peter Lomax', 'Attendance Officer', practitioner),
    user('Amina Yusuf', 'Inclusion Lead', supervisor),
  ]),
  ...team('voluntary', 'Victim Care', [user('Carys Bevan', 'Victim Care Worker', supervisor)]),
  ...team('commissioner', 'Commissioning', [
    user('Angus Rennie', 'Policy and Scrutiny Officer', ['analyst']),
  ]),
];

type Member = Omit<DemoUserToMake, 'agency' | 'team'>;

function team(agency: AgencyKey, name: string, members: readonly Member[]): DemoUserToMake[] {
  return members.map((member) => ({ agency, team: name, ...member }));
}

function user(
  name: string,
  jobTitle: string,
  roles: readonly Role[],
  more: Pick<Member, 'coordinates' | 'tip'> = {},
): Member {
  return { name, jobTitle, roles, ...more };
}
