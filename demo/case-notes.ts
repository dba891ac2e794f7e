import { type Day, deskTime, workingDay, writtenDay, writtenTime } from './calendar.ts';
import type { CaseStep } from './case-events.ts';
import { contributes, isInForce } from './case-shares.ts';
import { type DemoCase, lastDay, leadOn } from './cases.ts';
import type { DemoPartnership, Worker } from './partnership.ts';
import type { Random } from './random.ts';
import { COMMON_NOTES, PARTNER_NOTES, TAILS } from './stories/common.ts';
import { fillWords, type Words } from './words.ts';

/** A note as it stands in a case. */
export interface DemoNote {
  readonly on: Day;
  readonly at: number;
  readonly author: Worker;
  readonly audience: 'case' | 'agency' | 'people';
  readonly readers: readonly Worker[];
  readonly body: string;
  /** The author's own earlier note that this one corrects. */
  readonly corrects: DemoNote | null;
}

interface Notebook {
  readonly random: Random;
  readonly partnership: DemoPartnership;
  readonly found: DemoCase;
  readonly steps: readonly CaseStep[];
  readonly words: Words;
  readonly end: Day;
  readonly notes: DemoNote[];
  /** Texts that this case has had: none comes twice. */
  readonly used: Set<string>;
}

/** Writes the notes of a case, as its steps go. */
export function notesOf(
  random: Random,
  partnership: DemoPartnership,
  found: DemoCase,
  made: { readonly steps: readonly CaseStep[]; readonly words: Words; readonly today: Day },
): DemoNote[] {
  const book: Notebook = {
    random,
    partnership,
    found,
    ...made,
    end: lastDay(found, made.today),
    notes: [],
    used: new Set(),
  };
  const { plan } = found;
  const { notes: texts } = found.trouble.story;
  write(book, plan.opened, COMMON_NOTES.opening, {
    at: Math.min(1060, found.openedAt + random.integer(4, 90)),
  });
  write(book, workingDay(plan.opened + random.integer(1, 4)), texts.victim);
  write(book, workingDay(plan.opened + random.integer(5, 11)), texts.subject);
  for (const step of made.steps) writeAbout(book, step);
  for (const share of found.shares) writePartner(book, share);
  writeWork(book);
  writeAsides(book);
  return book.notes
    .filter((note) => isOpen(book, note))
    .sort((one, other) => one.on - other.on || one.at - other.at);
}

interface Choice {
  readonly at?: number;
  readonly author?: Worker;
  readonly audience?: DemoNote['audience'];
  readonly readers?: readonly Worker[];
  readonly corrects?: DemoNote;
  readonly more?: Words;
  /** Whether the note may end with one of the small things that make up the day. */
  readonly tail?: boolean;
}

/** Writes one of the texts that the case has not had yet, unless all have been used. */
function write(book: Notebook, on: Day, texts: readonly string[], choice: Choice = {}): DemoNote | null {
  const { random, found, words, used } = book;
  const fresh = texts.filter((text) => !used.has(text));
  if (fresh.length === 0 || on > book.end) return null;
  const text = random.pick(fresh);
  used.add(text);
  const lead = leadOn(found, on);
  const at = choice.at ?? deskTime(random);
  const whole = choice.tail && random.chance(0.4) ? `${text} ${random.pick(TAILS)}` : text;
  const body = fillWords(whole, {
    ...words,
    lead: lead.name,
    ...partnerWords(book, on),
    time: writtenTime(random.integer(64, 88) * 15),
    day: writtenDay(on - random.integer(1, 3)),
    soon: writtenDay(workingDay(on + random.integer(2, 9))),
    ...choice.more,
  });
  const note: DemoNote = {
    on,
    at,
    author: choice.author ?? lead,
    audience: choice.audience ?? 'case',
    readers: choice.readers ?? [],
    body,
    corrects: choice.corrects ?? null,
  };
  book.notes.push(note);
  return note;
}

/** The partner that is in the case that day, or one that is not and was only spoken to. */
function partnerWords({ random, partnership, found }: Notebook, on: Day): Words {
  const share = found.shares.find((one) => one.given.on <= on);
  const others = partnership.workers.filter(
    ({ agency, roles }) =>
      roles.includes('practitioner') &&
      agency !== found.plan.lead &&
      ['police', 'council', 'housing'].includes(agency),
  );
  const worker = share?.worker ?? random.pick(others);
  return { worker: worker.name, partner: partnership.agencyName(worker.agency) };
}

