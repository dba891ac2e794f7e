import { rolesSql } from '../db/migrate.ts';

/** `commonweal print-roles` */
export async function runPrintRoles(): Promise<void> {
  process.stdout.write(rolesSql());
}
