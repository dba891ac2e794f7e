import type { Module } from '../../web/module.ts';
import type { SearchGroup } from './find-groups.ts';
import type { PersonPanel } from './load-panels.ts';

/** What higher modules contribute to the pages of people and searches. */
export interface PeopleContributions {
  readonly panels: readonly PersonPanel[];
  readonly searchGroups: readonly SearchGroup[];
  /** A type of case in words, such as `anti-social behaviour`. */
  nameOfType(type: string): string;
}

/** The person index: who people are, who is around them, and finding them. */
export function peopleModule(_contributions: PeopleContributions): Module {
  return {
    name: 'people',
    tables: [
      'people',
      'source_records',
      'person_aliases',
      'person_addresses',
      'protected_address_readers',
      'person_phones',
      'person_identifiers',
      'person_keys',
      'households',
      'household_members',
      'person_relationships',
      'searches',
      'person_drafts',
    ],
    pages: [],
  };
}
