import { CASEWORK_ROLES } from '../../kernel/actor.ts';
import type { Module } from '../../web/module.ts';
import type { SearchGroup } from './find-groups.ts';
import type { PersonPanel } from './load-panels.ts';
import { addAddressPage } from './pages/add-address.page.tsx';
import { addHouseholdPage } from './pages/add-household.page.tsx';
import { addIdentifierPage } from './pages/add-identifier.page.tsx';
import { addNamePage } from './pages/add-name.page.tsx';
import { addPersonPage } from './pages/add-person.page.tsx';
import { addPhonePage } from './pages/add-phone.page.tsx';
import { addRelationshipPage } from './pages/add-relationship.page.tsx';
import { checkPersonPage } from './pages/check-person.page.tsx';
import { endAddressPage } from './pages/end-address.page.tsx';
import { endMembershipPage } from './pages/end-membership.page.tsx';
import { personPage } from './pages/person.page.tsx';
import { protectAddressPage } from './pages/protect-address.page.tsx';
import { searchPage } from './pages/search.page.tsx';
import { searchResultsPage } from './pages/search-results.page.tsx';

/** What higher modules contribute to the pages of people and searches. */
export interface PeopleContributions {
  readonly panels: readonly PersonPanel[];
  readonly searchGroups: readonly SearchGroup[];
  /** A type of case in words, such as `anti-social behaviour`. */
  nameOfType(type: string): string;
}

/** The person index: who people are, who is around them, and finding them. */
export function peopleModule({ panels, searchGroups, nameOfType }: PeopleContributions): Module {
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
    pages: [
      searchPage,
      searchResultsPage(searchGroups, nameOfType),
      addPersonPage,
      checkPersonPage,
      personPage(panels),
      addNamePage,
      addAddressPage,
      endAddressPage,
      protectAddressPage,
      addPhonePage,
      addIdentifierPage,
      addHouseholdPage,
      endMembershipPage,
      addRelationshipPage,
    ],
    navigation: [{ text: 'Search', href: '/search', roles: CASEWORK_ROLES, order: 20 }],
  };
}
