import type { Random } from '../random.ts';
import { day, type Scene, toCsv } from './scene.ts';

const HEADINGS = [
  'Complaint Ref',
  'Date Logged',
  'Date of Incident',
  'Officer',
  'Patch',
  'Complaint Type',
  'Tenant First Name',
  'Tenant Last Name',
  'Tenant DOB',
  'Tenant Address',
  'Tenant Postcode',
  'Tenant Phone',
  'Subject First Name',
  'Subject Last Name',
  'Subject DOB',
  'Subject Address',
  'Subject Postcode',
  'Details',
  'Effect on Household',
  'Referred To',
  'Status',
  'Outcome',
];

const COMPLAINTS = [
  [
    'Noise',
    'Tenant says music and shouting come through the wall most nights after 11pm.\nDiary sheets kept for two weeks.',
    'Children (6 and 9) not sleeping, one late for school twice.',
    'Open',
    '',
  ],
  [
    'Harassment / intimidation',
    'Tenant followed to the door and called a “grass” since giving a statement in August.',
    'Afraid to go out after dark. Signed off work by the doctor.',
    'Open',
    '',
  ],
  [
    'Garden / rubbish',
    'Mattresses and black bags in the front garden, rats seen. Third complaint.',
    '',
    'Closed',
    'Garden cleared by the tenant after a letter; checked on visit.',
  ],
  [
    'Neighbour dispute',
    'Argument about parking, tenant’s car blocked in. Both sides say the other began it.',
    'Tenant’s blood pressure is up, “on edge all the time”.',
    'Closed',
    'Mediation offered and accepted by both.',
  ],
  [
    'Youths / rowdy behaviour',
    'Young people sit on the wall until late, drinking, bottles left. Tenant knows two of them by sight.',
    'Tenant keeps the curtains drawn.',
    'Open',
    '',
  ],
  [
    'Pets and animals',
    'Two large dogs left in the yard all day, barking; one got out and chased a child.',
    'Grandchildren no longer visit.',
    'Open',
    '',
  ],
] as const;

/** A quarter of a landlord's complaints: ISO dates, both sides named, several lines in a cell, written as Windows-1252. */
export function housing(random: Random, { homes, troubled }: Scene): string {
  const rows = Array.from({ length: 24 }, (_, at) => {
    const [type, details, effect, status, outcome] = random.pick(COMPLAINTS);
    const { resident, number, street, postcode } = random.pick(homes);
    const subject = random.chance(0.6);
    const date = day(random, '2025-09-01', 70);
    return [
      `HC/${1_400 + at}`,
      `${day(random, date, 3)} ${9 + (at % 8)}:15`,
      date,
      'Patch officer',
      random.pick(['North', 'South']),
      type,
      plainLetters(resident.given),
      resident.family,
      resident.born,
      `${number} ${street}`,
      postcode,
      resident.phone,
      subject ? plainLetters(troubled.resident.given) : 'Unknown',
      subject ? troubled.resident.family : '',
      subject ? troubled.resident.born : '',
      subject ? `${troubled.number} ${troubled.street}` : '',
      subject ? troubled.postcode : '',
      details,
      effect,
      random.chance(0.25) ? 'Police' : '',
      status,
      outcome,
    ];
  });
  return toCsv([HEADINGS, ...rows]);
}

/** Windows-1252 has no ł; the system it came from wrote l. */
function plainLetters(name: string): string {
  return name.replaceAll('ł', 'l');
}
