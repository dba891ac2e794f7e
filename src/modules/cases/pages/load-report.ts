import type { ReadTx } from '../../../db/as.ts';
import type { Actor } from '../../../kernel/actor.ts';
import type { Disclosed } from '../../../web/page.ts';
import { findReport, isPlaceProtected, listPartsIn, type Report } from '../../incidents/index.ts';
import { findPeople } from '../../people/index.ts';
import { type CaseType, nameOfRole, rolesFromReport } from '../case-type.ts';

/** Somebody in a report, with the part they would have in a case. */
export interface PersonOfReport {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly roleName: string;
}

/** A report that is to lead to a case. */
export interface ShownReport {
  readonly report: Report;
  readonly people: readonly PersonOfReport[];
  /** Whether the agency that took it, the reader's own, protects an address where it happened. */
  readonly placeProtected: boolean;
}

/** Loads a new report of the user's agency, with those of its people whom the user may see; null for any other. */
export async function loadReport(
  tx: ReadTx,
  actor: Actor,
  reportId: string | undefined,
  type: CaseType | undefined,
): Promise<ShownReport | null> {
  const report = await findReport(tx, reportId ?? '');
  if (!report || !type || report.status !== 'new' || report.agencyId !== actor.agencyId) return null;
  const parts = rolesFromReport(type, await listPartsIn(tx, [report.id]));
  const visible = await findPeople(
    tx,
    parts.map(({ personId }) => personId),
  );
  const names = new Map(visible.map(({ id, name }) => [id, name]));
  return {
    report,
    placeProtected: await isPlaceProtected(tx, report.placeKey ?? ''),
    people: parts.flatMap(({ personId: id, role }) => {
      const name = names.get(id);
      return name ? [{ id, name, role, roleName: nameOfRole(type, role) }] : [];
    }),
  };
}

/** The audit entries of a report that is shown, and of the people it names. */
export function disclosedReport({ report, people }: ShownReport): Disclosed[] {
  return [{ kind: 'report', id: report.id }, ...people.map(({ id }) => ({ kind: 'person', id }))];
}
