create table deployment (
  only_row boolean primary key default true check (only_row),
  demo boolean not null
);
comment on table deployment is 'What this database holds: the demo, or real partnerships. One row, written with the first partnership.';
comment on column deployment.only_row is 'Always true: there is one row.';
comment on column deployment.demo is 'Whether it holds the demo: the only kind that lets anybody sign in without a password.';

create table partnerships (
  id uuid primary key,
  name text not null,
  brand_colour text not null default '#0b5c5e' check (brand_colour ~ '^#[0-9a-f]{6}$')
);
comment on table partnerships is 'Community safety partnerships. Several may share a deployment and never see one another.';
comment on column partnerships.name is 'Name as printed, such as Safer Hartlepool Partnership.';
comment on column partnerships.brand_colour is 'Colour of the header, at least 4.5:1 against white.';

create table agencies (
  id uuid primary key,
  partnership_id uuid not null references partnerships (id),
  name text not null,
  kind text not null check (
    kind in ('police', 'council', 'housing', 'probation', 'fire', 'health', 'education', 'voluntary', 'other')
  ),
  contact text not null,
  unique (partnership_id, name),
  unique (partnership_id, id)
);
comment on table agencies is 'Member agencies of a partnership.';
comment on column agencies.name is 'Name as the partners know it.';
comment on column agencies.kind is 'The sector the agency belongs to.';
comment on column agencies.contact is 'Whom another agency asks: team and telephone. Shown in pointers.';

create table teams (
  id uuid primary key,
  partnership_id uuid not null,
  agency_id uuid not null,
  name text not null,
  contact text not null,
  foreign key (partnership_id, agency_id) references agencies (partnership_id, id),
  unique (agency_id, name),
  unique (agency_id, id)
);
comment on table teams is 'Teams within an agency.';
comment on column teams.name is 'Name of the team.';
comment on column teams.contact is 'How to reach the team.';
create index teams_by_partnership on teams (partnership_id);

create table users (
  id uuid primary key,
  partnership_id uuid not null,
  agency_id uuid not null,
  team_id uuid,
  name text not null,
  job_title text not null,
  email text not null,
  telephone text not null default '',
  disabled_at timestamptz,
  foreign key (partnership_id, agency_id) references agencies (partnership_id, id),
  foreign key (agency_id, team_id) references teams (agency_id, id),
  unique (partnership_id, id)
);
comment on table users is 'People who sign in. A user works for one agency.';
comment on column users.team_id is 'The team the user works in, where the agency has teams.';
comment on column users.name is 'Name as colleagues know it.';
comment on column users.job_title is 'What the user does, as shown to partners.';
comment on column users.email is 'Work email: the name the user signs in with.';
comment on column users.telephone is 'Work telephone.';
comment on column users.disabled_at is 'When the account was closed; from then on every request is refused.';
create unique index users_by_email on users (lower(email));
create index users_by_agency on users (agency_id);

create table user_roles (
  user_id uuid not null,
  partnership_id uuid not null,
  role text not null check (
    role in (
      'practitioner', 'supervisor', 'co-ordinator', 'analyst', 'elected-member', 'democratic-services',
      'information-governance', 'administrator'
    )
  ),
  purpose text not null default '',
  primary key (user_id, role, purpose),
  foreign key (partnership_id, user_id) references users (partnership_id, id),
  check ((role = 'co-ordinator') = (purpose <> ''))
);
comment on table user_roles is 'What a user comes to do. A co-ordinator is one for a purpose.';
comment on column user_roles.role is 'The role.';
comment on column user_roles.purpose is 'For a co-ordinator the purpose; empty for every other role.';
create index user_roles_by_partnership on user_roles (partnership_id);

create table credentials (
  user_id uuid primary key references users (id),
  password_hash text not null,
  changed_at timestamptz not null
);
comment on table credentials is 'Password hashes (Argon2id). No role but the owner can read them; sign-in goes through a function.';
comment on column credentials.password_hash is 'Argon2id hash with its parameters and salt.';
comment on column credentials.changed_at is 'When the password was last set.';

