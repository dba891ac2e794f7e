import { type Day, instantOf } from './calendar.ts';
import { supervisorOf } from './cases.ts';
import type { Home } from './homes.ts';
import type { DemoPartnership } from './partnership.ts';
import type { Random } from './random.ts';
import type { DemoReport } from './reports.ts';
import type { Rows } from './tables.ts';
import type { Trouble } from './trouble.ts';

const KEPT_AWAY = 4;
const REASONS = [
  'Cousin of this person.',
  'Former partner of this person.',
  'Lives next door.',
  'Their children go to school together.',
];

/** What exclusions are made with. */
export interface ExclusionsToAdd {
  readonly partnership: DemoPartnership;
  readonly homes: readonly Home[];
  readonly reports: readonly DemoReport[];
  readonly troubles: readonly Trouble[];
  readonly today: Day;
}

/** Keeps a few workers away from people whom they know in private life, and with whom they have had nothing to do here. */
export function addExclusions(random: Random, rows: Rows, made: ExclusionsToAdd): void {
  const { partnership, homes, reports, troubles, today } = made;
  const busy = new Set([
    ...reports.flatMap(({ people }) => people.map(({ resident }) => resident)),
    ...troubles.flatMap(({ subject, victim, witness, others }) => [
      subject,
      victim,
      witness,
      ...others.map(({ person }) => person),
    ]),
  ]);
  const workers = random.shuffled(
    partnership.workers.filter(({ roles }) => roles.length === 1 && roles[0] === 'practitioner'),
  );
  for (const [at, worker] of workers.slice(0, Math.min(KEPT_AWAY, workers.length - 2)).entries()) {
    const known = homes
      .flatMap(({ residents }) => residents)
      .filter(
        (resident) => resident.age >= 18 && resident.holdings.has(worker.agency) && !busy.has(resident),
      );
    const supervisor = supervisorOf(partnership, worker.agency);
    if (known.length === 0 || !supervisor) continue;
    const resident = random.pick(known);
    rows.exclusions.push({
      id: random.id(),
      partnership_id: partnership.id,
      user_id: worker.id,
      record_id: null,
      person_id: resident.id,
      reason: REASONS[at % REASONS.length] ?? '',
      created_at: instantOf(today - random.integer(30, 300), 640),
      created_by: supervisor.id,
    });
  }
}
