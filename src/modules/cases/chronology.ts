import { isId } from '../../kernel/ids.ts';
import type { LondonDate } from '../../kernel/london-date.ts';

/** What the chronology can be narrowed to, in the order in which it is offered. */
export const CHRONOLOGY_KINDS = ['notes', 'reports', 'actions', 'people', 'sharing', 'changes'] as const;

export type ChronologyKind = (typeof CHRONOLOGY_KINDS)[number];

export const KIND_IN_WORDS: Readonly<Record<ChronologyKind, string>> = {
  notes: 'Notes',
  reports: 'Reports',
  actions: 'Actions',
  people: 'People involved',
  sharing: 'Sharing',
  changes: 'Changes to the case',
};

/** What happened, each with what there is to say of it. */
export type WhatHappened =
  | {
      readonly what: 'note';
      readonly detail: {
        readonly body: string;
        readonly audience: 'case' | 'agency' | 'people';
        readonly authorId: string;
        readonly agencyId: string;
        /** The note it corrects, and the latest that corrects it. */
        readonly corrects: string | null;
        readonly correctedBy: string | null;
        /** Names of the people it is for. */
        readonly readers: readonly string[];
      };
    }
  | {
      readonly what: 'report';
      readonly detail: {
        readonly reference: string;
        readonly category: string;
        /** Null where the place is kept back to protect somebody. */
        readonly placeLine: string | null;
        readonly postcode: string | null;
        readonly description: string;
        readonly harm: string;
        /** Whether the time of day is known. */
        readonly timed: boolean;
      };
    }
  | { readonly what: 'report-put'; readonly detail: { readonly reference: string } }
  | {
      readonly what: 'action-agreed';
      readonly detail: { readonly title: string; readonly owner: string; readonly dueOn: LondonDate };
    }
  | {
      readonly what: 'action-finished';
      readonly detail: {
        readonly title: string;
        readonly result: 'done' | 'not-done';
        readonly resultNote: string;
      };
    }
  | {
      readonly what: 'party-added' | 'party-ended';
      readonly detail: { readonly personId: string; readonly role: string };
    }
  | {
      readonly what: 'share-given';
      readonly detail: {
        readonly agency: string;
        readonly user: string | null;
        readonly level: 'view' | 'contribute';
        readonly reason: string;
        readonly endsOn: LondonDate;
      };
    }
  | {
      readonly what: 'share-ended';
      readonly detail: { readonly agency: string; readonly user: string | null };
    }
  | { readonly what: 'event'; readonly detail: { readonly kind: string; readonly words: string } };

/** Where a page of the chronology ends. */
export interface ChronologyPlace {
  /** ISO instant. */
  readonly at: string;
  readonly rank: number;
  readonly id: string;
}

/** A place as it stands in an address: an instant, a number and an identifier, nothing of anybody. */
export function placeInAddress(entry: {
  readonly at: Date;
  readonly rank: number;
  readonly id: string;
}): string {
  return `${entry.at.toISOString()}_${entry.rank}_${entry.id}`;
}

/** Reads a place out of an address; null when it is none. */
export function parsePlace(text: string): ChronologyPlace | null {
  const [at = '', rank = '', id = '', ...more] = text.split('_');
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) || Number.isNaN(Date.parse(at))) return null;
  if (!/^[0-9]$/.test(rank) || !isId(id) || more.length > 0) return null;
  return { at, rank: Number(rank), id };
}
