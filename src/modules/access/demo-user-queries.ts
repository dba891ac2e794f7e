import { sql } from 'kysely';
import { type ReadTx, rowsOf } from '../../db/as.ts';

/** An account of the demo partnership. */
export interface DemoUser {
  readonly id: string;
  /** Agency, with the partnership where there are several. */
  readonly group: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly roles: readonly string[];
}

/** Whether the database was created as a demo: what the configuration says is not enough. */
export async function isDemo(tx: ReadTx): Promise<boolean> {
  const [row] = await rowsOf(tx, sql<{ demo: boolean }>`select private.is_demo() as demo`);
  return row?.demo ?? false;
}

/** The demo accounts; none in a database that was not created as a demo. */
export async function listDemoUsers(tx: ReadTx): Promise<DemoUser[]> {
  const rows = await rowsOf(
    tx,
    sql<{
      user_id: string;
      partnership_name: string;
      agency_name: string;
      name: string;
      job_title: string;
      roles: string[];
    }>`select * from private.list_demo_users()`,
  );
  const several = new Set(rows.map((row) => row.partnership_name)).size > 1;
  return rows.map((row) => ({
    id: row.user_id,
    group: several ? `${row.agency_name} (${row.partnership_name})` : row.agency_name,
    name: row.name,
    jobTitle: row.job_title,
    roles: row.roles,
  }));
}
