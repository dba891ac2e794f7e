import { type RawBuilder, sql } from 'kysely';
import { type ReadTx, rowsOf } from '../../db/as.ts';
import { nameWords, soundOf } from './name-words.ts';
import { otherForms } from './nicknames.ts';
import { identifierKey, type KeyKind } from './person-keys.ts';
import { type PersonSummary, selectSummaries, summaryOf } from './person-queries.ts';
import { describesPerson, type SearchTerms } from './search-terms.ts';

/**
 * People the reader may see of whom everything named is true, at most `limit`. Sorted by how well the names match
 * (as typed, then another form of a given name, then beginning so, then sounding so), then by name. Both are worked
 * out from what the reader may see, so neither who is missing nor the order tells of anybody else.
 */
export async function searchPeople(tx: ReadTx, terms: SearchTerms, limit: number): Promise<PersonSummary[]> {
  if (!describesPerson(terms)) return [];
  const wanted = wantedOf(terms);
  const hits = sql.join(
    wanted.flatMap((ways, term) => ways.map((way, rank) => selectHits(way, term, rank))),
    sql` union all `,
  );
  const rows = await rowsOf(
    tx,
    sql<Parameters<typeof summaryOf>[0]>`
      with hits as (${hits}),
      best as (select person_id, term, min(rank) as rank from hits group by person_id, term),
      found as (
        select person_id, sum(rank) as rank
        from best
        group by person_id
        having count(*) = ${wanted.length}
      )
      select summary.*
      from (${selectSummaries()} where p.id in (select person_id from found)) summary
      join found on found.person_id = summary.id
      order by found.rank, summary.name collate "und-x-icu", summary.id
      limit ${limit}
    `,
  );
  return rows.map(summaryOf);
}

/** People the reader may see who may be the same as somebody about to be added, likeliest first. */
export async function findLikelyPeople(
  tx: ReadTx,
  person: {
    readonly givenNames: string;
    readonly familyName: string;
    readonly bornOn: string | null;
    readonly postcode: string;
  },
): Promise<PersonSummary[]> {
  const family = nameWords(person.familyName);
  const given = nameWords(person.givenNames);
  if (family.length === 0 && given.length === 0) return [];
  const named = { names: [...given.slice(0, 1), ...family] };
  return searchPeople(tx, { ...NOTHING, ...named }, 5);
}

const NOTHING: SearchTerms = {
  text: '',
  names: [],
  bornOn: null,
  bornYear: null,
  postcode: null,
  postcodeStart: null,
  phone: null,
  identifier: null,
  reference: null,
};

/** One way in which a term can be true of a person. */
interface Way {
  readonly kinds: readonly KeyKind[];
  readonly keys?: readonly string[];
  readonly prefix?: string;
}

/** What must be true, each with the ways in which it can be, best first. */
function wantedOf(terms: SearchTerms): Way[][] {
  const exactly = (kind: KeyKind, key: string | null): Way[][] =>
    key ? [[{ kinds: [kind], keys: [key] }]] : [];
  const beginning = (kind: KeyKind, prefix: string | null): Way[][] =>
    prefix ? [[{ kinds: [kind], prefix }]] : [];
  return [
    ...terms.names.map(waysOfName),
    ...exactly('born', terms.bornOn),
    ...beginning('born', terms.bornYear && `${terms.bornYear}-`),
    ...exactly('postcode', terms.postcode),
    ...beginning('postcode', terms.postcodeStart),
    ...exactly('phone', terms.phone),
    ...exactly('identifier', terms.identifier && identifierKey(terms.identifier)),
  ];
}

function waysOfName(name: string): Way[] {
  const sound = soundOf(name);
  const forms = otherForms(name);
  return [
    { kinds: ['family', 'given'], keys: [name] },
    { kinds: ['given'], keys: forms },
    { kinds: ['family', 'given'], prefix: name },
    { kinds: ['family-sound', 'given-sound'], keys: sound ? [sound] : [] },
  ];
}

/** The people of whom a term is true in one way. Equality and prefix range only: both keep the index under row-level security. */
function selectHits({ kinds, keys, prefix }: Way, term: number, rank: number): RawBuilder<unknown> {
  const matches = prefix
    ? sql`k.key ~>=~ ${prefix} and k.key ~<~ ${afterPrefix(prefix)}`
    : sql`k.key = any(${[...(keys ?? [])]}::text[])`;
  return sql`
    select k.person_id, ${term}::integer as term, ${rank}::integer as rank
    from person_keys k
    where k.partnership_id = (select private.my_partnership())
      and k.kind = any(${[...kinds]}::text[])
      and ${matches}
  `;
}

/** The first text after all that begin with a prefix, in order of bytes. */
function afterPrefix(prefix: string): string {
  const last = prefix.codePointAt(prefix.length - 1) ?? 0;
  return prefix.slice(0, -1) + String.fromCodePoint(last + 1);
}
