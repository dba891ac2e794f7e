import type { LondonDate } from '../../kernel/london-date.ts';

/** What a report is about, after the three kinds police in England and Wales count anti-social behaviour in. */
export const CATEGORIES = ['personal', 'nuisance', 'environmental'] as const;

export type Category = (typeof CATEGORIES)[number];

/** Each category with its name and what belongs there, in a line. */
export const CATEGORY_IN_WORDS: Readonly<Record<Category, { name: string; title: string; meaning: string }>> =
  {
    personal: {
      name: 'Personal',
      title: 'Personal incident',
      meaning: 'Somebody is picked on, or feels they are: a person, a household or a group',
    },
    nuisance: {
      name: 'Nuisance',
      title: 'Nuisance',
      meaning: 'It disturbs a street or a neighbourhood, and nobody in particular',
    },
    environmental: {
      name: 'Environmental',
      title: 'Environmental incident',
      meaning: 'It spoils a place: damage, graffiti, rubbish, an abandoned car',
    },
  };

/** Why somebody is hated, where the victim or anybody else believes that they are. */
export const HATE_STRANDS = [
  'disability',
  'race',
  'religion',
  'sexual-orientation',
  'transgender',
  'other',
] as const;

export type HateStrand = (typeof HATE_STRANDS)[number];

export const HATE_STRAND_IN_WORDS: Readonly<Record<HateStrand, string>> = {
  disability: 'Disability',
  race: 'Race or ethnicity',
  religion: 'Religion or belief',
  'sexual-orientation': 'Sexual orientation',
  transgender: 'Being transgender',
  other: 'Something else about them',
};

/** What part a person has in a report. */
export const REPORT_ROLES = ['reporter', 'victim', 'alleged-perpetrator', 'witness'] as const;

export type ReportRole = (typeof REPORT_ROLES)[number];

export const REPORT_ROLE_IN_WORDS: Readonly<Record<ReportRole, string>> = {
  reporter: 'Reporter',
  victim: 'Victim',
  'alleged-perpetrator': 'Alleged perpetrator',
  witness: 'Witness',
};

/** The parts that one person has: `Victim and reporter`. */
export function rolesInWords(roles: readonly ReportRole[]): string {
  const words = roles.map((role) => REPORT_ROLE_IN_WORDS[role]).join(' and ');
  return words.charAt(0) + words.slice(1).toLowerCase();
}

/** New until triaged; then closed with advice, or on a case. */
export type ReportStatus = 'new' | 'closed' | 'on-case';

/** A report as lists and its own page need it. */
export interface Report {
  readonly id: string;
  /** What people call it on the telephone, such as `K7F-2QXM`. */
  readonly reference: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly category: Category;
  readonly hateStrand: HateStrand | null;
  readonly occurredOn: LondonDate;
  /** 24-hour, such as `21:05`. */
  readonly occurredTime: string | null;
  /** Where it happened; null where it is kept back, and all else of the place with it. */
  readonly placeLine: string | null;
  readonly postcode: string | null;
  readonly placeKey: string | null;
  readonly wardName: string | null;
  readonly description: string;
  readonly harm: string;
  readonly alsoTold: string;
  readonly receivedAt: Date;
  /** Null for an imported report. */
  readonly takenByName: string | null;
  readonly status: ReportStatus;
  readonly advice: string;
  readonly triagedAt: Date | null;
  readonly triagedById: string | null;
  readonly triagedByName: string | null;
  /** The case it is on. Whether the reader may view that case is another question. */
  readonly recordId: string | null;
  readonly version: number;
}

/** A report in a few words: `Nuisance at 14 Marram Street`. */
export function titleOf({ category, placeLine }: Pick<Report, 'category' | 'placeLine'>): string {
  return `${CATEGORY_IN_WORDS[category].title} at ${placeLine ?? 'a place kept back to protect somebody'}`;
}

/**
 * Where it happened, in one line. The database keeps a place back from other agencies while the one that took the report
 * protects an address there.
 */
export function placeOf({
  placeLine,
  postcode,
  wardName = null,
}: Pick<Report, 'placeLine' | 'postcode'> & { readonly wardName?: string | null }): string {
  if (placeLine === null) return 'Place kept back to protect somebody';
  return [placeLine, postcode, wardName].filter(Boolean).join(', ');
}
