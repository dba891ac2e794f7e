// Generated from the migrations by tools/generate.ts (npm run generate). Do not edit.

import type { ColumnType } from 'kysely';

/** A column that the database fills when nothing is given. */
type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;

/** A column that only the database fills. */
type GeneratedAlways<T> = T extends ColumnType<infer S, unknown, unknown> ? ColumnType<S, never, never> : ColumnType<T, never, never>;

/** A whole number wider than JavaScript's: read as text. */
type Int8 = ColumnType<string, bigint | number | string, bigint | number | string>;

/** An exact decimal: read as text. */
type Numeric = ColumnType<string, number | string, number | string>;

/** An instant. */
type Timestamp = ColumnType<Date, Date | string, Date | string>;

/** What a JSON column holds once read. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** A JSON column: written as JSON text, because the driver would make a PostgreSQL array of a JavaScript one. */
type Json = ColumnType<JsonValue, string, string>;

/** Member agencies of a partnership. */
export interface Agencies {
  id: string;
  partnership_id: string;
  name: string;
  kind: string;
  contact: string;
}

/** Agencies that have signed an agreement. */
export interface AgreementSignatories {
  agreement_id: string;
  partnership_id: string;
  agency_id: string;
  signed_on: string;
}

/** Information sharing agreements: what the partners have agreed to share, for what and how long. */
export interface Agreements {
  id: string;
  partnership_id: string;
  title: string;
  purpose: string;
  lawful_basis: string;
  starts_on: string;
  ends_on: string;
  review_on: string;
}

/** Personal content of an audit entry (what was searched for, a reason), kept outside the hashed row so that it can be erased. */
export interface AuditDetails {
  sequence: Int8;
  salt: Buffer;
  content: string;
}

/** The audit trail: one hash chain over every look, change and refusal. Rows are only ever appended. */
export interface AuditEntries {
  sequence: Int8;
  occurred_at: Timestamp;
  partnership_id: string | null;
  agency_id: string | null;
  user_id: string | null;
  action: string;
  subject_kind: string;
  subject_id: string | null;
  purpose: string | null;
  outcome: string;
  details_digest: Buffer | null;
  previous_hash: Buffer;
  hash: Buffer;
}

/** Password hashes (Argon2id). No role but the owner can read them; sign-in goes through a function. */
export interface Credentials {
  user_id: string;
  password_hash: string;
  changed_at: Timestamp;
}

/** What this database was created as. One row, written when it is created. */
export interface Deployment {
  only_row: Generated<boolean>;
  demo: boolean;
}

/** Users kept out by name from a record or a person, whatever else would let them in. */
export interface Exclusions {
  id: string;
  partnership_id: string;
  user_id: string;
  record_id: string | null;
  person_id: string | null;
  reason: string;
  created_at: Timestamp;
  created_by: string;
}

/** Who belongs to a household, and from when to when. */
export interface HouseholdMembers {
  id: string;
  partnership_id: string;
  household_id: string;
  person_id: string;
  agency_id: string;
  from_on: string | null;
  to_on: string | null;
}

/** People who live together at a place, as one agency holds it. Never made of a protected address. */
export interface Households {
  id: string;
  partnership_id: string;
  agency_id: string;
  line: string;
  postcode: Generated<string>;
  place_key: string;
  recorded_at: Timestamp;
}

/** Whom a record is about, and as what. It decides through which records a person may be seen. */
export interface Parties {
  id: string;
  partnership_id: string;
  record_id: string;
  person_id: string;
  role: string;
  added_at: Timestamp;
  added_by: string;
  added_by_agency_id: string;
  ended_at: Timestamp | null;
}

/** Community safety partnerships. Several may share a deployment and never see one another. */
export interface Partnerships {
  id: string;
  name: string;
  brand_colour: Generated<string>;
}

/** The person index. A row is only an identity: every fact about the person belongs to the agency that holds it. */
export interface People {
  id: string;
  partnership_id: string;
  created_at: Timestamp;
}

/** Where a person lives or lived, as one agency holds it. */
export interface PersonAddresses {
  id: string;
  partnership_id: string;
  person_id: string;
  agency_id: string;
  line: string;
  postcode: Generated<string>;
  place_key: string;
  ward_code: string | null;
  small_area_code: string | null;
  from_on: string | null;
  to_on: string | null;
  protected: Generated<boolean>;
  recorded_at: Timestamp;
}

