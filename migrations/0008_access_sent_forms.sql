create table sent_forms (
  key bytea primary key,
  partnership_id uuid not null,
  user_id uuid not null,
  sent_at timestamptz not null,
  led_to text,
  foreign key (partnership_id, user_id) references users (partnership_id, id)
);
comment on table sent_forms is 'Forms that were accepted, so that the same one sent twice (a double click, a page sent again) changes things once. Kept for a day.';
comment on column sent_forms.key is 'SHA-256 of the form: its one-time token, its address and all that was typed, which cannot be got back from it.';
comment on column sent_forms.partnership_id is 'The partnership of the sender.';
comment on column sent_forms.user_id is 'Who sent it.';
comment on column sent_forms.sent_at is 'When.';
comment on column sent_forms.led_to is 'The address that the sender was sent on to, and the second time is sent to again.';
create index sent_forms_by_user on sent_forms (user_id, sent_at);

alter table sent_forms enable row level security;
alter table sent_forms force row level security;
