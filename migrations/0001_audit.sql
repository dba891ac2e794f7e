create table audit_entries (
  sequence bigint primary key,
  occurred_at timestamptz not null,
  partnership_id uuid,
  agency_id uuid,
  user_id uuid,
  action text not null check (action ~ '^[a-z-]+$'),
  subject_kind text not null check (subject_kind ~ '^[a-z-]+$'),
  subject_id uuid,
  purpose text check (purpose ~ '^[a-z-]+$'),
  outcome text not null check (outcome in ('allowed', 'denied', 'failed')),
  details_digest bytea,
  previous_hash bytea not null,
  hash bytea not null
);
comment on table audit_entries is 'The audit trail: one hash chain over every look, change and refusal. Rows are only ever appended.';
comment on column audit_entries.sequence is 'Position in the chain, without gaps.';
comment on column audit_entries.occurred_at is 'When it happened.';
comment on column audit_entries.agency_id is 'The agency of the user at that moment.';
comment on column audit_entries.user_id is 'Who did it; null before anybody has signed in.';
comment on column audit_entries.action is 'What was done: read, search, create, share, sign-in and so on.';
comment on column audit_entries.subject_kind is 'The kind of record it was done to.';
comment on column audit_entries.subject_id is 'The record it was done to; null when there is no single one.';
comment on column audit_entries.purpose is 'The purpose the record is held for, where it has one.';
comment on column audit_entries.outcome is 'Whether it was allowed, denied, or failed.';
comment on column audit_entries.details_digest is 'SHA-256 of the salted details, so that details can be erased and the chain still proves.';
comment on column audit_entries.previous_hash is 'The hash of the entry before; 32 zero bytes for the first.';
comment on column audit_entries.hash is 'SHA-256 over the previous hash and every column of this row.';
create index audit_entries_by_user on audit_entries (partnership_id, user_id, occurred_at);
create index audit_entries_by_subject on audit_entries (partnership_id, subject_kind, subject_id);

create table audit_details (
  sequence bigint primary key references audit_entries (sequence),
  salt bytea not null,
  content text not null
);
comment on table audit_details is 'Personal content of an audit entry (what was searched for, a reason), kept outside the hashed row so that it can be erased.';
comment on column audit_details.sequence is 'The entry it belongs to.';
comment on column audit_details.salt is 'Random bytes hashed with the content, so that a digest cannot be guessed back.';
comment on column audit_details.content is 'The content, as text.';

alter table audit_entries enable row level security;
alter table audit_entries force row level security;
alter table audit_details enable row level security;
alter table audit_details force row level security;
