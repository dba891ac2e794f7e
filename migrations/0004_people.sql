create table people (
  id uuid primary key,
  partnership_id uuid not null references partnerships (id),
  created_at timestamptz not null,
  unique (partnership_id, id)
);
comment on table people is 'The person index. A row is only an identity: every fact about the person belongs to the agency that holds it.';
comment on column people.created_at is 'When the person was first entered.';

create table source_records (
  id uuid primary key,
  partnership_id uuid not null,
  person_id uuid not null,
  agency_id uuid not null,
  system text not null,
  external_key text not null,
  given_names text not null default '',
  family_name text not null,
  born_on date,
  sex text check (sex in ('female', 'male', 'other')),
  recorded_at timestamptz not null,
  recorded_by uuid,
  foreign key (partnership_id, person_id) references people (partnership_id, id),
  foreign key (partnership_id, agency_id) references agencies (partnership_id, id),
  foreign key (partnership_id, recorded_by) references users (partnership_id, id),
  unique (agency_id, system, external_key)
);
comment on table source_records is 'What one agency''s system says about a person. Holding one is what lets an agency see the person.';
comment on column source_records.person_id is 'Whom it is about.';
comment on column source_records.agency_id is 'The agency that controls it.';
comment on column source_records.system is 'The agency''s system, or commonweal when typed here.';
comment on column source_records.external_key is 'The record''s key in that system.';
comment on column source_records.given_names is 'Given names, in the source''s order.';
comment on column source_records.family_name is 'Family name.';
comment on column source_records.born_on is 'Date of birth.';
comment on column source_records.sex is 'Sex as recorded by the source.';
comment on column source_records.recorded_at is 'When the agency recorded it.';
comment on column source_records.recorded_by is 'Who typed it, when it was typed here.';
create index source_records_by_person on source_records (person_id);
create index source_records_by_agency on source_records (agency_id, person_id);

create table person_aliases (
  id uuid primary key,
  partnership_id uuid not null,
  person_id uuid not null,
  agency_id uuid not null,
  given_names text not null default '',
  family_name text not null default '',
  recorded_at timestamptz not null,
  foreign key (partnership_id, person_id) references people (partnership_id, id),
  foreign key (partnership_id, agency_id) references agencies (partnership_id, id)
);
comment on table person_aliases is 'Other names a person is known by.';
comment on column person_aliases.person_id is 'Whose name it is.';
comment on column person_aliases.agency_id is 'The agency that holds the fact.';
comment on column person_aliases.given_names is 'Given names or a nickname.';
comment on column person_aliases.family_name is 'Family name, where it differs.';
comment on column person_aliases.recorded_at is 'When it was recorded.';
create index person_aliases_by_agency on person_aliases (agency_id, person_id);
create index person_aliases_by_person on person_aliases (person_id);

create table person_addresses (
  id uuid primary key,
  partnership_id uuid not null,
  person_id uuid not null,
  agency_id uuid not null,
  line text not null,
  postcode text not null default '',
  place_key text not null,
  ward_code text,
  small_area_code text,
  from_on date,
  to_on date,
  protected boolean not null default false,
  recorded_at timestamptz not null,
  foreign key (partnership_id, person_id) references people (partnership_id, id),
  foreign key (partnership_id, agency_id) references agencies (partnership_id, id),
  check (to_on is null or from_on is null or to_on >= from_on)
);
comment on table person_addresses is 'Where a person lives or lived, as one agency holds it.';
comment on column person_addresses.person_id is 'Whose address it is.';
comment on column person_addresses.agency_id is 'The agency that holds the fact.';
comment on column person_addresses.line is 'House and street.';
comment on column person_addresses.postcode is 'Postcode in its printed form, such as ZZ1 1AA.';
comment on column person_addresses.place_key is 'The same text for the same place, however typed: house and postcode, normalised.';
comment on column person_addresses.ward_code is 'Ward, by the partnership''s geography.';
comment on column person_addresses.small_area_code is 'Small area, by the partnership''s geography.';
comment on column person_addresses.from_on is 'First day there, if known.';
comment on column person_addresses.to_on is 'Last day there; empty while they live there.';
comment on column person_addresses.protected is 'Shown only to the agency that holds it and the people it names. No search key is made of it.';
comment on column person_addresses.recorded_at is 'When it was recorded.';
create index person_addresses_by_agency on person_addresses (agency_id, person_id);
create index person_addresses_by_person on person_addresses (person_id);
create index person_addresses_by_place on person_addresses (place_key);

