import type { LondonDate } from '../../kernel/london-date.ts';

/** One thing that one agency holds about a person. */
export interface Fact {
  readonly id: string;
  readonly kind: 'name' | 'alias' | 'address' | 'phone' | 'identifier';
  /** The name, address, number or identifier itself. */
  readonly text: string;
  /** Sex with a name, ward with an address, kind of identifier. */
  readonly detail: string | null;
  readonly bornOn: LondonDate | null;
  /** First and last day at an address. */
  readonly fromOn: LondonDate | null;
  readonly toOn: LondonDate | null;
  readonly protected: boolean;
  /** Whom a protected address names, as far as the reader may know. */
  readonly readers: readonly string[];
  readonly agencyId: string;
  readonly agencyName: string;
  readonly recordedAt: Date;
}

/** Something that is held of a person, by one agency or by several in the same words. */
export interface Held {
  readonly text: string;
  /** The facts that say so, in the order given. */
  readonly facts: readonly [Fact, ...Fact[]];
}

/** Facts that say the same, put together, in the order in which each first comes. */
export function heldTogether(facts: readonly Fact[], say: (fact: Fact) => string | null): Held[] {
  const held = new Map<string, [Fact, ...Fact[]]>();
  for (const fact of facts) {
    const text = say(fact);
    if (!text) continue;
    const same = held.get(text);
    if (same) same.push(fact);
    else held.set(text, [fact]);
  }
  return [...held].map(([text, saying]) => ({ text, facts: saying }));
}
