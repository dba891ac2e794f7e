import { referenceFrom } from '../src/kernel/ids.ts';

/** Chance that can be repeated: the same seed gives the same choices on every machine. */
export interface Random {
  /** At least 0 and less than 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of the items. Throws when there is none. */
  pick<T>(items: readonly T[]): T;
  /** One of the items, each as likely as its weight. Throws when there is none. */
  weighted<T>(items: readonly T[], weightOf: (item: T) => number): T;
  /** The items in another order. */
  shuffled<T>(items: readonly T[]): T[];
  /** An identifier of the form of UUID version 4. */
  id(): string;
  /** A reference such as `K7F-2QXM`. */
  reference(): string;
}

/**
 * A source of chance.
 * @param seed any text. Each part of the demo has a seed of its own, so that a change in one part moves no other.
 */
export function randomFrom(seed: string): Random {
  const next = sequenceOf(seed);
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const bytes = (count: number): Uint8Array => Uint8Array.from({ length: count }, () => integer(0, 255));
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick: (items) => chosen(items, Math.floor(next() * items.length)),
    weighted: (items, weightOf) => {
      let left = next() * items.reduce((sum, item) => sum + weightOf(item), 0);
      const at = items.findIndex((item) => {
        left -= weightOf(item);
        return left < 0;
      });
      return chosen(items, at === -1 ? items.length - 1 : at);
    },
    shuffled: (items) => {
      const result = [...items];
      for (let at = result.length - 1; at > 0; at -= 1) {
        const other = integer(0, at);
        [result[at], result[other]] = [chosen(result, other), chosen(result, at)];
      }
      return result;
    },
    id: () => idFrom(bytes(16)),
    reference: () => referenceFrom(bytes(7)),
  };
}

function chosen<T>(items: readonly T[], at: number): T {
  if (at < 0 || at >= items.length) throw new RangeError('There is nothing to choose from.');
  return items[at] as T;
}

/** Numbers from 0 to 1 by the "small fast counter" generator, started from a hash of the seed. */
function sequenceOf(seed: string): () => number {
  let hash = 2_166_136_261;
  for (const letter of seed) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  let [a, b, c, counter] = [hash | 0, Math.imul(hash, 31) | 0, ~hash | 0, 1];
  const step = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  // The first numbers still resemble the seed.
  for (let round = 0; round < 15; round += 1) step();
  return step;
}

function idFrom(bytes: Uint8Array): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
