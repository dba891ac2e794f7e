import type { Random } from '../random.ts';
import { day, type Scene, type SceneHome, toCsv } from './scene.ts';

export const HEADINGS = [
  'SR Number',
  'Request Received',
  'Noise Occurred',
  'Request Category',
  'Source Address',
  'Source Postcode',
  'Complainant',
  'Complainant Address',
  'Complainant Postcode',
  'Complaint',
  'Impact',
  'Assigned To',
];

const REQUESTS = [
  [
    'Loud music',
    'Bass heard in every room, Thursday to Sunday, until about 3am',
    'Cannot sleep, shift worker',
  ],
  [
    'Barking dog',
    'Dog barks from when they leave for work until they are home',
    'Works from home, cannot take calls',
  ],
  ['Domestic noise', 'Doors slammed, running up and down stairs, shouting', 'Baby wakes'],
  [
    'Smoke / bonfire',
    'Plastic burnt in an oil drum in the back yard',
    'Asthma; windows kept shut in the heat',
  ],
  ['Fly tipping', 'Builder’s waste left in the back lane again, seen from a white van', ''],
] as const;

/** Two months of service requests of a council's noise team: a spreadsheet with the month in letters, dates and times together. */
export function noiseTeam(random: Random, { homes, troubled }: Scene): string {
  const rows = Array.from({ length: 20 }, (_, at) => {
    const source = random.chance(0.5) ? troubled : random.pick(homes);
    return request(random, at, random.pick(homes), source);
  });
  return toCsv([HEADINGS, ...rows]);
}

/** One service request. */
export function request(random: Random, at: number, complainant: SceneHome, source: SceneHome): string[] {
  const [category, complaint, impact] = random.pick(REQUESTS);
  const date = day(random, '2025-09-15', 55);
  const { title, given, family } = complainant.resident;
  return [
    `SR${88_100 + at}`,
    `${inLetters(day(random, date, 2))} 10:0${at % 10}`,
    `${inLetters(date)} 23:30`,
    category,
    `${source.number} ${source.street}`,
    source.postcode.replace(' ', ''),
    `${title} ${given} ${family}`,
    `${complainant.number} ${complainant.street}`,
    complainant.postcode,
    complaint,
    impact,
    'Noise team',
  ];
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function inLetters(date: string): string {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  return `${Number(dayOfMonth)}-${MONTHS[Number(month) - 1]}-${year}`;
}
