import { sql } from 'kysely';
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

/** One way in which something can be true of a person: a key that begins so, and where it must be whole, ends so too. */
interface Way {
  readonly kinds: readonly KeyKind[];
  readonly keys: readonly string[];
  readonly whole: boolean;
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
  const ranges = wanted.flatMap(rangesOf);
  const column = <Name extends keyof Range>(name: Name): Range[Name][] => ranges.map((range) => range[name]);
  const rows = await rowsOf(
    tx,
    sql<SummaryRow>`
      with best as (
        select k.person_id, r.term, min(r.rank) as rank, max(r.weight) as weight
        from unnest(
          ${column('kind')}::text[], ${column('low')}::text[], ${column('high')}::text[],
          ${column('term')}::integer[], ${column('rank')}::integer[], ${column('weight')}::integer[]
        ) as r (kind, low, high, term, rank, weight)
        join person_keys k
          on k.partnership_id = (select private.my_partnership())
          and k.kind = r.kind
          and k.key ~>=~ r.low
          and k.key ~<~ r.high
        group by k.person_id, r.term
      ),
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

/**
 * Keys of a kind from one text up to, and without, another, in order of bytes. A range is all that is ever asked for:
 * its operators keep the index under row-level security, and one scan answers for every way at once.
 */
interface Range {
  readonly kind: KeyKind;
  readonly low: string;
  readonly high: string;
  readonly term: number;
  readonly rank: number;
  readonly weight: number;
}

function rangesOf({ ways, weight }: Wanted, term: number): Range[] {
  return ways.flatMap(({ kinds, keys, whole }, rank) =>
    kinds.flatMap((kind) =>
      keys.map((low) => ({ kind, low, high: whole ? `${low}\u0001` : afterPrefix(low), term, rank, weight })),
    ),
  );
}

/** The ways in which somebody can have any of these words for a name. */
function waysOfName(words: readonly string[], kinds: readonly ('family' | 'given')[]): Way[] {
  const forms = kinds.includes('given') ? words.flatMap(otherForms) : [];
  if (words.length === 0) return [];
  const sounds = words.map(soundOf).filter((sound) => sound !== null);
  return [
    ...anyOf(kinds, words),
    ...anyOf(['given'], forms),
    { kinds, keys: words, whole: false },
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
  return prefix ? [{ kinds: [kind], keys: [prefix], whole: false }] : [];
}

function anyOf(kinds: readonly KeyKind[], keys: readonly string[]): Way[] {
  return keys.length > 0 ? [{ kinds, keys, whole: true }] : [];
}

/** The first text after all that begin with a prefix, in order of bytes. */
function afterPrefix(prefix: string): string {
  const letters = Array.from(prefix);
  const last = letters.pop()?.codePointAt(0) ?? 0;
  return letters.join('') + String.fromCodePoint(last + 1);
}
