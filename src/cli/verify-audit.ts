import { readConfig } from '../config.ts';
import { verifyAudit } from '../modules/audit/index.ts';
import { openAsOwner } from './open-configured.ts';

/** `commonweal verify-audit`: exits 1 and names each place where the chain does not hold. */
export async function runVerifyAudit(): Promise<void> {
  const database = await openAsOwner(readConfig(process.env));
  try {
    const { entries, faults } = await verifyAudit(database);
    for (const { sequence, fault } of faults) process.stdout.write(`Entry ${sequence}: ${fault}\n`);
    if (faults.length > 0)
      throw new Error(`The audit trail does not hold: ${faults.length} faults in ${entries} entries.`);
    process.stdout.write(`The audit trail holds: ${entries} entries.\n`);
  } finally {
    await database.close();
  }
}
