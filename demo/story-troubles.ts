import { workingDay, workingDayBefore } from './calendar.ts';
import type { Home, Resident } from './homes.ts';
import type { Random } from './random.ts';
import { noise, targeting, youths } from './stories/index.ts';
import type { CastHome } from './story-families.ts';
import { playersOf, type Town, type Trouble } from './trouble.ts';

/**
 * What the walk-through finds: the police work a case about Kyle Garrity, and the council a sensitive one for the
 * Dunmores next door; the landlord has closed one report of noise after the other, and knows of neither.
 */
export function storyTroubles(random: Random, town: Town): Trouble[] {
  const { today } = town;
  const garritys = homeOf(town, 'garrity');
  const dunmores = homeOf(town, 'dunmore');
  const [donna, kyle, jake] = garritys.residents;
  const [shirley, neil] = dunmores.residents;
  const [near, far] = grownUpsNear(town, garritys);
  if (!donna || !kyle || !jake || !shirley || !neil || !near || !far)
    throw new RangeError('Somebody of the walk-through is missing.');
  const common = { closed: null, reopened: null, keepsOut: false };
  return [
    {
      story: youths,
      ...playersOf(random, kyle, near, far),
      from: today - 170,
      to: today - 1,
      reports: 11,
      told: { police: 8, council: 3 },
      others: [{ person: donna, role: 'witness' }],
      plan: {
        ...common,
        lead: 'police',
        stage: 'early-help',
        opened: workingDay(today - 96),
        review: workingDay(today + 9),
        handling: 'normal',
        sharing: 'contribute',
      },
    },
    {
      story: targeting,
      ...playersOf(random, jake, shirley, near),
      from: today - 320,
      to: today - 2,
      reports: 14,
      told: { council: 5, police: 4, voluntary: 2 },
      others: [
        { person: donna, role: 'alleged-perpetrator' },
        { person: neil, role: 'at-risk' },
      ],
      plan: {
        ...common,
        lead: 'council',
        stage: 'early-help',
        opened: workingDayBefore(today - 61),
        review: workingDay(today + 2),
        handling: 'sensitive',
        sharing: 'named',
      },
    },
    {
      story: noise,
      ...playersOf(random, donna, far, near),
      from: today - 400,
      to: today - 12,
      reports: 8,
      told: { housing: 1 },
      others: [],
      plan: null,
    },
  ];
}

function homeOf({ homes }: Town, key: CastHome['key']): Home {
  const home = homes.find(({ story }) => story === key);
  if (!home) throw new RangeError(`The ${key} home is missing.`);
  return home;
}

function grownUpsNear({ homes }: Town, { dwelling }: Home): Resident[] {
  return homes
    .filter((home) => home.dwelling.street === dwelling.street && home.story === null)
    .flatMap(({ residents }) => residents.filter(({ age }) => age >= 18).slice(0, 1));
}
