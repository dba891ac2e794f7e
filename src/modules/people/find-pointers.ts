import { sql } from 'kysely';
import { type ReadTx, rowsOf } from '../../db/as.ts';
import { identifierKey } from './person-keys.ts';
import type { Pointer } from './pointer.ts';
import { identifies, type SearchTerms } from './search-terms.ts';

/**
 * What other agencies hold on whoever a search identifies, as the agreements let the reader know. None unless the
 * search names two identifying facts; the database asks for them again.
 */
export async function findPointers(tx: ReadTx, terms: SearchTerms): Promise<Pointer[]> {
  if (!identifies(terms)) return [];
  const { names, bornOn, postcode, identifier } = terms;
  const national = identifier !== null && identifier.kind !== 'local' ? identifierKey(identifier) : null;
  const rows = await rowsOf(
    tx,
    sql<{
      record_ids: string[];
      type: string | null;
      lead_agency: string;
      lead_worker: string | null;
      job_title: string | null;
      contact: string;
    }>`select * from private.find_pointers(${[...names]}::text[], ${bornOn}::date, ${postcode}, ${national})`,
  );
  return rows.map((row) => ({
    recordIds: row.record_ids,
    type: row.type,
    agencyName: row.lead_agency,
    worker: row.lead_worker === null ? null : { name: row.lead_worker, jobTitle: row.job_title ?? '' },
    contact: row.contact,
  }));
}
