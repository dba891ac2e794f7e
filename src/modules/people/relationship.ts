/** What somebody can be to somebody else, as kept: the first is the kind of the second. */
export const RELATIONSHIP_KINDS = [
  'parent',
  'partner',
  'former-partner',
  'sibling',
  'carer',
  'other-relative',
  'associate',
] as const;

export type RelationshipKind = (typeof RELATIONSHIP_KINDS)[number];

/** What the other person is, said from one side and from the other. */
const WORDS: Readonly<Record<RelationshipKind, { readonly of: string; readonly to: string }>> = {
  parent: { of: 'parent', to: 'child' },
  partner: { of: 'partner', to: 'partner' },
  'former-partner': { of: 'former partner', to: 'former partner' },
  sibling: { of: 'brother or sister', to: 'brother or sister' },
  carer: { of: 'carer', to: 'somebody they care for' },
  'other-relative': { of: 'other relative', to: 'other relative' },
  associate: { of: 'associate', to: 'associate' },
};

/** How two people are related, from where one of them stands. */
export interface Standing {
  readonly kind: RelationshipKind;
  /** Whether the other person is the kind of this one, and not this one of the other. */
  readonly otherIsKind: boolean;
}

/** What the other person is to this one: parent, child, carer and so on. */
export function standingInWords({ kind, otherIsKind }: Standing): string {
  return otherIsKind ? WORDS[kind].of : WORDS[kind].to;
}

/** Every way in which another person can stand to this one, each with its code for a form and its words. */
export const STANDINGS: readonly {
  readonly code: string;
  readonly words: string;
  readonly standing: Standing;
}[] = RELATIONSHIP_KINDS.flatMap((kind) =>
  [true, false]
    .filter((otherIsKind) => otherIsKind || WORDS[kind].of !== WORDS[kind].to)
    .map((otherIsKind) => {
      const standing = { kind, otherIsKind };
      return { code: otherIsKind ? kind : `${kind}-to`, words: standingInWords(standing), standing };
    }),
);
