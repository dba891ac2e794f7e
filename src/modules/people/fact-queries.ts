import { sql } from 'kysely';
import { type ReadTx, rowsOf } from '../../db/as.ts';
import type { Fact } from './person-facts.ts';

/** Every fact about a person that the reader may see: the own agency's first, then the newest. */
export async function listFacts(tx: ReadTx, personId: string): Promise<Fact[]> {
  return rowsOf(
    tx,
    sql<Fact>`
      select
        f.id, f.kind, f.text, f.detail, f.born_on as "bornOn", f.from_on as "fromOn", f.to_on as "toOn",
        f.protected, f.readers, f.agency_id as "agencyId", agencies.name as "agencyName",
        f.recorded_at as "recordedAt"
      from (${factsOf(personId)}) f
      join agencies on agencies.id = f.agency_id
      order by f.agency_id = (select private.my_agency()) desc, f.recorded_at desc, f.id
    `,
  );
}

const NO_DATE = sql`null::date`;
const NO_NAMES = sql`array[]::text[]`;

function factsOf(personId: string) {
  return sql`
    select
      s.id, 'name' as kind, trim(s.given_names || ' ' || s.family_name) as text, s.sex as detail, s.born_on,
      ${NO_DATE} as from_on, ${NO_DATE} as to_on, false as protected, ${NO_NAMES} as readers, s.agency_id,
      s.recorded_at
    from source_records s
    where s.person_id = ${personId}
    union all
    select
      n.id, 'alias', trim(n.given_names || ' ' || n.family_name), null, ${NO_DATE}, ${NO_DATE}, ${NO_DATE}, false,
      ${NO_NAMES}, n.agency_id, n.recorded_at
    from person_aliases n
    where n.person_id = ${personId}
    union all
    select
      a.id, 'address', concat_ws(', ', a.line, nullif(a.postcode, '')),
      (
        select area.name
        from areas area
        where area.partnership_id = a.partnership_id and area.kind = 'ward' and area.code = a.ward_code
        order by area.vintage desc
        limit 1
      ),
      ${NO_DATE}, a.from_on, a.to_on, a.protected,
      array(
        select u.name
        from protected_address_readers r
        join users u on u.id = r.user_id
        where r.address_id = a.id
        order by u.name collate "und-x-icu"
      ),
      a.agency_id, a.recorded_at
    from person_addresses a
    where a.person_id = ${personId}
    union all
    select
      t.id, 'phone', t.number, null, ${NO_DATE}, ${NO_DATE}, ${NO_DATE}, false, ${NO_NAMES}, t.agency_id, t.recorded_at
    from person_phones t
    where t.person_id = ${personId}
    union all
    select
      i.id, 'identifier', i.value, i.kind, ${NO_DATE}, ${NO_DATE}, ${NO_DATE}, false, ${NO_NAMES}, i.agency_id,
      i.recorded_at
    from person_identifiers i
    where i.person_id = ${personId}
  `;
}
