// Generated from the migrations by tools/generate.ts (npm run generate). Do not edit.

import type { ColumnType } from 'kysely';

/** A column that the database fills when nothing is given. */
type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;

/** A whole number wider than JavaScript's: read as text. */
type Int8 = ColumnType<string, bigint | number | string, bigint | number | string>;

/** An instant. */
type Timestamp = ColumnType<Date, Date | string, Date | string>;

/** What a JSON column holds once read. */
type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** A JSON column: written as JSON text, because the driver would make a PostgreSQL array of a JavaScript one. */
type Json = ColumnType<JsonValue, string, string>;

/** Something a named worker will do about a record by a date. */
interface Actions {
  id: string;
  partnership_id: string;
  record_id: string;
  title: string;
  owner_user_id: string;
  due_on: string;
  created_at: Timestamp;
  created_by: string;
  finished_at: Timestamp | null;
  finished_by: string | null;
  result: string | null;
  result_note: Generated<string>;
  version: Generated<number>;
}

/** Member agencies of a partnership. */
interface Agencies {
  id: string;
  partnership_id: string;
  name: string;
  kind: string;
  contact: string;
}

/** Agencies that have signed an agreement. */
interface AgreementSignatories {
  agreement_id: string;
  partnership_id: string;
  agency_id: string;
  signed_on: string;
}

/** Information sharing agreements: what the partners have agreed to share, for what and how long. */
interface Agreements {
  id: string;
  partnership_id: string;
  title: string;
  purpose: string;
  lawful_basis: string;
  starts_on: string;
  ends_on: string;
  review_on: string;
}

/** Wards and small areas of a partnership. Boundaries change, so several vintages stand side by side; the latest of a kind is the current one. */
interface Areas {
  partnership_id: string;
  kind: string;
  vintage: string;
  code: string;
  name: string;
  latitude: number;
  longitude: number;
  boundary: Json;
}

/** Personal content of an audit entry (what was searched for, a reason), kept outside the hashed row so that it can be erased. */
interface AuditDetails {
  sequence: Int8;
  salt: Buffer;
  content: string;
}

