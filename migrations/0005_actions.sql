create table actions (
  id uuid primary key,
  partnership_id uuid not null,
  record_id uuid not null,
  title text not null check (length(trim(title)) > 0),
  owner_user_id uuid not null,
  due_on date not null,
  created_at timestamptz not null,
  created_by uuid not null,
  finished_at timestamptz,
  finished_by uuid,
  result text check (result in ('done', 'not-done')),
  result_note text not null default '',
  version integer not null default 1,
  foreign key (partnership_id, record_id) references records (partnership_id, id),
  foreign key (partnership_id, owner_user_id) references users (partnership_id, id),
  foreign key (partnership_id, created_by) references users (partnership_id, id),
  foreign key (partnership_id, finished_by) references users (partnership_id, id),
  check ((finished_at is null) = (result is null))
);
comment on table actions is 'Something a named worker will do about a record by a date.';
comment on column actions.record_id is 'The record it belongs to; whoever may view that sees the action.';
comment on column actions.title is 'What is to be done.';
comment on column actions.owner_user_id is 'Who will do it: somebody who may contribute to the record.';
comment on column actions.due_on is 'By when.';
comment on column actions.created_at is 'When it was agreed.';
comment on column actions.created_by is 'Who wrote it down.';
comment on column actions.finished_at is 'When it was finished, one way or the other.';
comment on column actions.finished_by is 'Who said so.';
comment on column actions.result is 'Done, or will not be done.';
comment on column actions.result_note is 'What came of it, or why it will not be done.';
comment on column actions.version is 'Counts changes, so that two people changing it at once cannot overwrite one another.';
create index actions_by_record on actions (record_id);
create index actions_by_owner on actions (owner_user_id, due_on) where finished_at is null;

alter table actions enable row level security;
alter table actions force row level security;
