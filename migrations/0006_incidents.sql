create table reports (
  id uuid primary key,
  partnership_id uuid not null,
  agency_id uuid not null,
  reference text not null,
  category text not null check (category in ('personal', 'nuisance', 'environmental')),
  hate_strand text check (hate_strand in ('disability', 'race', 'religion', 'sexual-orientation', 'transgender', 'other')),
  occurred_on date not null,
  occurred_at_time text check (occurred_at_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place_line text not null,
  postcode text not null default '',
  place_key text not null,
  ward_code text,
  small_area_code text,
  description text not null check (length(trim(description)) > 0),
  harm text not null default '',
  also_told text not null default '',
  received_at timestamptz not null,
  taken_by uuid,
  status text not null default 'new' check (status in ('new', 'closed', 'on-case')),
  advice text not null default '',
  triaged_at timestamptz,
  triaged_by uuid,
  record_id uuid,
  import_id uuid,
  external_key text,
  version integer not null default 1,
  foreign key (partnership_id, agency_id) references agencies (partnership_id, id),
  foreign key (partnership_id, taken_by) references users (partnership_id, id),
  foreign key (partnership_id, triaged_by) references users (partnership_id, id),
  foreign key (partnership_id, record_id) references records (partnership_id, id),
  check ((status = 'on-case') = (record_id is not null)),
  unique (agency_id, external_key),
  unique (partnership_id, reference),
  unique (partnership_id, id)
);
comment on table reports is 'Reports of an incident, as one agency took them or sent them in.';
comment on column reports.agency_id is 'The agency that holds the report.';
comment on column reports.reference is 'What people call it on the telephone; random, so that it counts nothing.';
comment on column reports.category is 'Anti-social behaviour category of the National Standard for Incident Recording.';
comment on column reports.hate_strand is 'The strand, when the victim or anybody else perceives hate.';
comment on column reports.occurred_on is 'The day it happened.';
comment on column reports.occurred_at_time is 'The time, 24-hour, when known.';
comment on column reports.place_line is 'Where: house and street, or the place in words.';
comment on column reports.postcode is 'Postcode, when known.';
comment on column reports.place_key is 'The same text for the same place, however typed.';
comment on column reports.ward_code is 'Ward, by the partnership''s geography.';
comment on column reports.small_area_code is 'Small area, by the partnership''s geography.';
comment on column reports.description is 'What happened, as told.';
comment on column reports.harm is 'How it affected them, as told.';
comment on column reports.also_told is 'Who else was told.';
comment on column reports.received_at is 'When the agency received it.';
comment on column reports.taken_by is 'Who took it; empty for imported reports.';
comment on column reports.status is 'New until triaged; then closed with advice, or on a case.';
comment on column reports.advice is 'The advice it was closed with.';
comment on column reports.triaged_at is 'When it was triaged.';
comment on column reports.triaged_by is 'Who triaged it.';
comment on column reports.record_id is 'The case it was added to.';
comment on column reports.import_id is 'The file it came in with.';
comment on column reports.external_key is 'Its key in the agency''s own system.';
comment on column reports.version is 'Counts changes, so that two people triaging at once cannot overwrite one another.';
create index reports_by_agency on reports (agency_id, status, received_at desc);
create index reports_by_record on reports (record_id);
create index reports_by_place on reports (place_key);

create table report_people (
  id uuid primary key,
  partnership_id uuid not null,
  report_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('reporter', 'victim', 'alleged-perpetrator', 'witness')),
  foreign key (partnership_id, report_id) references reports (partnership_id, id),
  foreign key (partnership_id, person_id) references people (partnership_id, id),
  unique (report_id, person_id, role)
);
comment on table report_people is 'People in a report, and as what.';
comment on column report_people.report_id is 'The report.';
comment on column report_people.person_id is 'The person.';
comment on column report_people.role is 'The person''s part in it.';
create index report_people_by_person on report_people (person_id);

create table report_drafts (
  id uuid primary key,
  partnership_id uuid not null,
  user_id uuid not null,
  answers jsonb not null,
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  foreign key (partnership_id, user_id) references users (partnership_id, id)
);
comment on table report_drafts is 'A report being taken, so that nothing typed is lost. Each user sees their own.';
comment on column report_drafts.user_id is 'Who is taking it.';
comment on column report_drafts.answers is 'The answers so far.';
comment on column report_drafts.begun_at is 'When it was first saved: the report counts as received then.';
comment on column report_drafts.saved_at is 'When it was last saved.';
create index report_drafts_by_user on report_drafts (user_id, saved_at);

create table report_imports (
  id uuid primary key,
  partnership_id uuid not null,
  agency_id uuid not null,
  file_name text not null,
  checksum text not null,
  row_count integer not null,
  imported_at timestamptz not null,
  imported_by uuid not null,
  foreign key (partnership_id, agency_id) references agencies (partnership_id, id),
  foreign key (partnership_id, imported_by) references users (partnership_id, id),
  unique (agency_id, checksum),
  unique (partnership_id, id)
);
comment on table report_imports is 'Files of reports that an agency sent in.';
comment on column report_imports.agency_id is 'Whose export it was.';
comment on column report_imports.file_name is 'The file''s name.';
comment on column report_imports.checksum is 'SHA-256 of the file: the same file again changes nothing.';
comment on column report_imports.row_count is 'Rows in the file.';
comment on column report_imports.imported_at is 'When.';
comment on column report_imports.imported_by is 'By whom.';
alter table reports add foreign key (partnership_id, import_id) references report_imports (partnership_id, id);

alter table reports enable row level security;
alter table reports force row level security;
alter table report_people enable row level security;
alter table report_people force row level security;
alter table report_drafts enable row level security;
alter table report_drafts force row level security;
alter table report_imports enable row level security;
alter table report_imports force row level security;
