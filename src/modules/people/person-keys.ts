import { formatPostcode } from '../geography/index.ts';
import type { Identifier } from './identifier.ts';
import { familyWords, nameWords, soundOf } from './name-words.ts';

export type KeyKind =
  | 'family'
  | 'given'
  | 'family-sound'
  | 'given-sound'
  | 'born'
  | 'postcode'
  | 'phone'
  | 'identifier';

/** One thing that a person is found by. */
export interface PersonKey {
  readonly kind: KeyKind;
  readonly key: string;
}

/** The facts of one agency about a person that keys are made of. */
export interface KeyedFacts {
  /** Names, other names included. */
  readonly names?: readonly { readonly givenNames: string; readonly familyName: string }[];
  /** Dates of birth. */
  readonly born?: readonly (string | null)[];
  readonly addresses?: readonly { readonly postcode: string; readonly protected?: boolean }[];
  readonly phones?: readonly string[];
  readonly identifiers?: readonly Identifier[];
}

/**
 * The keys that facts make, each once. A protected address makes none: what cannot be found cannot be confirmed.
 */
export function keysOf(facts: KeyedFacts): PersonKey[] {
  const names = facts.names ?? [];
  const family = names.flatMap(({ familyName }) => familyWords(familyName));
  const given = names.flatMap(({ givenNames }) => nameWords(givenNames));
  const open = (facts.addresses ?? []).filter((address) => !address.protected);
  return [
    ...keys('family', family),
    ...keys('given', given),
    ...keys('family-sound', family.map(soundOf)),
    ...keys('given-sound', given.map(soundOf)),
    ...keys('born', facts.born ?? []),
    ...keys(
      'postcode',
      open.map(({ postcode }) => formatPostcode(postcode)),
    ),
    ...keys('phone', (facts.phones ?? []).map(phoneKey)),
    ...keys('identifier', (facts.identifiers ?? []).map(identifierKey)),
  ];
}

/** A telephone number as it is compared: digits, from 0 on; +44 is 0. */
export function phoneKey(number: string): string {
  return number
    .replace(/[^\d+]/g, '')
    .replace(/^(?:\+|00)44(?:0)?/, '0')
    .replace(/\+/g, '');
}

/** An identifier as it is compared: with its kind, so that one agency's own number is not taken for a national one. */
export function identifierKey({ kind, value }: Identifier): string {
  return `${kind}:${value}`;
}

function keys(kind: KeyKind, values: readonly (string | null)[]): PersonKey[] {
  return [...new Set(values)]
    .filter((key) => key !== null && key !== '')
    .map((key) => ({ kind, key: key ?? '' }));
}
