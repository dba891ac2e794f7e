import { type RawBuilder, sql } from 'kysely';
import { type ReadTx, rowsOf } from '../../db/as.ts';
import type { LondonDate } from '../../kernel/london-date.ts';
import { formatPostcode } from '../geography/index.ts';
import { familyWords, nameWords, soundOf } from './name-words.ts';
import { otherForms } from './nicknames.ts';
import { identifierKey, type KeyKind } from './person-keys.ts';
import { type PersonSummary, type SummaryRow, selectSummaries, summaryOf } from './person-queries.ts';
import { describesPerson, type SearchTerms } from './search-terms.ts';

/** Something that should be true of a person, with the ways in which it can be, best first. */
interface Wanted {
  readonly ways: readonly Way[];
  /** How much it counts towards what is needed. */
  readonly weight: number;
}

/** One way in which something can be true of a person: a key is one of these, or begins so. */
interface Way {
  readonly kinds: readonly KeyKind[];
  readonly keys?: readonly string[];
  readonly prefix?: string;
}

/**
 * People the reader may see of whom everything named is true, at most `limit`. Sorted by how well the names match
 * (as typed, then another form of a given name, then beginning so, then sounding so), then by name. Both are worked
 * out from what the reader may see, so neither who is missing nor the order tells of anybody else.
 */
export async function searchPeople(tx: ReadTx, terms: SearchTerms, limit: number): Promise<PersonSummary[]> {
  if (!describesPerson(terms)) return [];
  const wanted = [
    ...terms.names.map((name) => waysOfName([name], ['family', 'given'])),
    exactly('born', terms.bornOn),
    beginning('born', terms.bornYear && `${terms.bornYear}-`),
    exactly('postcode', terms.postcode),
    beginning('postcode', terms.postcodeStart),
    exactly('phone', terms.phone),
    exactly('identifier', terms.identifier && identifierKey(terms.identifier)),
  ]
    .filter((ways) => ways.length > 0)
    .map((ways) => ({ ways, weight: 1 }));
  return findByKeys(tx, wanted, wanted.length, limit);
}

/** What is known of somebody about to be added. */
export interface LikelyPerson {
  readonly givenNames: string;
  readonly familyName: string;
  readonly bornOn: LondonDate | null;
  /** However typed. */
  readonly postcode: string;
}

/**
 * People the reader may see who may be the same as somebody about to be added, likeliest first, at most five: both
 * names alike, or the date of birth and one thing more. A family name and a postcode alone would be the whole family.
 */
export async function findLikelyPeople(tx: ReadTx, person: LikelyPerson): Promise<PersonSummary[]> {
  const given = nameWords(person.givenNames).slice(0, 1);
  const wanted = [
    { ways: waysOfName(familyWords(person.familyName), ['family']), weight: 2 },
    { ways: waysOfName(given, ['given']), weight: 2 },
    { ways: exactly('born', person.bornOn), weight: 3 },
    { ways: exactly('postcode', formatPostcode(person.postcode)), weight: 1 },
  ].filter(({ ways }) => ways.length > 0);
  if (wanted.length === 0) return [];
  const all = wanted.reduce((total, { weight }) => total + weight, 0);
  return findByKeys(tx, wanted, Math.min(4, all), 5);
}

async function findByKeys(
  tx: ReadTx,
  wanted: readonly Wanted[],
  needed: number,
  limit: number,
): Promise<PersonSummary[]> {
  const hits = wanted.flatMap(({ ways, weight }, term) =>
    ways.map((way, rank) => selectHits(way, sql`${term}::integer, ${rank}::integer, ${weight}::integer`)),
  );
  const rows = await rowsOf(
    tx,
    sql<SummaryRow>`
      with hits (person_id, term, rank, weight) as (${sql.join(hits, sql` union all `)}),
      best as (select person_id, term, min(rank) as rank, max(weight) as weight from hits group by person_id, term),
      found as (
        select person_id, sum(rank) as rank, sum(weight) as weight
        from best
        group by person_id
        having sum(weight) >= ${needed}
      )
      select summary.*
      from (${selectSummaries()} where p.id in (select person_id from found)) summary
      join found on found.person_id = summary.id
      order by found.weight desc, found.rank, summary.name collate "und-x-icu", summary.id
      limit ${limit}
    `,
  );
  return rows.map(summaryOf);
}

/** The people of whom something is true in one way. Equality and prefix range only: both keep the index under row-level security. */
function selectHits({ kinds, keys = [], prefix }: Way, columns: RawBuilder<unknown>): RawBuilder<unknown> {
  const matches = prefix
    ? sql`k.key ~>=~ ${prefix} and k.key ~<~ ${afterPrefix(prefix)}`
    : sql`k.key = any(${[...keys]}::text[])`;
  return sql`
    select k.person_id, ${columns}
    from person_keys k
    where k.partnership_id = (select private.my_partnership())
      and k.kind = any(${[...kinds]}::text[])
      and ${matches}
  `;
}

/** The ways in which somebody can have any of these words for a name. */
function waysOfName(words: readonly string[], kinds: readonly ('family' | 'given')[]): Way[] {
  const forms = kinds.includes('given') ? words.flatMap(otherForms) : [];
  const sounds = words.map(soundOf).filter((sound) => sound !== null);
  return [
    ...anyOf(kinds, words),
    ...anyOf(['given'], forms),
    ...words.map((prefix) => ({ kinds, prefix })),
    ...anyOf(
      kinds.map((kind) => `${kind}-sound` as const),
      sounds,
    ),
  ];
}

function exactly(kind: KeyKind, key: string | null): Way[] {
  return anyOf([kind], key ? [key] : []);
}

function beginning(kind: KeyKind, prefix: string | null): Way[] {
  return prefix ? [{ kinds: [kind], prefix }] : [];
}

function anyOf(kinds: readonly KeyKind[], keys: readonly string[]): Way[] {
  return keys.length > 0 ? [{ kinds, keys }] : [];
}

/** The first text after all that begin with a prefix, in order of bytes. */
function afterPrefix(prefix: string): string {
  const letters = Array.from(prefix);
  const last = letters.pop()?.codePointAt(0) ?? 0;
  return letters.join('') + String.fromCodePoint(last + 1);
}
