import { createHash } from 'node:crypto';

/** One entry of the audit trail, as stored. Times are microseconds since 1970 as text; hashes are hexadecimal. */
export interface ChainedEntry {
  readonly sequence: string;
  readonly occurredAtMicroseconds: string;
  readonly partnershipId: string | null;
  readonly agencyId: string | null;
  readonly userId: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly purpose: string | null;
  readonly outcome: string;
  readonly detailsDigest: string | null;
  readonly previousHash: string;
  readonly hash: string;
}

/** The hash before the first entry. */
export const GENESIS = '00'.repeat(32);

/** The hash an entry must have, from the entry before and its own columns; the database computes the same on append. */
export function hashOf(previousHash: string, entry: ChainedEntry): string {
  const columns = [
    entry.sequence,
    entry.occurredAtMicroseconds,
    entry.partnershipId ?? '',
    entry.agencyId ?? '',
    entry.userId ?? '',
    entry.action,
    entry.subjectKind,
    entry.subjectId ?? '',
    entry.purpose ?? '',
    entry.outcome,
    entry.detailsDigest ?? '',
  ];
  return createHash('sha256')
    .update(Buffer.from(previousHash, 'hex'))
    .update(columns.join('\n'))
    .digest('hex');
}

/** A place where the chain does not hold. */
export interface Fault {
  readonly sequence: string;
  readonly fault: 'missing' | 'edited' | 'out of order';
}

/** Follows the chain entry by entry and reports each place where it breaks. */
export class ChainVerifier {
  readonly faults: Fault[] = [];
  #previousHash = GENESIS;
  #expected = 1n;

  /** Checks the next entry, in order of sequence. */
  check(entry: ChainedEntry): void {
    const sequence = BigInt(entry.sequence);
    for (; this.#expected < sequence; this.#expected += 1n) {
      this.faults.push({ sequence: String(this.#expected), fault: 'missing' });
    }
    if (entry.hash !== hashOf(entry.previousHash, entry)) {
      this.faults.push({ sequence: entry.sequence, fault: 'edited' });
    } else if (entry.previousHash !== this.#previousHash) {
      this.faults.push({ sequence: entry.sequence, fault: 'out of order' });
    }
    this.#previousHash = entry.hash;
    this.#expected = sequence + 1n;
  }

  /** How many entries should have been seen so far, the missing ones included. */
  get length(): bigint {
    return this.#expected - 1n;
  }
}
