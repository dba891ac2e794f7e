import type { ReadTx } from '../../../db/as.ts';
import type { Handling } from '../../../web/moj/index.ts';
import type { Disclosed } from '../../../web/page.ts';
import { listReaders, type Reader } from '../../access/index.ts';
import { requireStep, type Step } from '../case.ts';
import { type Case, findCase } from '../case-queries.ts';
import { readersInWords } from '../handling-meaning.ts';

/** A case as each of its pages shows it. */
export interface ShownCase {
  readonly case: Case;
  /** Everybody who may see it. */
  readonly readers: readonly Reader[];
  readonly now: Date;
}

/** Loads a case for one of its pages; null when the user may not see it. */
export async function loadCase(tx: ReadTx, caseId: string | undefined, now: Date): Promise<ShownCase | null> {
  const found = await findCase(tx, caseId ?? '');
  if (!found) return null;
  return { case: found, readers: await listReaders(tx, found.id), now };
}

/**
 * Loads a case for a page on which one step is taken; null when the user may not see the case.
 * @throws DomainError when they may not take the step: forbidden, or conflict when the case is closed (or open).
 */
export async function loadCaseFor(
  step: Step,
  tx: ReadTx,
  caseId: string | undefined,
  now: Date,
): Promise<ShownCase | null> {
  const shown = await loadCase(tx, caseId, now);
  if (shown) requireStep(step, shown.case);
  return shown;
}

/** The audit entry of a case that is shown. */
export function disclosedCase({ case: { id, purpose } }: ShownCase): Disclosed {
  return { kind: 'case', id, purpose };
}

/** The audit entries of people who are named on a case's page. */
export function disclosedPeople(
  { case: { purpose } }: ShownCase,
  people: Iterable<{ readonly id: string }>,
): Disclosed[] {
  return [...people].map(({ id }) => ({ kind: 'person', id, purpose }));
}

/** The handling with how many may see the case. */
export function handlingOf({ case: { id, handling }, readers }: ShownCase): Handling {
  return { level: handling, words: readersInWords(readers), href: `/cases/${id}/sharing` };
}
