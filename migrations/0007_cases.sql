create table cases (
  record_id uuid primary key,
  partnership_id uuid not null,
  reference text not null,
  type text not null,
  type_version integer not null,
  title text not null check (length(trim(title)) > 0),
  summary text not null default '',
  stage text not null,
  status text not null default 'open' check (status in ('open', 'closed')),
  opened_on date not null,
  review_on date,
  closed_on date,
  closure_outcome text,
  closure_reason text not null default '',
  version integer not null default 1,
  foreign key (partnership_id, record_id) references records (partnership_id, id),
  unique (partnership_id, reference),
  check ((status = 'closed') = (closed_on is not null)),
  check ((status = 'closed') = (closure_outcome is not null)),
  check (status = 'closed' or review_on is not null)
);
comment on table cases is 'Cases: what the agencies work together. Who may see one is decided by its record.';
comment on column cases.record_id is 'The record that decides access; also the case''s identifier.';
comment on column cases.reference is 'What people call it on the telephone; random, so that it counts nothing.';
comment on column cases.type is 'The declared case type.';
comment on column cases.type_version is 'The version of the type''s declaration that the case began with and keeps.';
comment on column cases.title is 'What it is about, in a few words.';
comment on column cases.summary is 'Why there is a case.';
comment on column cases.stage is 'Where it stands, from the type''s stages.';
comment on column cases.status is 'Open or closed.';
comment on column cases.opened_on is 'When it was opened.';
comment on column cases.review_on is 'When it is looked at next; every open case has one.';
comment on column cases.closed_on is 'When it was closed.';
comment on column cases.closure_outcome is 'How it ended, from the type''s outcomes.';
comment on column cases.closure_reason is 'Why it was closed.';
comment on column cases.version is 'Counts changes, so that two people changing it at once cannot overwrite one another.';
create index cases_by_partnership on cases (partnership_id, status, review_on);

create table case_notes (
  id uuid primary key,
  partnership_id uuid not null,
  record_id uuid not null,
  agency_id uuid not null,
  author_id uuid not null,
  written_at timestamptz not null,
  audience text not null check (audience in ('case', 'agency', 'people')),
  body text not null check (length(trim(body)) > 0),
  corrects_id uuid,
  foreign key (partnership_id, record_id) references records (partnership_id, id),
  foreign key (partnership_id, agency_id) references agencies (partnership_id, id),
  foreign key (partnership_id, author_id) references users (partnership_id, id),
  foreign key (record_id, corrects_id) references case_notes (record_id, id),
  unique (record_id, id)
);
comment on table case_notes is 'Notes on a case. Never changed: a correction is a new note that names the one it corrects.';
comment on column case_notes.record_id is 'The case.';
comment on column case_notes.agency_id is 'The author''s agency.';
comment on column case_notes.author_id is 'Who wrote it.';
comment on column case_notes.written_at is 'When.';
comment on column case_notes.audience is 'For everyone on the case, for the author''s agency, or for named people.';
comment on column case_notes.body is 'What it says.';
comment on column case_notes.corrects_id is 'The note that this one corrects.';
create index case_notes_by_record on case_notes (record_id, written_at);

create table case_note_readers (
  note_id uuid not null references case_notes (id),
  partnership_id uuid not null,
  user_id uuid not null,
  primary key (note_id, user_id),
  foreign key (partnership_id, user_id) references users (partnership_id, id)
);
comment on table case_note_readers is 'The named people a note is for.';
comment on column case_note_readers.note_id is 'The note.';
comment on column case_note_readers.user_id is 'Somebody who may read it, besides the author.';
create index case_note_readers_by_user on case_note_readers (user_id);

create table case_events (
  id uuid primary key,
  partnership_id uuid not null,
  record_id uuid not null,
  kind text not null check (kind in ('opened', 'stage', 'review', 'lead', 'changed', 'closed', 'reopened')),
  detail text not null default '',
  happened_at timestamptz not null,
  user_id uuid not null,
  foreign key (partnership_id, record_id) references records (partnership_id, id),
  foreign key (partnership_id, user_id) references users (partnership_id, id)
);
comment on table case_events is 'What was done to a case, for its chronology.';
comment on column case_events.record_id is 'The case.';
comment on column case_events.kind is 'What was done.';
comment on column case_events.detail is 'The rest of the sentence.';
comment on column case_events.happened_at is 'When.';
comment on column case_events.user_id is 'Who did it.';
create index case_events_by_record on case_events (record_id, happened_at);

alter table cases enable row level security;
alter table cases force row level security;
alter table case_notes enable row level security;
alter table case_notes force row level security;
alter table case_note_readers enable row level security;
alter table case_note_readers force row level security;
alter table case_events enable row level security;
alter table case_events force row level security;
