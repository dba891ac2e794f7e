import { asReader, type WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { notFound } from '../../kernel/domain-error.ts';
import { listParties } from '../access/index.ts';
import { putReportOnCase } from '../incidents/index.ts';
import { addPartyToCase } from './add-party-to-case.ts';
import { requireStep } from './case.ts';
import { findCase } from './case-queries.ts';

/** A report for an open case, and who in it belongs to the case. */
export interface ReportForCase {
  readonly caseId: string;
  readonly reportId: string;
  /** The version of the report that the worker saw. */
  readonly reportVersion: number;
  /** People of the report with their role in the case; who has that part already is left as they are. */
  readonly people: readonly { readonly id: string; readonly role: string }[];
  readonly now: Date;
}

/**
 * Puts a report on an open case, with its people.
 * @throws DomainError not-found when the user may not see the report or the case; forbidden when they may only read it;
 * conflict when the case is closed or somebody triaged the report first.
 */
export async function addReportToCase(tx: WriteTx, actor: Actor, input: ReportForCase): Promise<void> {
  const { caseId, reportId, reportVersion, people, now } = input;
  const found = await findCase(asReader(tx), caseId);
  if (!found) throw notFound();
  requireStep('add-report', found);
  await putReportOnCase(tx, actor, { reportId, version: reportVersion, recordId: caseId, now });
  const parties = (await listParties(asReader(tx), caseId)).filter(({ endedAt }) => !endedAt);
  for (const { id, role } of people) {
    if (parties.some((party) => party.personId === id && party.role === role)) continue;
    await addPartyToCase(tx, actor, { caseId, personId: id, role, now });
  }
}