/** Other names a person is known by. */
export interface PersonAliases {
  id: string;
  partnership_id: string;
  person_id: string;
  agency_id: string;
  given_names: Generated<string>;
  family_name: Generated<string>;
  recorded_at: Timestamp;
}

/** Numbers that other systems know a person by. */
export interface PersonIdentifiers {
  id: string;
  partnership_id: string;
  person_id: string;
  agency_id: string;
  kind: string;
  value: string;
  recorded_at: Timestamp;
}

/** What people are found by: normalised words, sounds, dates and numbers, each with the agency whose fact it is made of. Matched by equality and prefix only, which keeps the index usable under row-level security. */
export interface PersonKeys {
  agency_id: string;
  kind: string;
  key: string;
  person_id: string;
  partnership_id: string;
}

/** Telephone numbers of a person. */
export interface PersonPhones {
  id: string;
  partnership_id: string;
  person_id: string;
  agency_id: string;
  number: string;
  recorded_at: Timestamp;
}

/** How two people are related: the first is the kind of the second. */
export interface PersonRelationships {
  id: string;
  partnership_id: string;
  person_id: string;
  other_person_id: string;
  agency_id: string;
  kind: string;
  recorded_at: Timestamp;
}

/** Users of other agencies named to see a protected address. */
export interface ProtectedAddressReaders {
  address_id: string;
  partnership_id: string;
  user_id: string;
}

/** What access is decided for: a case, and later a family plan or a group. One row, one decision, whatever the kind. */
export interface Records {
  id: string;
  partnership_id: string;
  kind: string;
  type: string;
  purpose: string;
  handling: string;
  lead_agency_id: string;
  lead_user_id: string;
  created_at: Timestamp;
  created_by: string;
}

/** What a user searched for, so that no name stands in a web address. Each user sees their own. */
export interface Searches {
  id: string;
  partnership_id: string;
  user_id: string;
  terms: string;
  made_at: Timestamp;
}

/** Signed-in sessions. The cookie holds a random token; only its hash is stored. */
export interface Sessions {
  id: string;
  token_hash: Buffer;
  user_id: string;
  csrf_token: string;
  created_at: Timestamp;
  last_seen_at: Timestamp;
  ended_at: Timestamp | null;
}

/** Disclosures of a record to an agency or to a named user of it, each with reason, lawful basis and dates. */
export interface Shares {
  id: string;
  partnership_id: string;
  record_id: string;
  agency_id: string;
  user_id: string | null;
  level: string;
  reason: string;
  lawful_basis: string;
  starts_on: string;
  ends_on: string;
  created_at: Timestamp;
  created_by: string;
  ended_at: Timestamp | null;
  ended_by: string | null;
}

/** What one agency's system says about a person. Holding one is what lets an agency see the person. */
export interface SourceRecords {
  id: string;
  partnership_id: string;
  person_id: string;
  agency_id: string;
  system: string;
  external_key: string;
  given_names: Generated<string>;
  family_name: string;
  born_on: string | null;
  sex: string | null;
  recorded_at: Timestamp;
  recorded_by: string | null;
}

/** Teams within an agency. */
export interface Teams {
  id: string;
  partnership_id: string;
  agency_id: string;
  name: string;
  contact: string;
}

/** What a user comes to do. A co-ordinator is one for a purpose. */
export interface UserRoles {
  user_id: string;
  partnership_id: string;
  role: string;
  purpose: Generated<string>;
}

/** People who sign in. A user works for one agency. */
export interface Users {
  id: string;
  partnership_id: string;
  agency_id: string;
  team_id: string | null;
  name: string;
  job_title: string;
  email: string;
  telephone: Generated<string>;
  disabled_at: Timestamp | null;
}

export interface DB {
  agencies: Agencies;
  agreement_signatories: AgreementSignatories;
  agreements: Agreements;
  audit_details: AuditDetails;
  audit_entries: AuditEntries;
  credentials: Credentials;
  deployment: Deployment;
  exclusions: Exclusions;
  household_members: HouseholdMembers;
  households: Households;
  parties: Parties;
  partnerships: Partnerships;
  people: People;
  person_addresses: PersonAddresses;
  person_aliases: PersonAliases;
  person_identifiers: PersonIdentifiers;
  person_keys: PersonKeys;
  person_phones: PersonPhones;
  person_relationships: PersonRelationships;
  protected_address_readers: ProtectedAddressReaders;
  records: Records;
  searches: Searches;
  sessions: Sessions;
  shares: Shares;
  source_records: SourceRecords;
  teams: Teams;
  user_roles: UserRoles;
  users: Users;
}