function writeAbout(book: Notebook, step: CaseStep): void {
  const { random, found, partnership } = book;
  const { notes: texts } = found.trouble.story;
  if (step.kind === 'stage' && step.stage === 'enforcement') {
    write(book, step.on, texts.enforcement);
    write(book, workingDay(step.on + random.integer(9, 24)), texts.enforcement);
  }
  if (step.kind === 'stage' && step.stage === 'monitoring') {
    write(book, workingDay(step.on + random.integer(4, 12)), texts.monitoring);
    write(book, workingDay(step.on + random.integer(18, 34)), texts.monitoring);
  }
  if (step.kind === 'review' && random.chance(0.4) && found.supervisor !== leadOn(found, step.on))
    write(book, step.on, COMMON_NOTES.supervision, { author: found.supervisor });
  const coordinator = partnership.workers.find(({ coordinates }) =>
    coordinates.includes('anti-social-behaviour'),
  );
  if (step.kind === 'review' && coordinator && random.chance(0.14))
    write(book, workingDay(step.on + 1), COMMON_NOTES.coordination, { author: coordinator });
  if (step.kind === 'lead' && found.before)
    write(book, step.on, COMMON_NOTES.handover, {
      author: found.before.lead,
      at: step.at - 20,
      more: { lead: found.lead.name },
    });
  if (step.kind === 'closed')
    write(book, step.on, COMMON_NOTES.closing, { at: Math.max(525, step.at - random.integer(10, 45)) });
  if (step.kind === 'reopened')
    write(book, step.on, COMMON_NOTES.reopening, { at: step.at + random.integer(15, 90) });
}

function writePartner(book: Notebook, share: DemoCase['shares'][number]): void {
  const { random, found } = book;
  const partner = { worker: share.worker.name, partner: book.partnership.agencyName(share.agency) };
  if (random.chance(0.7))
    write(book, share.given.on, COMMON_NOTES.sharing, {
      author: share.given.by,
      at: Math.min(1070, share.given.at + 12),
      more: partner,
    });
  if (share.level !== 'contribute' || share.worker === found.keptOut) return;
  let on = workingDay(share.given.on + random.integer(1, 6));
  for (let count = random.integer(1, 3); count > 0; count -= 1) {
    if (isInForce(share, on)) write(book, on, PARTNER_NOTES[share.agency] ?? [], { author: share.worker });
    on = workingDay(on + random.integer(10, 40));
  }
}

/** Goes on between the steps: every week or two at first, then further apart. */
function writeWork(book: Notebook): void {
  const { random, found, end } = book;
  const { notes: texts } = found.trouble.story;
  let gap = random.integer(6, 13);
  for (
    let on = workingDay(found.plan.opened + 12 + random.integer(0, 6));
    on <= end;
    on = workingDay(on + gap)
  ) {
    write(book, on, random.chance(0.55) ? texts.work : COMMON_NOTES.work, { tail: true });
    gap = Math.min(45, gap + random.integer(2, 9));
  }
}

/** Notes for the agency alone or for named people, and corrections. */
function writeAsides(book: Notebook): void {
  const { random, found, end, notes } = book;
  const middle = (): Day =>
    workingDay(found.plan.opened + random.integer(2, Math.max(3, end - found.plan.opened)));
  if (random.chance(0.55)) write(book, middle(), COMMON_NOTES.agencyOnly, { audience: 'agency' });
  const partner = found.shares.find(
    ({ level, worker }) => level === 'contribute' && worker !== found.keptOut,
  );
  if (partner && random.chance(0.25)) {
    const on = workingDay(partner.given.on + random.integer(3, 20));
    if (isInForce(partner, on))
      write(book, on, COMMON_NOTES.agencyOnly, { audience: 'agency', author: partner.worker });
  }
  if (random.chance(0.3)) {
    const on = middle();
    const readers = readersOn(book, on);
    if (readers.length > 0) write(book, on, COMMON_NOTES.named, { audience: 'people', readers });
  }
  const wrong = notes.find(
    ({ audience, on, body }) => audience === 'case' && on < end - 2 && body.length > 120,
  );
  if (wrong && random.chance(0.1))
    write(book, workingDay(wrong.on + 1), COMMON_NOTES.correction, { author: wrong.author, corrects: wrong });
}

/** Who else may view the case that day and might be told something in confidence. */
function readersOn({ found }: Notebook, on: Day): Worker[] {
  const lead = leadOn(found, on);
  const partners = found.shares.filter((share) => isInForce(share, on)).map(({ worker }) => worker);
  const readers = [...partners, found.supervisor].filter((one) => one !== lead && one !== found.keptOut);
  return [...new Set(readers)].slice(0, 2);
}

/** A note is written while the case is open, by somebody who may. */
function isOpen({ steps, found, end }: Notebook, { on, at, author }: DemoNote): boolean {
  const closed = steps.find(({ kind }) => kind === 'closed');
  const reopened = steps.find(({ kind }) => kind === 'reopened');
  const before = (step: CaseStep): boolean => on < step.on || (on === step.on && at < step.at);
  if (on > end || !mayWrite(found, author, on)) return false;
  return !closed || before(closed) || (reopened !== undefined && !before(reopened));
}

/** Whether a worker may write in a case on a day. */
export function mayWrite(found: DemoCase, worker: Worker, on: Day): boolean {
  if (worker === found.keptOut) return false;
  if (worker === leadOn(found, on) || worker.coordinates.includes('anti-social-behaviour')) return true;
  if (worker.agency === found.plan.lead && worker.roles.includes('supervisor')) return true;
  const share = contributes(found.shares, worker.agency, on);
  return share !== undefined && (share.named === null || share.named === worker);
}
