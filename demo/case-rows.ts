import { type Day, dateOf, instantOf } from './calendar.ts';
import { actionsOf, type DemoAction } from './case-actions.ts';
import { ASB, type CaseStep, reasonOf, stepsOf } from './case-events.ts';
import { type DemoNote, notesOf } from './case-notes.ts';
import type { DemoCase } from './cases.ts';
import type { DemoPartnership } from './partnership.ts';
import type { Random } from './random.ts';
import { EXCLUSION_REASONS } from './stories/reasons.ts';
import type { Row, Rows } from './tables.ts';
import { fillWords, type Words, wordsOf } from './words.ts';

/** What is written in a case, besides the rows. */
export interface WrittenCase {
  readonly found: DemoCase;
  readonly steps: readonly CaseStep[];
  readonly notes: readonly DemoNote[];
}

/** Where the rows of cases go, and what they are made with. */
export interface CaseDesk {
  readonly random: Random;
  readonly rows: Rows;
  readonly partnership: DemoPartnership;
  readonly today: Day;
}

/** Writes a case and everything in it. */
export function writeCase(desk: CaseDesk, found: DemoCase): WrittenCase {
  const { random, partnership, today } = desk;
  const words: Words = {
    ...wordsOf(found.trouble),
    number: ['three', 'four', 'five', 'six', 'seven'][found.trouble.reports % 5] ?? 'several',
  };
  const steps = stepsOf(random, found, words, today);
  const notes = notesOf(random, partnership, found, { steps, words, today });
  addRecord(desk, found);
  addCase(desk, found, steps, words);
  addKeptOut(desk, found);
  addParties(desk, found);
  addShares(desk, found);
  addSteps(desk, found, steps);
  addNotes(desk, found, notes);
  for (const action of actionsOf(random, found, words, today)) addAction(desk, found, action);
  return { found, steps, notes };
}

/** When and by whom a case was opened. */
function openingOf(found: DemoCase): { created_at: string; created_by: string } {
  return {
    created_at: instantOf(found.plan.opened, found.openedAt),
    created_by: (found.before?.lead ?? found.lead).id,
  };
}

function addRecord({ rows, partnership }: CaseDesk, found: DemoCase): void {
  rows.records.push({
    id: found.id,
    partnership_id: partnership.id,
    kind: 'case',
    type: ASB.code,
    purpose: ASB.purpose,
    handling: found.plan.handling,
    lead_agency_id: partnership.agencyId(found.plan.lead),
    lead_user_id: found.lead.id,
    ...openingOf(found),
  });
}

function addCase(
  { random, rows, partnership }: CaseDesk,
  found: DemoCase,
  steps: readonly CaseStep[],
  words: Words,
): void {
  const { id, plan, trouble } = found;
  const closed = plan.closed ? steps.findLast(({ kind }) => kind === 'closed') : undefined;
  const lastReview = steps.findLast(({ kind }) => kind === 'review')?.on ?? plan.opened;
  rows.cases.push({
    record_id: id,
    partnership_id: partnership.id,
    reference: found.reference,
    type: ASB.code,
    type_version: ASB.version,
    title: fillWords(random.pick(trouble.story.titles), words),
    summary: fillWords(random.pick(trouble.story.summaries), words),
    stage: plan.stage,
    status: plan.closed ? 'closed' : 'open',
    opened_on: dateOf(plan.opened),
    review_on: dateOf(plan.closed ? lastReview + ASB.reviewEveryDays : plan.review),
    closed_on: plan.closed ? dateOf(plan.closed.on) : null,
    closure_outcome: plan.closed?.outcome ?? null,
    closure_reason: closed ? reasonOf(closed) : '',
    version: steps.length,
  });
}

function addKeptOut({ random, rows, partnership }: CaseDesk, found: DemoCase): void {
  if (!found.keptOut) return;
  rows.exclusions.push({
    id: random.id(),
    partnership_id: partnership.id,
    user_id: found.keptOut.id,
    record_id: found.id,
    person_id: null,
    reason: random.pick(EXCLUSION_REASONS),
    ...openingOf(found),
  });
}

function addParties({ random, rows, partnership }: CaseDesk, found: DemoCase): void {
  const { trouble, plan } = found;
  const parties = [
    { person: trouble.victim, role: trouble.story.victimRole },
    { person: trouble.subject, role: 'alleged-perpetrator' },
    ...(random.chance(0.35) ? [{ person: trouble.witness, role: 'witness' }] : []),
    ...trouble.others,
  ];
  for (const [at, { person, role }] of parties.entries()) {
    rows.parties.push({
      id: random.id(),
      partnership_id: partnership.id,
      record_id: found.id,
      person_id: person.id,
      role,
      added_at: instantOf(plan.opened, found.openedAt + 1 + at),
      added_by: openingOf(found).created_by,
      added_by_agency_id: partnership.agencyId(plan.lead),
      ended_at: null,
    });
  }
}

function addShares({ random, rows, partnership, today }: CaseDesk, found: DemoCase): void {
  for (const share of found.shares) {
    const ended = share.ended !== null && share.ended < today ? share.ended : null;
    rows.shares.push({
      id: random.id(),
      partnership_id: partnership.id,
      record_id: found.id,
      agency_id: partnership.agencyId(share.agency),
      user_id: share.named?.id ?? null,
      level: share.level,
      reason: share.reason,
      lawful_basis: share.lawfulBasis,
      starts_on: dateOf(share.startsOn),
      ends_on: dateOf(share.endsOn),
      created_at: instantOf(share.given.on, share.given.at),
      created_by: share.given.by.id,
      ended_at: ended === null ? null : instantOf(ended, 590),
      ended_by: ended === null ? null : found.lead.id,
    });
  }
}

function addSteps(
  { random, rows, partnership }: CaseDesk,
  found: DemoCase,
  steps: readonly CaseStep[],
): void {
  for (const step of steps) {
    rows.case_events.push({
      id: random.id(),
      partnership_id: partnership.id,
      record_id: found.id,
      kind: step.kind,
      detail: step.detail,
      happened_at: instantOf(step.on, step.at),
      user_id: step.by.id,
    });
  }
}

function addNotes(
  { random, rows, partnership }: CaseDesk,
  found: DemoCase,
  notes: readonly DemoNote[],
): void {
  const ids = new Map(notes.map((note) => [note, random.id()]));
  for (const note of notes) {
    const id = ids.get(note) ?? '';
    rows.case_notes.push({
      id,
      partnership_id: partnership.id,
      record_id: found.id,
      agency_id: partnership.agencyId(note.author.agency),
      author_id: note.author.id,
      written_at: instantOf(note.on, note.at),
      audience: note.audience,
      body: note.body,
      corrects_id: (note.corrects && ids.get(note.corrects)) ?? null,
    });
    for (const reader of note.readers)
      rows.case_note_readers.push({ note_id: id, partnership_id: partnership.id, user_id: reader.id });
  }
}

function addAction({ random, rows, partnership }: CaseDesk, found: DemoCase, action: DemoAction): void {
  const { finished } = action;
  rows.actions.push({
    id: random.id(),
    partnership_id: partnership.id,
    record_id: found.id,
    title: action.title,
    owner_user_id: action.owner.id,
    due_on: dateOf(action.due),
    created_at: instantOf(action.agreed.on, action.agreed.at),
    created_by: action.agreed.by.id,
    finished_at: finished ? instantOf(finished.on, finished.at) : null,
    finished_by: finished ? action.owner.id : null,
    result: finished?.result ?? null,
    result_note: finished?.note ?? '',
    version: finished ? 2 : 1,
  } satisfies Row<'actions'>);
}
