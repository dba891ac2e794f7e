import type { DemoAgency } from './agencies.ts';
import { type Day, workingDay, workingDayBefore } from './calendar.ts';
import type { CasePlan } from './case-plans.ts';
import type { DemoPlace } from './geography.ts';
import type { Home } from './homes.ts';
import type { PartnershipToMake } from './partnership.ts';
import type { Random } from './random.ts';
import { harassment, noise } from './stories/index.ts';
import type { TownToMake } from './towns.ts';
import { playersOf, type Trouble } from './trouble.ts';

/**
 * A second partnership in the same database, in a town that does not exist: whoever signs in there sees nothing of the
 * first, and the other way round.
 */
const AGENCIES: readonly DemoAgency[] = [
  {
    key: 'council',
    name: 'Wexcombe District Council',
    kind: 'council',
    contact: 'Community Safety, 01632 960190',
    domain: 'wexcombe-council.example',
    system: 'customer records',
    teams: [{ name: 'Community Safety', contact: 'Community Safety, 01632 960190' }],
  },
  {
    key: 'police',
    name: 'Wexcombe Police',
    kind: 'police',
    contact: 'Neighbourhood office, 01632 960195',
    domain: 'wexcombe-police.example',
    system: 'crime and incident system',
    teams: [{ name: 'Neighbourhoods', contact: 'Neighbourhood office, 01632 960195' }],
  },
];

export const WEXCOMBE: PartnershipToMake = {
  name: 'Safer Wexcombe Partnership',
  brandColour: '#4c2c92',
  agencies: AGENCIES,
  users: [
    {
      agency: 'council',
      team: 'Community Safety',
      name: 'Tessa Fairlie',
      jobTitle: 'Community Safety Officer',
      roles: ['practitioner'],
      tip: 'Another partnership in the same database: nothing of Hartlepool is to be found from here.',
    },
    {
      agency: 'council',
      team: 'Community Safety',
      name: 'Bruno Castell',
      jobTitle: 'Community Safety Manager',
      roles: ['practitioner', 'supervisor'],
    },
    {
      agency: 'police',
      team: 'Neighbourhoods',
      name: 'Alice Merrow',
      jobTitle: 'Neighbourhood Constable',
      roles: ['practitioner'],
    },
  ],
  agreements: [
    {
      purpose: 'anti-social-behaviour',
      title: 'Wexcombe anti-social behaviour agreement',
      lawfulBasis: 'Crime and Disorder Act 1998, section 115: necessary for preventing crime and disorder',
      startsIn: -400,
      reviewIn: 330,
      endsIn: 695,
      signatories: ['council', 'police'],
    },
  ],
  firstTelephone: 60,
};

/** No geography is loaded for Wexcombe, so that its addresses have no ward. */
const PLACES: readonly DemoPlace[] = ['Fuller Row', 'Tanyard Lane'].map((street, at) => ({
  street,
  postcode: `ZZ20 1A${'AB'.charAt(at)}`,
  wardCode: '',
  wardName: '',
  smallAreaCode: '',
  latitude: 0,
  longitude: 0,
}));

/** Eight homes of twenty people, and two cases: one open and shared, one closed. */
export function wexcombeTown(today: Day): TownToMake {
  return {
    partnership: WEXCOMBE,
    places: PLACES,
    population: {
      sizes: [
        [1, 2],
        [2, 2],
        [3, 2],
        [4, 2],
      ],
      stories: [],
      streets: new Map(),
    },
    flights: 0,
    troubles: (random, town) => {
      const plans = plansFor(today);
      const homes = town.homes.filter(({ residents }) => residents.length > 1);
      return plans.map((plan, at) => troubleOf(random, homes, plan, at));
    },
    reports: 18,
    untriaged: 2,
    imports: false,
  };
}

function troubleOf(random: Random, homes: readonly Home[], plan: CasePlan, at: number): Trouble {
  const home = homes[at];
  const grownUps = homes
    .filter((other) => other !== home)
    .flatMap(({ residents }) => residents.filter(({ age }) => age >= 18));
  const subject = home?.residents.find(({ age }) => age >= 18);
  const [victim, witness] = random.shuffled(grownUps);
  if (!subject || !victim || !witness) throw new RangeError('Wexcombe has too few people.');
  const players = playersOf(random, subject, victim, witness);
  const to = plan.closed ? plan.closed.on - 10 : plan.opened + 40;
  return {
    story: at === 0 ? noise : harassment,
    ...players,
    from: plan.opened - 50,
    to,
    reports: 4,
    told: { council: 1, police: 1 },
    others: [],
    plan,
  };
}

function plansFor(today: Day): CasePlan[] {
  const common = { handling: 'normal', keepsOut: false, reopened: null } as const;
  return [
    {
      ...common,
      lead: 'council',
      stage: 'early-help',
      opened: workingDay(today - 50),
      closed: null,
      review: workingDay(today + 6),
      sharing: 'contribute',
    },
    {
      ...common,
      lead: 'police',
      stage: 'monitoring',
      opened: workingDay(today - 200),
      closed: { on: workingDayBefore(today - 75), outcome: 'resolved' },
      review: today,
      sharing: 'none',
    },
  ];
}
