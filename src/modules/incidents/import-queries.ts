import type { ReadTx } from '../../db/as.ts';
import type { LondonDate } from '../../kernel/london-date.ts';

/** A report that came in with an earlier file. */
export interface ImportedReport {
  readonly key: string;
  readonly occurredOn: LondonDate;
  readonly placeLine: string;
  readonly description: string;
}

const BATCH = 1_000;

/** The reports of an agency that came in with earlier files under any of the given keys. */
export async function listImported(
  tx: ReadTx,
  agencyId: string,
  keys: readonly string[],
): Promise<ImportedReport[]> {
  const found: ImportedReport[] = [];
  for (let at = 0; at < keys.length; at += BATCH) {
    const rows = await tx
      .selectFrom('reports')
      .innerJoin('report_places as place', 'place.report_id', 'reports.id')
      .select(['external_key as key', 'occurred_on as occurredOn', 'place.line as placeLine', 'description'])
      .where('agency_id', '=', agencyId)
      .where('external_key', 'in', keys.slice(at, at + BATCH))
      .execute();
    found.push(...rows.map(({ key, ...rest }) => ({ key: key ?? '', ...rest })));
  }
  return found;
}

/** Whether an agency has imported a file with a checksum before. */
export async function findImport(tx: ReadTx, agencyId: string, checksum: string): Promise<boolean> {
  const found = await tx
    .selectFrom('report_imports')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('checksum', '=', checksum)
    .executeTakeFirst();
  return found !== undefined;
}
