import { sql } from 'kysely';
import type { Database } from '../../db/open.ts';
import { type ChainedEntry, ChainVerifier, type Fault } from './chain.ts';

/** What a verification found. */
export interface Verification {
  readonly entries: number;
  readonly faults: readonly Fault[];
}

const BATCH = 5_000;

/**
 * Walks the whole audit trail and recomputes every hash, and the digest of every detail that is still kept.
 * It finds edited, missing and reordered entries; entries cut off at the end show only against a checkpoint.
 */
export async function verifyAudit(database: Database): Promise<Verification> {
  return database.administer(async (root) => {
    const verifier = new ChainVerifier();
    const forged: Fault[] = [];
    let after = '0';
    let entries = 0;
    for (;;) {
      const { rows } = await sql<ChainedEntry & { detailsForged: boolean }>`
        select
          e.sequence::text as "sequence",
          (extract(epoch from e.occurred_at) * 1000000)::bigint::text as "occurredAtMicroseconds",
          e.partnership_id as "partnershipId", e.agency_id as "agencyId", e.user_id as "userId",
          e.action, e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.purpose, e.outcome,
          encode(e.details_digest, 'hex') as "detailsDigest",
          encode(e.previous_hash, 'hex') as "previousHash", encode(e.hash, 'hex') as "hash",
          coalesce(sha256(d.salt || convert_to(d.content, 'UTF8')) <> e.details_digest, false)
            or (d.sequence is not null and e.details_digest is null) as "detailsForged"
        from audit_entries e
        left join audit_details d on d.sequence = e.sequence
        where e.sequence > ${after}::bigint
        order by e.sequence
        limit ${BATCH}
      `.execute(root);
      for (const row of rows) {
        verifier.check(row);
        if (row.detailsForged) forged.push({ sequence: row.sequence, fault: 'edited' });
      }
      entries += rows.length;
      const last = rows.at(-1);
      if (!last) return { entries, faults: [...verifier.faults, ...forged] };
      after = last.sequence;
    }
  });
}
