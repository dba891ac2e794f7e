import { type RawBuilder, sql } from 'kysely';
import { type ReadTx, rowsOf } from '../../db/as.ts';
import type { LondonDate } from '../../kernel/london-date.ts';

/**
 * A person in one line, made of the facts the reader may see: the newest of the reader's own agency first, then the
 * newest of any other. Never a protected address, whoever looks: the line stands in lists, hints and prints, where
 * somebody else may see it.
 */
export interface PersonSummary {
  readonly id: string;
  /** Given names and family name. */
  readonly name: string;
  readonly bornOn: LondonDate | null;
  /** Name of the ward of the address. */
  readonly ward: string | null;
  /** House, street and postcode in one line. */
  readonly address: string | null;
}

/** What stands for a name when every agency that holds one is out of the reader's sight. */
const NAMELESS = 'Name not shared with you';

/** A row of `selectSummaries`. */
export interface SummaryRow {
  readonly id: string;
  readonly name: string | null;
  readonly born_on: LondonDate | null;
  readonly ward: string | null;
  readonly address: string | null;
}

/** The people with the given identifiers that the reader may see, by name. */
export async function findPeople(tx: ReadTx, ids: readonly string[]): Promise<PersonSummary[]> {
  if (ids.length === 0) return [];
  const rows = await rowsOf(
    tx,
    sql<SummaryRow>`
      ${selectSummaries()}
      where p.id = any(${[...ids]}::uuid[])
      order by n.name collate "und-x-icu", p.id
    `,
  );
  return rows.map(summaryOf);
}

/** A person, if the reader may see them. */
export async function findPerson(tx: ReadTx, id: string): Promise<PersonSummary | null> {
  const [person] = await findPeople(tx, [id]);
  return person ?? null;
}

/** The columns of a summary, from `people p`; conditions, order and limit follow. */
export function selectSummaries(): RawBuilder<unknown> {
  return sql`
    select p.id, n.name, n.born_on, w.name as ward, a.address
    from people p
    left join lateral (
      select
        (array_agg(s.name order by s.own desc, s.recorded_at desc, s.id))[1] as name,
        (array_agg(s.born_on order by s.own desc, s.recorded_at desc, s.id) filter (where s.born_on is not null))[1]
          as born_on
      from (
        select
          r.id, trim(r.given_names || ' ' || r.family_name) as name, r.born_on, r.recorded_at,
          r.agency_id = (select private.my_agency()) as own
        from source_records r
        where r.person_id = p.id
      ) s
    ) n on true
    left join lateral (
      select concat_ws(', ', a.line, nullif(a.postcode, '')) as address, a.ward_code, a.partnership_id
      from person_addresses a
      where a.person_id = p.id and not a.protected and (a.to_on is null or a.to_on >= (select private.today()))
      order by a.agency_id = (select private.my_agency()) desc, a.recorded_at desc, a.id
      limit 1
    ) a on true
    left join lateral (
      select area.name
      from areas area
      where area.partnership_id = a.partnership_id and area.kind = 'ward' and area.code = a.ward_code
      order by area.vintage desc
      limit 1
    ) w on true
  `;
}

/** A row of `selectSummaries` as what it says. */
export function summaryOf(row: SummaryRow): PersonSummary {
  return {
    id: row.id,
    name: row.name || NAMELESS,
    bornOn: row.born_on,
    ward: row.ward,
    address: row.address,
  };
}
