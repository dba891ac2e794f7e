import type { Random } from '../random.ts';
import { british, clock, day, type Scene, toCsv } from './scene.ts';

const HEADINGS = [
  'Log No',
  'Call Received',
  'Incident Date',
  'Incident Time',
  'Grade',
  'Closing Code',
  'Hate Qualifier',
  'Premises',
  'Street',
  'Post Code',
  'Opening Text',
  'Result Text',
  'Other Agencies',
  'Disposal',
  'Caller Name',
  'Caller Tel',
  'Nominal Surname',
  'Nominal Forenames',
  'Nominal DOB',
];

const CALLS = [
  [
    'ASB-N',
    'GROUP OF 8-10 YOUTHS SHOUTING AND KICKING BALL AGAINST GABLE END. CALLER ASKED THEM TO MOVE AND WAS SWORN AT',
    'AREA SEARCHED, YOUTHS GONE ON ARRIVAL',
    'NFA',
  ],
  [
    'ASB-P',
    'CALLER STATES MALE FROM OPPOSITE IS SHOUTING THREATS THROUGH LETTERBOX "YOU ARE DEAD". NOT THE FIRST TIME',
    'SPOKEN TO BOTH PARTIES. MALE HAD BEEN DRINKING. WORDS OF ADVICE',
    'OPEN',
  ],
  [
    'ASB-N',
    'LOUD MUSIC SINCE 22:00, DOOR TO DOOR PARTY, CALLER HAS WORK AT 05:00',
    'MUSIC OFF ON ARRIVAL, OCCUPIER ADVISED',
    'ADVICE',
  ],
  [
    'ASB-E',
    'WHEELIE BIN SET ALIGHT TO REAR OF ADDRESS, SMALL FIRE, OUT NOW',
    'FIRE SERVICE ATTENDED. BIN DESTROYED',
    'OPEN',
  ],
  [
    'ASB-P',
    'EGGS THROWN AT WINDOW THIRD NIGHT RUNNING, CALLER ELDERLY AND ALONE, VERY UPSET',
    'HOUSE TO HOUSE DONE, NO LINES OF ENQUIRY',
    'OPEN',
  ],
  [
    'ASB-N',
    'OFF ROAD BIKE UP AND DOWN STREET, NO PLATES, RIDER HAS FACE COVERED',
    'BIKE GONE. OBS PASSED',
    'NFA',
  ],
] as const;

/** Six weeks of a police command and control system: capitals, codes, names in one column, the alleged perpetrator sometimes known. */
export function commandAndControl(random: Random, { homes, troubled }: Scene): string {
  const rows = Array.from({ length: 30 }, (_, at) => {
    const [code, opening, result, disposal] = random.pick(CALLS);
    const caller = random.pick(homes);
    const known = random.chance(0.4);
    const date = day(random, '2025-10-01', 40);
    const time = clock(random);
    const hate = code === 'ASB-P' && random.chance(0.2) ? 'RAC' : '';
    const { given, family, phone } = caller.resident;
    const named = random.chance(0.8);
    return [
      `CL-${20_250_000 + at * 37}`,
      `${british(date)} ${time}`,
      british(date),
      time,
      String(random.integer(2, 4)),
      code,
      hate,
      String(caller.number),
      caller.street.toUpperCase(),
      caller.postcode,
      opening,
      result,
      random.chance(0.2) ? 'COUNCIL' : '',
      disposal,
      named ? `${family.toUpperCase()}, ${given}` : 'ANONYMOUS',
      named ? phone.replace(' ', '') : '',
      known ? troubled.resident.family.toUpperCase() : '',
      known ? troubled.resident.given.toUpperCase() : '',
      known ? british(troubled.resident.born) : '',
    ];
  });
  return toCsv([HEADINGS, ...rows]);
}
