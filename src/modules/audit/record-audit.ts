import { sql } from 'kysely';
import { lastly, type ReadTx, type WriteTx } from '../../db/as.ts';
import type { AuditEntry } from '../../web/audit-port.ts';

const pending = new WeakMap<object, AuditEntry[]>();

/**
 * Records entries in the audit trail at the end of this transaction: they stand or fall with the change itself.
 * The trail says who from the transaction's identity; a caller cannot.
 */
export function recordAudit(tx: WriteTx, ...entries: readonly AuditEntry[]): void {
  const waiting = pending.get(tx);
  if (waiting) {
    waiting.push(...entries);
    return;
  }
  const fresh = [...entries];
  pending.set(tx, fresh);
  lastly(tx, async () => {
    if (fresh.length > 0) await appendAudit(tx, fresh);
  });
}

/** Whether anything waits to be recorded in this transaction. */
export function hasRecordedAudit(tx: ReadTx | WriteTx): boolean {
  return (pending.get(tx)?.length ?? 0) > 0;
}

/** Appends entries at once, for commands that run as the owner and not in a transaction of `db.as`. */
export async function appendAudit(tx: WriteTx, entries: readonly AuditEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    action: entry.action,
    subject_kind: entry.subjectKind,
    subject_id: entry.subjectId ?? null,
    purpose: entry.purpose ?? null,
    outcome: entry.outcome,
    details: entry.details ?? null,
  }));
  await sql`select private.append_audit(${JSON.stringify(rows)}::jsonb)`.execute(tx);
}