create table sessions (
  id uuid primary key,
  token_hash bytea not null unique,
  user_id uuid not null references users (id),
  csrf_token text not null,
  rights text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz
);
comment on table sessions is 'Signed-in sessions. The cookie holds a random token; only its hash is stored.';
comment on column sessions.token_hash is 'SHA-256 of the token in the cookie.';
comment on column sessions.user_id is 'Who signed in.';
comment on column sessions.csrf_token is 'The token that every form of this session must carry.';
comment on column sessions.rights is 'The user''s agency and roles when it began; once they change the session is renewed.';
comment on column sessions.last_seen_at is 'Last request, to the minute: the idle limit counts from it.';
comment on column sessions.ended_at is 'When the session was signed out or ended.';
create index sessions_by_user on sessions (user_id);

create table agreements (
  id uuid primary key,
  partnership_id uuid not null references partnerships (id),
  title text not null,
  purpose text not null check (
    purpose in (
      'anti-social-behaviour', 'hate-crime', 'family-support', 'exploitation', 'offender-management',
      'domestic-abuse', 'prevent', 'organised-crime', 'staff-safety'
    )
  ),
  lawful_basis text not null,
  starts_on date not null,
  ends_on date not null,
  review_on date not null,
  check (starts_on <= review_on and review_on <= ends_on),
  unique (partnership_id, id)
);
comment on table agreements is 'Information sharing agreements: what the partners have agreed to share, for what and how long.';
comment on column agreements.title is 'Title as signed.';
comment on column agreements.purpose is 'The one purpose the agreement covers.';
comment on column agreements.lawful_basis is 'The basis in law, in words.';
comment on column agreements.starts_on is 'First day it is in force.';
comment on column agreements.ends_on is 'Last day it is in force; shares under it lapse the day after.';
comment on column agreements.review_on is 'When the partners look at it again.';

create table agreement_signatories (
  agreement_id uuid not null,
  partnership_id uuid not null,
  agency_id uuid not null,
  signed_on date not null,
  primary key (agreement_id, agency_id),
  foreign key (partnership_id, agreement_id) references agreements (partnership_id, id),
  foreign key (partnership_id, agency_id) references agencies (partnership_id, id)
);
comment on table agreement_signatories is 'Agencies that have signed an agreement.';
comment on column agreement_signatories.signed_on is 'When the agency signed.';
create index agreement_signatories_by_agency on agreement_signatories (agency_id);
create index agreement_signatories_by_partnership on agreement_signatories (partnership_id);

create table records (
  id uuid primary key,
  partnership_id uuid not null,
  kind text not null check (kind ~ '^[a-z-]+$'),
  type text not null check (type ~ '^[a-z-]+$'),
  purpose text not null,
  handling text not null check (handling in ('normal', 'sensitive', 'restricted')),
  lead_agency_id uuid not null,
  lead_user_id uuid not null,
  created_at timestamptz not null,
  created_by uuid not null,
  foreign key (partnership_id, lead_agency_id) references agencies (partnership_id, id),
  foreign key (partnership_id, lead_user_id) references users (partnership_id, id),
  foreign key (partnership_id, created_by) references users (partnership_id, id),
  unique (partnership_id, id)
);
comment on table records is 'What access is decided for: a case, and later a family plan or a group. One row, one decision, whatever the kind.';
comment on column records.kind is 'The module''s kind of record, such as case.';
comment on column records.type is 'The declared type within the kind, such as asb.';
comment on column records.purpose is 'The purpose it is held for; shares need a current agreement for it.';
comment on column records.handling is 'What a searcher who may not see it learns: normal tells type, lead agency and contact; sensitive lead agency and contact; restricted nothing.';
comment on column records.lead_agency_id is 'The agency that answers for it.';
comment on column records.lead_user_id is 'The lead worker.';
comment on column records.created_at is 'When it was opened.';
comment on column records.created_by is 'Who opened it.';
create index records_by_lead_agency on records (lead_agency_id);
create index records_by_lead_user on records (lead_user_id);
create index records_by_purpose on records (partnership_id, purpose);

