-- Actions go with the record they belong to.

grant select, insert on actions to commonweal_app;
grant update (owner_user_id, due_on, title, finished_at, finished_by, result, result_note, version) on actions to commonweal_app;

create policy read on actions for select to commonweal_app
  using (record_id in (select private.my_records(2)));
comment on policy read on actions is 'Everyone who may view the record sees its actions.';

create policy add on actions for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and created_by = (select m.user_id from private.me() m)
    and record_id in (select private.my_records(3))
    and private.can_contribute(owner_user_id, record_id)
  );
comment on policy add on actions is 'Those who contribute to a record add actions, for people who may contribute to it too.';

create policy change on actions for update to commonweal_app
  using (record_id in (select private.my_records(3)) and finished_at is null)
  with check (
    (finished_at is null and private.can_contribute(owner_user_id, record_id))
    or (finished_at is not null and finished_by = (select m.user_id from private.me() m))
  );
comment on policy change on actions is 'Those who contribute to a record change its open actions, and finish them in their own name; a finished one stays as it is.';
