import { type Day, deskTime, instantOf, isWeekend } from './calendar.ts';
import { ASB } from './case-events.ts';
import { mayWrite } from './case-notes.ts';
import type { WrittenCase } from './case-rows.ts';
import type { DemoPartnership, Worker } from './partnership.ts';
import type { Random } from './random.ts';
import type { DemoReport } from './reports.ts';
import type { Deed } from './tables.ts';

/** What the audit trail is made from. */
export interface Doings {
  readonly partnership: DemoPartnership;
  readonly cases: readonly WrittenCase[];
  readonly reports: readonly DemoReport[];
  readonly today: Day;
}

/** The trail goes back this far in full; before that only cases opened, shared and closed are in it. */
const RECENT = 21;

/** What was done, for the audit trail, in order of time. */
export function deedsOf(random: Random, { partnership, cases, reports, today }: Doings): Deed[] {
  const deed = (worker: Worker, at: string, action: string, kind: string, id: string | null): Deed => ({
    at,
    userId: worker.id,
    agencyId: partnership.agencyId(worker.agency),
    partnershipId: partnership.id,
    action,
    subjectKind: kind,
    subjectId: id,
    purpose: kind === 'case' ? ASB.purpose : null,
    details: null,
  });
  const deeds: Deed[] = [];
  for (const { found, steps, notes } of cases) {
    for (const step of steps) {
      const action = STEPS[step.kind];
      if (action) deeds.push(deed(step.by, instantOf(step.on, step.at), action, 'case', found.id));
    }
    for (const { given } of found.shares)
      deeds.push(deed(given.by, instantOf(given.on, given.at), 'share', 'case', found.id));
    for (const note of notes.filter(({ on }) => on > today - RECENT)) {
      deeds.push(deed(note.author, instantOf(note.on, note.at - 1), 'read', 'case', found.id));
      deeds.push(deed(note.author, instantOf(note.on, note.at), 'write-note', 'case', found.id));
    }
    const reader =
      found.shares.find(({ worker }) => mayWrite(found, worker, today - 1))?.worker ?? found.supervisor;
    deeds.push(
      deed(reader, instantOf(today - random.integer(1, 6), deskTime(random)), 'read', 'case', found.id),
    );
  }
  for (const report of reports) {
    const { takenBy, triage } = report;
    if (takenBy && report.receivedOn > today - RECENT)
      deeds.push(deed(takenBy, report.receivedAt, 'take', 'report', report.id));
    if (triage.status === 'closed' && report.receivedOn > today - RECENT)
      deeds.push(deed(triage.by, triage.at, 'close', 'report', report.id));
  }
  for (const worker of partnership.workers) {
    for (let day = today - 10; day < today; day += 1) {
      if (!isWeekend(day) && random.chance(0.8))
        deeds.push(deed(worker, instantOf(day, random.integer(480, 560)), 'sign-in', 'user', worker.id));
    }
  }
  return deeds.sort((one, other) => (one.at < other.at ? -1 : 1));
}

const STEPS: Readonly<Record<string, string>> = { opened: 'open', closed: 'close', reopened: 'reopen' };