create table protected_address_readers (
  address_id uuid not null references person_addresses (id),
  partnership_id uuid not null,
  user_id uuid not null,
  primary key (address_id, user_id),
  foreign key (partnership_id, user_id) references users (partnership_id, id)
);
comment on table protected_address_readers is 'Users of other agencies named to see a protected address.';
comment on column protected_address_readers.user_id is 'The named user.';

create table person_phones (
  id uuid primary key,
  partnership_id uuid not null,
  person_id uuid not null,
  agency_id uuid not null,
  number text not null,
  recorded_at timestamptz not null,
  foreign key (partnership_id, person_id) references people (partnership_id, id),
  foreign key (partnership_id, agency_id) references agencies (partnership_id, id)
);
comment on table person_phones is 'Telephone numbers of a person.';
comment on column person_phones.person_id is 'Whose number it is.';
comment on column person_phones.agency_id is 'The agency that holds the fact.';
comment on column person_phones.number is 'The number as given.';
comment on column person_phones.recorded_at is 'When it was recorded.';
create index person_phones_by_agency on person_phones (agency_id, person_id);
create index person_phones_by_person on person_phones (person_id);

create table person_identifiers (
  id uuid primary key,
  partnership_id uuid not null,
  person_id uuid not null,
  agency_id uuid not null,
  kind text not null check (kind in ('nhs-number', 'national-insurance-number', 'unique-pupil-number', 'pnc-id', 'local')),
  value text not null,
  recorded_at timestamptz not null,
  foreign key (partnership_id, person_id) references people (partnership_id, id),
  foreign key (partnership_id, agency_id) references agencies (partnership_id, id)
);
comment on table person_identifiers is 'Numbers that other systems know a person by.';
comment on column person_identifiers.person_id is 'Whose identifier it is.';
comment on column person_identifiers.agency_id is 'The agency that holds the fact.';
comment on column person_identifiers.kind is 'Whose numbering it is.';
comment on column person_identifiers.value is 'The number, without spaces, in capitals.';
comment on column person_identifiers.recorded_at is 'When it was recorded.';
create index person_identifiers_by_agency on person_identifiers (agency_id, person_id);
create index person_identifiers_by_person on person_identifiers (person_id);

create table person_keys (
  agency_id uuid not null,
  kind text not null check (
    kind in ('family', 'given', 'family-sound', 'given-sound', 'born', 'postcode', 'phone', 'identifier')
  ),
  key text not null,
  person_id uuid not null,
  partnership_id uuid not null,
  primary key (agency_id, kind, key, person_id),
  foreign key (partnership_id, person_id) references people (partnership_id, id),
  foreign key (partnership_id, agency_id) references agencies (partnership_id, id)
);
comment on table person_keys is 'What people are found by: normalised words, sounds, dates and numbers, each with the agency whose fact it is made of. Matched by equality and prefix only, which keeps the index usable under row-level security.';
comment on column person_keys.agency_id is 'The agency whose fact it is.';
comment on column person_keys.kind is 'What the key is made of.';
comment on column person_keys.key is 'The normalised key.';
comment on column person_keys.person_id is 'The person found.';
create index person_keys_by_key on person_keys (partnership_id, kind, key text_pattern_ops, person_id);
create index person_keys_by_person on person_keys (person_id);

create table households (
  id uuid primary key,
  partnership_id uuid not null,
  agency_id uuid not null,
  line text not null,
  postcode text not null default '',
  place_key text not null,
  recorded_at timestamptz not null,
  foreign key (partnership_id, agency_id) references agencies (partnership_id, id),
  unique (partnership_id, id)
);
comment on table households is 'People who live together at a place, as one agency holds it. Never made of a protected address.';
comment on column households.agency_id is 'The agency that holds the fact.';
comment on column households.line is 'House and street.';
comment on column households.postcode is 'Postcode.';
comment on column households.place_key is 'The same text for the same place, however typed.';
comment on column households.recorded_at is 'When it was recorded.';
create index households_by_agency on households (agency_id, place_key);
create index households_by_place on households (place_key);

