import { type Day, workingDay, workingDayBefore } from './calendar.ts';
import type { CasePlan } from './case-plans.ts';
import type { Home, Resident } from './homes.ts';
import type { Random } from './random.ts';
import { noise, type Story, targeting, youths } from './stories/index.ts';
import type { CastHome } from './story-families.ts';
import { playersOf, type Town, type Trouble } from './trouble.ts';
import type { Players } from './words.ts';

/**
 * What the walk-through finds: the police work a case about Kyle Garrity, and the council a sensitive one for the
 * Dunmores next door; the landlord has closed one report after the other, and knows of neither.
 */
export function storyTroubles(random: Random, town: Town): Trouble[] {
  const { today } = town;
  const garritys = homeOf(town, 'garrity');
  const [donna, kyle, jake] = garritys.residents;
  const [shirley, neil] = homeOf(town, 'dunmore').residents;
  const [near, far] = grownUpsNear(town, garritys);
  if (!donna || !kyle || !jake || !shirley || !neil || !near || !far)
    throw new RangeError('Somebody of the walk-through is missing.');
  const players = playersOf.bind(null, random);
  return [
    {
      story: youths,
      ...players(kyle, near, far),
      from: today - 170,
      to: today - 1,
      reports: 11,
      told: { police: 8, council: 3 },
      others: [{ person: donna, role: 'witness' }],
      plan: policePlan(today),
    },
    {
      story: targeting,
      ...players(jake, shirley, near),
      from: today - 320,
      to: today - 2,
      reports: 14,
      told: { council: 5, police: 4, voluntary: 2 },
      others: [
        { person: donna, role: 'alleged-perpetrator' },
        { person: neil, role: 'at-risk' },
      ],
      plan: councilPlan(today),
    },
    toldToLandlord(noise, players(donna, far, near), [today - 400, today - 12], 8),
    toldToLandlord(targeting, players(jake, shirley, neil), [today - 290, today - 20], 5),
  ];
}

/** Trouble that the landlord alone was told of, and made no case of. */
function toldToLandlord(story: Story, players: Players, [from, to]: [Day, Day], reports: number): Trouble {
  return { story, ...players, from, to, reports, told: { housing: 1 }, others: [], plan: null };
}

function policePlan(today: Day): CasePlan {
  return {
    lead: 'police',
    stage: 'early-help',
    opened: workingDay(today - 96),
    closed: null,
    reopened: null,
    review: workingDay(today + 9),
    handling: 'normal',
    sharing: 'contribute',
    keepsOut: false,
  };
}

function councilPlan(today: Day): CasePlan {
  return {
    lead: 'council',
    stage: 'early-help',
    opened: workingDayBefore(today - 61),
    closed: null,
    reopened: null,
    review: workingDay(today + 2),
    handling: 'sensitive',
    sharing: 'named',
    keepsOut: false,
  };
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
