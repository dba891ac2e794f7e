-- A case is seen as far as its record may be; a note also needs its reader to be in its audience.

create function private.my_notes() returns setof uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  return query
    select r.note_id from public.case_note_readers r where r.user_id = (select m.user_id from private.me() m);
end
$$;
comment on function private.my_notes is 'Notes written for the user by name.';

create function private.wrote_note(note uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (
    select 1 from public.case_notes n where n.id = note and n.author_id = (select m.user_id from private.me() m)
  );
end
$$;
comment on function private.wrote_note is 'Whether the user wrote a note.';

create function private.may_correct_note(note uuid, for_audience text, for_agency uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (
    select 1 from public.case_notes n
    where n.id = note
      and n.author_id = (select m.user_id from private.me() m)
      and n.audience = for_audience
      and (n.audience <> 'agency' or n.agency_id = for_agency)
  );
end
$$;
comment on function private.may_correct_note is
  'Whether a note can be corrected by one with this audience: the user wrote it, and the same people may read both. Whoever has moved to another agency corrects no note that was for the old one alone.';

grant execute on function private.my_notes, private.wrote_note, private.may_correct_note to commonweal_app;
grant select, insert on cases, case_notes, case_note_readers, case_events to commonweal_app;
grant update (
  title, summary, stage, status, review_on, closed_on, closure_outcome, closure_reason, version
) on cases to commonweal_app;

create policy read on cases for select to commonweal_app
  using (record_id in (select private.my_records(2)));
comment on policy read on cases is 'Those who may view the record.';

create policy open on cases for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership()) and record_id in (select private.my_records(4))
  );
comment on policy open on cases is 'Those who manage the record just opened.';

create policy change on cases for update to commonweal_app
  using (record_id in (select private.my_records(4)));
comment on policy change on cases is 'Those who manage the record.';

create policy read on case_notes for select to commonweal_app
  using (
    record_id in (select private.my_records(2))
    and (
      audience = 'case'
      or author_id = (select m.user_id from private.me() m)
      or (audience = 'agency' and agency_id = (select private.my_agency()))
      or (audience = 'people' and id = any (array(select private.my_notes())))
    )
  );
comment on policy read on case_notes is 'Those who may view the case and are in the note''s audience: everyone, the author''s agency, or the people named.';

create policy write on case_notes for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and agency_id = (select private.my_agency())
    and author_id = (select m.user_id from private.me() m)
    and record_id in (select private.my_records(3))
    and (corrects_id is null or private.may_correct_note(corrects_id, audience, agency_id))
  );
comment on policy write on case_notes is 'Those who contribute to the case write in their own name, and correct their own notes only.';

create policy read on case_note_readers for select to commonweal_app
  using ((select true from case_notes n where n.id = note_id));
comment on policy read on case_note_readers is 'Whoever may read a note sees whom it is for.';

create policy add on case_note_readers for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and private.wrote_note(note_id)
    and exists (select 1 from case_notes n where n.id = note_id and n.record_id in (select private.my_records(3)))
  );
comment on policy add on case_note_readers is 'The author names the readers, while they contribute to the case.';

create policy read on case_events for select to commonweal_app
  using (record_id in (select private.my_records(2)));
comment on policy read on case_events is 'Those who may view the case.';

create policy add on case_events for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and user_id = (select m.user_id from private.me() m)
    and record_id in (select private.my_records(4))
  );
comment on policy add on case_events is 'Those who manage the case, in their own name.';
