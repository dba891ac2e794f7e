import type { AgencyKey } from './agencies.ts';
import type { Day } from './calendar.ts';
import type { CasePlan } from './case-plans.ts';
import type { Home, Resident } from './homes.ts';
import type { Random } from './random.ts';
import type { Story } from './stories/index.ts';
import type { Players } from './words.ts';

/** Something that goes on for a while between people of one street, and what agencies are told of it. */
export interface Trouble extends Players {
  readonly story: Story;
  readonly from: Day;
  readonly to: Day;
  /** How many reports of it there are. */
  readonly reports: number;
  /** Who is told, how often; the story's own when empty. */
  readonly told: Readonly<Partial<Record<AgencyKey, number>>>;
  readonly plan: CasePlan | null;
  /** People besides the players who are in the case. */
  readonly others: readonly { readonly person: Resident; readonly role: string }[];
}

/** What troubles are made among. */
export interface Town {
  /** Homes in which something may happen. */
  readonly homes: readonly Home[];
  readonly today: Day;
}

/** Completes the players with a grown-up of the subject's home. */
export function playersOf(random: Random, subject: Resident, victim: Resident, witness: Resident): Players {
  const grownUps = subject.home.residents.filter(({ age }) => age >= 18);
  return { subject, victim, witness, parent: subject.age >= 18 ? subject : random.pick(grownUps) };
}