create table parties (
  id uuid primary key,
  partnership_id uuid not null,
  record_id uuid not null,
  person_id uuid not null,
  role text not null check (role ~ '^[a-z-]+$'),
  added_at timestamptz not null,
  added_by uuid not null,
  added_by_agency_id uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  foreign key (partnership_id, record_id) references records (partnership_id, id),
  foreign key (partnership_id, added_by) references users (partnership_id, id),
  foreign key (partnership_id, added_by_agency_id) references agencies (partnership_id, id),
  foreign key (partnership_id, ended_by) references users (partnership_id, id)
);
comment on table parties is 'Whom a record is about, and as what. It decides through which records a person may be seen.';
comment on column parties.person_id is 'The person; people are kept by the people module.';
comment on column parties.role is 'The role in the record, from its declared type: victim, alleged perpetrator, witness, at risk.';
comment on column parties.added_at is 'When the person was added.';
comment on column parties.added_by is 'Who added the person.';
comment on column parties.added_by_agency_id is 'The agency of whoever added the person.';
comment on column parties.ended_at is 'When the person stopped being a party; the chronology keeps it.';
comment on column parties.ended_by is 'Who ended it.';
create unique index parties_current on parties (record_id, person_id, role) where ended_at is null;
create index parties_by_person on parties (person_id);

create table shares (
  id uuid primary key,
  partnership_id uuid not null,
  record_id uuid not null,
  agency_id uuid not null,
  user_id uuid,
  level text not null check (level in ('view', 'contribute')),
  reason text not null check (length(trim(reason)) > 0),
  lawful_basis text not null check (length(trim(lawful_basis)) > 0),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  created_at timestamptz not null,
  created_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  foreign key (partnership_id, record_id) references records (partnership_id, id),
  foreign key (partnership_id, agency_id) references agencies (partnership_id, id),
  foreign key (partnership_id, user_id) references users (partnership_id, id),
  foreign key (partnership_id, created_by) references users (partnership_id, id),
  foreign key (partnership_id, ended_by) references users (partnership_id, id)
);
comment on table shares is 'Disclosures of a record to an agency or to a named user of it, each with reason, lawful basis and dates.';
comment on column shares.agency_id is 'The agency it is shared with; for a named user, that user''s agency.';
comment on column shares.user_id is 'The named user, or null for the agency''s caseworkers.';
comment on column shares.level is 'What the share allows: view, or contribute.';
comment on column shares.reason is 'Why it is necessary.';
comment on column shares.lawful_basis is 'The basis in law for this disclosure.';
comment on column shares.starts_on is 'First day.';
comment on column shares.ends_on is 'Last day.';
comment on column shares.created_at is 'When it was given.';
comment on column shares.created_by is 'Who gave it.';
comment on column shares.ended_at is 'When it was taken back before its last day.';
comment on column shares.ended_by is 'Who took it back.';
create index shares_by_record on shares (record_id);
create index shares_by_agency on shares (agency_id);
create index shares_by_user on shares (user_id);

create table exclusions (
  id uuid primary key,
  partnership_id uuid not null,
  user_id uuid not null,
  record_id uuid,
  person_id uuid,
  reason text not null check (length(trim(reason)) > 0),
  created_at timestamptz not null,
  created_by uuid not null,
  foreign key (partnership_id, user_id) references users (partnership_id, id),
  foreign key (partnership_id, record_id) references records (partnership_id, id),
  foreign key (partnership_id, created_by) references users (partnership_id, id),
  check (num_nonnulls(record_id, person_id) = 1)
);
comment on table exclusions is 'Users kept out by name from a record or a person, whatever else would let them in.';
comment on column exclusions.user_id is 'The user who is kept out.';
comment on column exclusions.record_id is 'The record, or null.';
comment on column exclusions.person_id is 'The person, or null. It keeps the user out of every record and report on that person too.';
comment on column exclusions.reason is 'Why.';
comment on column exclusions.created_at is 'When it was set.';
comment on column exclusions.created_by is 'Who set it.';
create index exclusions_by_user on exclusions (user_id);

alter table partnerships enable row level security;
alter table partnerships force row level security;
alter table agencies enable row level security;
alter table agencies force row level security;
alter table teams enable row level security;
alter table teams force row level security;
alter table users enable row level security;
alter table users force row level security;
alter table user_roles enable row level security;
alter table user_roles force row level security;
alter table credentials enable row level security;
alter table credentials force row level security;
alter table sessions enable row level security;
alter table sessions force row level security;
alter table agreements enable row level security;
alter table agreements force row level security;
alter table agreement_signatories enable row level security;
alter table agreement_signatories force row level security;
alter table records enable row level security;
alter table records force row level security;
alter table parties enable row level security;
alter table parties force row level security;
alter table shares enable row level security;
alter table shares force row level security;
alter table exclusions enable row level security;
alter table exclusions force row level security;
alter table deployment enable row level security;
alter table deployment force row level security;
