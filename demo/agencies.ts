/** The agencies of the demo partnership, by the names that their partners know them by. */
export type AgencyKey =
  | 'police'
  | 'council'
  | 'housing'
  | 'probation'
  | 'rehabilitation'
  | 'fire'
  | 'health'
  | 'education'
  | 'voluntary'
  | 'commissioner';

/** An agency with its teams. */
export interface DemoAgency {
  readonly key: AgencyKey;
  readonly name: string;
  readonly kind: string;
  readonly contact: string;
  /** Where its work email is. */
  readonly domain: string;
  /** What its own records are called: the system that source records come from. */
  readonly system: string;
  readonly teams: readonly { readonly name: string; readonly contact: string }[];
}

/** Every public body here exists or existed; nobody who works for it here does. Telephone numbers are Ofcom's, for drama. */
export const AGENCIES: readonly DemoAgency[] = [
  {
    key: 'police',
    name: 'Cleveland Police',
    kind: 'police',
    contact: 'Partnership desk, 01632 960100',
    domain: 'police.example',
    system: 'crime and incident system',
    teams: [
      { name: 'Neighbourhood Team North', contact: 'Neighbourhood Team North, 01632 960101' },
      { name: 'Neighbourhood Team South', contact: 'Neighbourhood Team South, 01632 960102' },
      { name: 'Vulnerability Unit', contact: 'Vulnerability Unit, 01632 960103' },
      { name: 'Partnership Support', contact: 'Partnership Support, 01632 960104' },
    ],
  },
  {
    key: 'council',
    name: 'Hartlepool Borough Council',
    kind: 'council',
    contact: 'Community Safety, 01632 960110',
    domain: 'council.example',
    system: 'customer records',
    teams: [
      { name: 'Anti-social Behaviour Unit', contact: 'Anti-social Behaviour Unit, 01632 960111' },
      { name: 'Community Safety', contact: 'Community Safety, 01632 960112' },
      { name: 'Early Help', contact: 'Early Help, 01632 960113' },
      { name: 'Environmental Enforcement', contact: 'Environmental Enforcement, 01632 960114' },
      { name: 'Democratic Services', contact: 'Democratic Services, 01632 960115' },
    ],
  },
  {
    key: 'housing',
    name: 'Housing Hartlepool',
    kind: 'housing',
    contact: 'Tenancy enforcement, 01632 960120',
    domain: 'housing.example',
    system: 'tenancy system',
    teams: [
      { name: 'Neighbourhoods', contact: 'Neighbourhoods, 01632 960121' },
      { name: 'Tenancy Enforcement', contact: 'Tenancy Enforcement, 01632 960122' },
    ],
  },
  {
    key: 'probation',
    name: 'Tees Valley Probation Trust',
    kind: 'probation',
    contact: 'Duty officer, 01632 960130',
    domain: 'probation.example',
    system: 'case recording system',
    teams: [{ name: 'Hartlepool Office', contact: 'Hartlepool Office, 01632 960131' }],
  },
  {
    key: 'rehabilitation',
    name: 'Tees Valley Community Rehabilitation Company',
    kind: 'probation',
    contact: 'Duty case manager, 01632 960135',
    domain: 'rehabilitation.example',
    system: 'case recording system',
    teams: [{ name: 'Hartlepool Hub', contact: 'Hartlepool Hub, 01632 960136' }],
  },
  {
    key: 'fire',
    name: 'Cleveland Fire Authority',
    kind: 'fire',
    contact: 'Community fire safety, 01632 960140',
    domain: 'fire.example',
    system: 'home safety visits',
    teams: [{ name: 'Community Fire Safety', contact: 'Community Fire Safety, 01632 960141' }],
  },
  {
    key: 'health',
    name: 'Hartlepool and Stockton-on-Tees Clinical Commissioning Group',
    kind: 'health',
    contact: 'Safeguarding, 01632 960145',
    domain: 'health.example',
    system: 'safeguarding records',
    teams: [{ name: 'Safeguarding', contact: 'Safeguarding, 01632 960146' }],
  },
  {
    key: 'education',
    name: 'Hartlepool Schools and Colleges',
    kind: 'education',
    contact: 'Attendance and inclusion, 01632 960150',
    domain: 'education.example',
    system: 'pupil records',
    teams: [{ name: 'Attendance and Inclusion', contact: 'Attendance and Inclusion, 01632 960151' }],
  },
  {
    key: 'voluntary',
    name: 'Safe in Tees Valley',
    kind: 'voluntary',
    contact: 'Front desk, 01632 960155',
    domain: 'voluntary.example',
    system: 'client records',
    teams: [{ name: 'Victim Care', contact: 'Victim Care, 01632 960156' }],
  },
  {
    key: 'commissioner',
    name: 'Office of the Police and Crime Commissioner for Cleveland',
    kind: 'other',
    contact: 'Commissioning, 01632 960158',
    domain: 'commissioner.example',
    system: 'correspondence',
    teams: [{ name: 'Commissioning', contact: 'Commissioning, 01632 960159' }],
  },
];
