import type { ReadTx, WriteTx } from '../db/as.ts';

/** An entry for the audit trail. */
export interface AuditEntry {
  /** What was done: `read`, `search`, `create`, `share`, ... in lower case with hyphens. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId?: string | undefined;
  readonly purpose?: string | undefined;
  readonly outcome: 'allowed' | 'denied' | 'failed';
  /** Personal content (a reason, what was searched for), kept outside the hashed row. */
  readonly details?: string | undefined;
}

/** What the server needs of the audit module, which is above it. */
export interface AuditPort {
  /** Writes entries at the end of a transaction. */
  record(tx: WriteTx, entries: readonly AuditEntry[]): void;
  /** Whether a transaction has anything to record: a form that changes something must. */
  hasRecorded(tx: ReadTx | WriteTx): boolean;
}
