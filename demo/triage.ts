import { type Day, dateOf, dayOf, deskTime, instantOf, workingDay } from './calendar.ts';
import { contributes } from './case-shares.ts';
import { caseworkersOf, type DemoCase, leadOn } from './cases.ts';
import type { Worker } from './partnership.ts';
import type { Random } from './random.ts';
import { type DemoReport, fileDay, type ReportDesk } from './reports.ts';

/**
 * Decides what became of each report: the agency that works on the case puts it there; any other closes it with advice,
 * not knowing of the case, which is how one household is handled one report at a time.
 * @param untriaged how many of the latest nobody has looked at yet.
 */
export function triageReports(
  desk: ReportDesk,
  reports: readonly DemoReport[],
  cases: readonly DemoCase[],
  untriaged: number,
): void {
  const byTrouble = new Map(cases.map((found) => [found.trouble, found]));
  const waiting: DemoReport[] = [];
  for (const report of reports) {
    const found = report.trouble ? byTrouble.get(report.trouble) : undefined;
    const placed = found ? putOnCase(desk, report, found) : null;
    if (placed) report.triage = placed;
    else waiting.push(report);
  }
  const late = stillWaiting(desk, waiting, untriaged);
  for (const report of waiting) if (!late.has(report)) report.triage = closeWithAdvice(desk, report);
}

/** Most of the last few are still to be looked at, and some of the ten days before, which makes them late. */
function stillWaiting(
  { random }: ReportDesk,
  reports: readonly DemoReport[],
  count: number,
): ReadonlySet<DemoReport> {
  const latest = [...reports].sort((one, other) => (one.receivedAt < other.receivedAt ? 1 : -1));
  const left = latest.slice(0, count * 3).map((report, at) => ({ report, weight: (count * 3 - at) ** 2 }));
  // The very last are of today: nobody can have looked at them.
  const late = new Set(left.splice(0, Math.ceil(count / 4)).map(({ report }) => report));
  while (late.size < count) {
    const next = random.weighted(left, ({ weight }) => weight);
    left.splice(left.indexOf(next), 1);
    late.add(next.report);
  }
  return late;
}

function putOnCase(desk: ReportDesk, report: DemoReport, found: DemoCase): DemoReport['triage'] | null {
  const { random, today } = desk;
  const { plan, openedAt } = found;
  const opened = instantOf(plan.opened, openedAt);
  const leads = report.agency === plan.lead;
  if (leads && inBy(report) < opened && report.receivedOn > plan.opened - 28)
    return { status: 'on-case', at: opened, by: leadOn(found, plan.opened), recordId: found.id };
  const on = workingDay(dayOf(inBy(report).slice(0, 10)) + random.integer(1, 2));
  const pause = plan.reopened !== null && on > plan.reopened - 100 && on <= plan.reopened;
  const last = plan.closed?.on ?? today;
  if (on <= plan.opened || on >= last || pause) return null;
  const by = leads ? leadOn(found, on) : writerOf(random, report, found, on);
  return by && { status: 'on-case', at: instantOf(on, deskTime(random)), by, recordId: found.id };
}

/** A worker of another agency who may write in the case on that day; not every one of them thinks of it. */
function writerOf(random: Random, report: DemoReport, found: DemoCase, on: Day): Worker | null {
  const share = contributes(found.shares, report.agency, on);
  if (!share || random.chance(0.3)) return null;
  return share.worker === found.keptOut ? null : share.worker;
}

function closeWithAdvice(
  { random, partnership, today }: ReportDesk,
  report: DemoReport,
): DemoReport['triage'] {
  const here = inBy(report);
  const on = workingDay(dayOf(here.slice(0, 10)) + random.weighted([1, 2, 3, 6], (days) => 6 - days + 0.5));
  const atOnce = new Date(Date.parse(here) + random.integer(20, 50) * 60_000).toISOString();
  const at = on < today ? instantOf(on, deskTime(random)) : atOnce;
  const by = random.pick(caseworkersOf(partnership, report.agency));
  return { status: 'closed', at, by, advice: random.pick(report.story.advice) };
}

/** When the report was here: when it was taken, or when its file came. */
function inBy({ takenBy, receivedAt, receivedOn }: DemoReport): string {
  return takenBy ? receivedAt : instantOf(fileDay(receivedOn), FILE_MINUTES);
}

/** Minutes after midnight at which the weekly file is read. */
export const FILE_MINUTES = 490;

/** What the file of a Monday is called. */
export function fileName(monday: Day): string {
  return `command-and-control-${dateOf(monday)}.csv`;
}