create table household_members (
  id uuid primary key,
  partnership_id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  agency_id uuid not null,
  from_on date,
  to_on date,
  foreign key (partnership_id, household_id) references households (partnership_id, id),
  foreign key (partnership_id, person_id) references people (partnership_id, id),
  foreign key (partnership_id, agency_id) references agencies (partnership_id, id),
  check (to_on is null or from_on is null or to_on >= from_on)
);
comment on table household_members is 'Who belongs to a household, and from when to when.';
comment on column household_members.household_id is 'The household.';
comment on column household_members.person_id is 'The member.';
comment on column household_members.agency_id is 'The agency that holds the fact.';
comment on column household_members.from_on is 'First day, if known.';
comment on column household_members.to_on is 'Last day; empty while they are a member.';
create index household_members_by_agency on household_members (agency_id, person_id);
create index household_members_by_household on household_members (household_id);
create index household_members_by_person on household_members (person_id);

create table person_relationships (
  id uuid primary key,
  partnership_id uuid not null,
  person_id uuid not null,
  other_person_id uuid not null,
  agency_id uuid not null,
  kind text not null check (kind in ('parent', 'partner', 'former-partner', 'sibling', 'carer', 'other-relative', 'associate')),
  recorded_at timestamptz not null,
  foreign key (partnership_id, person_id) references people (partnership_id, id),
  foreign key (partnership_id, other_person_id) references people (partnership_id, id),
  foreign key (partnership_id, agency_id) references agencies (partnership_id, id),
  check (person_id <> other_person_id)
);
comment on table person_relationships is 'How two people are related: the first is the kind of the second.';
comment on column person_relationships.person_id is 'The one who is the parent, partner and so on.';
comment on column person_relationships.other_person_id is 'The one they are it to.';
comment on column person_relationships.agency_id is 'The agency that holds the fact.';
comment on column person_relationships.kind is 'What the first is to the second.';
comment on column person_relationships.recorded_at is 'When it was recorded.';
create index person_relationships_by_agency on person_relationships (agency_id, person_id);
create index person_relationships_by_person on person_relationships (person_id);
create index person_relationships_by_other on person_relationships (other_person_id);

create table searches (
  id uuid primary key,
  partnership_id uuid not null,
  user_id uuid not null,
  terms text not null check (length(terms) <= 200),
  made_at timestamptz not null,
  foreign key (partnership_id, user_id) references users (partnership_id, id)
);
comment on table searches is 'What a user searched for, so that no name stands in a web address. Each user sees their own.';
comment on column searches.user_id is 'Who searched.';
comment on column searches.terms is 'What was typed.';
comment on column searches.made_at is 'When.';
create index searches_by_user on searches (user_id, made_at);

create table person_drafts (
  id uuid primary key,
  partnership_id uuid not null,
  user_id uuid not null,
  answers jsonb not null,
  saved_at timestamptz not null,
  foreign key (partnership_id, user_id) references users (partnership_id, id)
);
comment on table person_drafts is 'A person about to be added, while the user checks that nobody has entered them before. Each user sees their own; it goes when the person is saved, or after a day.';
comment on column person_drafts.user_id is 'Who is adding the person.';
comment on column person_drafts.answers is 'What was typed.';
comment on column person_drafts.saved_at is 'When it was typed.';
create index person_drafts_by_user on person_drafts (user_id, saved_at);

-- Records name people before there is a table of them; from here on the database holds the two together.
alter table parties add foreign key (partnership_id, person_id) references people (partnership_id, id);
alter table exclusions add foreign key (partnership_id, person_id) references people (partnership_id, id);

alter table people enable row level security;
alter table people force row level security;
alter table source_records enable row level security;
alter table source_records force row level security;
alter table person_aliases enable row level security;
alter table person_aliases force row level security;
alter table person_addresses enable row level security;
alter table person_addresses force row level security;
alter table protected_address_readers enable row level security;
alter table protected_address_readers force row level security;
alter table person_phones enable row level security;
alter table person_phones force row level security;
alter table person_identifiers enable row level security;
alter table person_identifiers force row level security;
alter table person_keys enable row level security;
alter table person_keys force row level security;
alter table households enable row level security;
alter table households force row level security;
alter table household_members enable row level security;
alter table household_members force row level security;
alter table person_relationships enable row level security;
alter table person_relationships force row level security;
alter table searches enable row level security;
alter table searches force row level security;
alter table person_drafts enable row level security;
alter table person_drafts force row level security;