/** The audit trail: one hash chain over every look, change and refusal. Rows are only ever appended. */
interface AuditEntries {
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

/** What was done to a case, for its chronology. */
interface CaseEvents {
  id: string;
  partnership_id: string;
  record_id: string;
  kind: string;
  detail: Generated<string>;
  happened_at: Timestamp;
  user_id: string;
}

/** The named people a note is for. */
interface CaseNoteReaders {
  note_id: string;
  partnership_id: string;
  user_id: string;
}

/** Notes on a case. Never changed: a correction is a new note that names the one it corrects. */
interface CaseNotes {
  id: string;
  partnership_id: string;
  record_id: string;
  agency_id: string;
  author_id: string;
  written_at: Timestamp;
  audience: string;
  body: string;
  corrects_id: string | null;
}

/** Cases: what the agencies work together. Who may see one is decided by its record. */
interface Cases {
  record_id: string;
  partnership_id: string;
  reference: string;
  type: string;
  type_version: number;
  title: string;
  summary: Generated<string>;
  stage: string;
  status: Generated<string>;
  opened_on: string;
  review_on: string | null;
  closed_on: string | null;
  closure_outcome: string | null;
  closure_reason: Generated<string>;
  version: Generated<number>;
}

/** Password hashes (Argon2id). No role but the owner can read them; sign-in goes through a function. */
interface Credentials {
  user_id: string;
  password_hash: string;
  changed_at: Timestamp;
}

/** What this database holds: the demo, or real partnerships. One row, written with the first partnership. */
interface Deployment {
  only_row: Generated<boolean>;
  demo: boolean;
}

/** Users kept out by name from a record or a person, whatever else would let them in. */
interface Exclusions {
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
interface HouseholdMembers {
  id: string;
  partnership_id: string;
  household_id: string;
  person_id: string;
  agency_id: string;
  from_on: string | null;
  to_on: string | null;
}

/** People who live together at a place, as one agency holds it. Never made of a protected address. */
interface Households {
  id: string;
  partnership_id: string;
  agency_id: string;
  line: string;
  postcode: Generated<string>;
  place_key: string;
  recorded_at: Timestamp;
}

/** Whom a record is about, and as what. It decides through which records a person may be seen. */
interface Parties {
  id: string;
  partnership_id: string;
  record_id: string;
  person_id: string;
  role: string;
  added_at: Timestamp;
  added_by: string;
  added_by_agency_id: string;
  ended_at: Timestamp | null;
  ended_by: string | null;
}

/** Community safety partnerships. Several may share a deployment and never see one another. */
interface Partnerships {
  id: string;
  name: string;
  brand_colour: Generated<string>;
}

/** The person index. A row is only an identity: every fact about the person belongs to the agency that holds it. */
interface People {
  id: string;
  partnership_id: string;
  created_at: Timestamp;
}

/** Where a person lives or lived, as one agency holds it. */
interface PersonAddresses {
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
interface PersonAliases {
  id: string;
  partnership_id: string;
  person_id: string;
  agency_id: string;
  given_names: Generated<string>;
  family_name: Generated<string>;
  recorded_at: Timestamp;
}

/** A person about to be added, while the user checks that nobody has entered them before. Each user sees their own; it goes when the person is saved, or after a day. */
interface PersonDrafts {
  id: string;
  partnership_id: string;
  user_id: string;
  answers: Json;
  saved_at: Timestamp;
}

/** Numbers that other systems know a person by. */
interface PersonIdentifiers {
  id: string;
  partnership_id: string;
  person_id: string;
  agency_id: string;
  kind: string;
  value: string;
  recorded_at: Timestamp;
}

/** What people are found by: normalised words, sounds, dates and numbers, each with the agency whose fact it is made of. Matched by equality and prefix only, which keeps the index usable under row-level security. */
interface PersonKeys {
  agency_id: string;
  kind: string;
  key: string;
  person_id: string;
  partnership_id: string;
}

/** Telephone numbers of a person. */
interface PersonPhones {
  id: string;
  partnership_id: string;
  person_id: string;
  agency_id: string;
  number: string;
  recorded_at: Timestamp;
}

/** How two people are related: the first is the kind of the second. */
interface PersonRelationships {
  id: string;
  partnership_id: string;
  person_id: string;
  other_person_id: string;
  agency_id: string;
  kind: string;
  recorded_at: Timestamp;
}

/** The area that each postcode lies in, for each kind and vintage that is loaded. */
interface PostcodeAreas {
  partnership_id: string;
  postcode_key: string;
  kind: string;
  vintage: string;
  code: string;
  metres_outside: number;
}

/** Postcodes of a partnership and where they are. A withdrawn postcode stays: people still give it. */
interface Postcodes {
  partnership_id: string;
  postcode_key: string;
  postcode: string;
  latitude: number;
  longitude: number;
}

/** Users of other agencies named to see a protected address. */
interface ProtectedAddressReaders {
  address_id: string;
  partnership_id: string;
  user_id: string;
}

/** What access is decided for: a case, and later a family plan or a group. One row, one decision, whatever the kind. */
interface Records {
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

/** A report being taken, so that nothing typed is lost. Each user sees their own. */
interface ReportDrafts {
  id: string;
  partnership_id: string;
  user_id: string;
  answers: Json;
  begun_at: Timestamp;
  saved_at: Timestamp;
}

/** Files of reports that an agency sent in. */
interface ReportImports {
  id: string;
  partnership_id: string;
  agency_id: string;
  file_name: string;
  checksum: string;
  row_count: number;
  imported_at: Timestamp;
  imported_by: string;
}

/** People in a report, and as what. */
interface ReportPeople {
  id: string;
  partnership_id: string;
  report_id: string;
  person_id: string;
  role: string;
}

/** Where what a report tells of happened: a row of its own, because it is kept back from other agencies where the report is not. */
interface ReportPlaces {
  report_id: string;
  partnership_id: string;
  line: string;
  postcode: Generated<string>;
  place_key: string;
  ward_code: string | null;
  small_area_code: string | null;
}

/** Reports of an incident, as one agency took them or sent them in. */
interface Reports {
  id: string;
  partnership_id: string;
  agency_id: string;
  reference: string;
  category: string;
  hate_strand: string | null;
  occurred_on: string;
  occurred_at_time: string | null;
  description: string;
  harm: Generated<string>;
  also_told: Generated<string>;
  received_at: Timestamp;
  taken_by: string | null;
  status: Generated<string>;
  advice: Generated<string>;
  triaged_at: Timestamp | null;
  triaged_by: string | null;
  record_id: string | null;
  import_id: string | null;
  external_key: string | null;
  version: Generated<number>;
}

/** What a user searched for, so that no name stands in a web address. Each user sees their own. */
interface Searches {
  id: string;
  partnership_id: string;
  user_id: string;
  terms: string;
  made_at: Timestamp;
}

/** Forms that were accepted, so that the same one sent twice (a double click, a page sent again) changes things once. Kept for a day. */
interface SentForms {
  key: Buffer;
  partnership_id: string;
  user_id: string;
  sent_at: Timestamp;
  led_to: string | null;
}

/** Signed-in sessions. The cookie holds a random token; only its hash is stored. */
interface Sessions {
  id: string;
  token_hash: Buffer;
  user_id: string;
  csrf_token: string;
  rights: string;
  created_at: Timestamp;
  last_seen_at: Timestamp;
  ended_at: Timestamp | null;
}

/** Disclosures of a record to an agency or to a named user of it, each with reason, lawful basis and dates. */
interface Shares {
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
interface SourceRecords {
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
interface Teams {
  id: string;
  partnership_id: string;
  agency_id: string;
  name: string;
  contact: string;
}

/** What a user comes to do. A co-ordinator is one for a purpose. */
interface UserRoles {
  user_id: string;
  partnership_id: string;
  role: string;
  purpose: Generated<string>;
}

/** People who sign in. A user works for one agency. */
interface Users {
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
  actions: Actions;
  agencies: Agencies;
  agreement_signatories: AgreementSignatories;
  agreements: Agreements;
  areas: Areas;
  audit_details: AuditDetails;
  audit_entries: AuditEntries;
  case_events: CaseEvents;
  case_note_readers: CaseNoteReaders;
  case_notes: CaseNotes;
  cases: Cases;
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
  person_drafts: PersonDrafts;
  person_identifiers: PersonIdentifiers;
  person_keys: PersonKeys;
  person_phones: PersonPhones;
  person_relationships: PersonRelationships;
  postcode_areas: PostcodeAreas;
  postcodes: Postcodes;
  protected_address_readers: ProtectedAddressReaders;
  records: Records;
  report_drafts: ReportDrafts;
  report_imports: ReportImports;
  report_people: ReportPeople;
  report_places: ReportPlaces;
  reports: Reports;
  searches: Searches;
  sent_forms: SentForms;
  sessions: Sessions;
  shares: Shares;
  source_records: SourceRecords;
  teams: Teams;
  user_roles: UserRoles;
  users: Users;
}
