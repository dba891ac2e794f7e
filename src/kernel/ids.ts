import { randomBytes, randomUUID } from 'node:crypto';

/** A new random identifier (UUID version 4: it says nothing of when, or how many came before). */
export function newId(): string {
  return randomUUID();
}

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/**
 * A reference a person can read down the telephone, such as `K7F-2QXM`.
 * Random, never counted: a gap or a next number would tell of records the reader may not see.
 */
export function newReference(): string {
  return referenceFrom(randomBytes(7));
}

/** The reference that seven bytes stand for. */
export function referenceFrom(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]);
  return `${letters.slice(0, 3).join('')}-${letters.slice(3).join('')}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text has the form of an identifier, so that a malformed one is "not found" and never a database error. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
