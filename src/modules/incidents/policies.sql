-- A report belongs to the agency that took it. On a case, everybody who may view the case sees it; where it happened
-- only its own agency does, if that agency protects an address there.

create function private.my_excluded_reports() returns setof uuid
language plpgsql stable security definer set search_path = ''
as $$
declare
  viewer uuid := (select m.user_id from private.me() m);
begin
  return query
    select rp.report_id
    from public.exclusions x
    join public.report_people rp on rp.person_id = x.person_id
    where x.user_id = viewer
    union all
    select r.id
    from private.kept_out k
    join public.reports r on r.record_id = k.record_id
    where k.user_id = viewer;
end
$$;
comment on function private.my_excluded_reports is
  'Reports that name somebody the user is kept away from, and reports on a case they are kept out of, also where their own agency took them.';

grant execute on function private.my_excluded_reports to commonweal_app;
grant select, insert on reports, report_places, report_people, report_drafts, report_imports to commonweal_app;
grant update (status, advice, triaged_at, triaged_by, record_id, version) on reports to commonweal_app;
grant update (answers, saved_at), delete on report_drafts to commonweal_app;

create policy read on reports for select to commonweal_app
  using (
    (
      agency_id = any (array(select private.my_casework_agencies()))
      or record_id in (select private.my_records(2))
    )
    and id <> all (array(select private.my_excluded_reports()))
  );
comment on policy read on reports is 'Seen by caseworkers of the agency that took it, and through a case; never by a user kept away from somebody in it.';

create policy take on reports for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and agency_id = any (array(select private.my_casework_agencies()))
    and (taken_by is null or taken_by = (select m.user_id from private.me() m))
    and status = 'new'
    and triaged_by is null
  );
comment on policy take on reports is 'Caseworkers take reports for their own agency, and each waits for triage.';

create policy triage on reports for update to commonweal_app
  using (
    status = 'new'
    and agency_id = any (array(select private.my_casework_agencies()))
    and id <> all (array(select private.my_excluded_reports()))
  )
  with check (
    triaged_by = (select m.user_id from private.me() m)
    and (record_id is null or record_id in (select private.my_records(3)))
  );
comment on policy triage on reports is 'The agency that took a report triages it, once, and puts it only on a case that the user may contribute to.';

create policy read on report_places for select to commonweal_app
  using (
    (
      select case
        when r.agency_id = any (array(select private.my_casework_agencies())) then true
        else not private.is_sheltered_place(r.agency_id, place_key)
      end
      from reports r
      where r.id = report_id
    )
  );
comment on policy read on report_places is 'Whoever may see a report sees where it happened; at a place at which the agency that took it holds a protected address, only that agency does: a shared case must not give the address away.';

create policy add on report_places for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and exists (
      select 1 from reports r
      where r.id = report_id and r.agency_id = any (array(select private.my_casework_agencies()))
    )
  );
comment on policy add on report_places is 'The agency that takes a report says where it happened.';

create policy read on report_people for select to commonweal_app
  using (
    person_id <> all (array(select private.my_excluded_people()))
    and (select true from reports r where r.id = report_id)
  );
comment on policy read on report_people is 'Whoever may see a report sees who is in it.';

create policy add on report_people for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and private.may_see_person(person_id)
    and exists (
      select 1 from reports r
      where r.id = report_id and r.agency_id = any (array(select private.my_casework_agencies()))
    )
  );
comment on policy add on report_people is 'People are added to a report by its own agency, and only people the user may see.';

create policy own on report_drafts for all to commonweal_app
  using (user_id = (select m.user_id from private.me() m))
  with check (
    user_id = (select m.user_id from private.me() m)
    and partnership_id = (select private.my_partnership())
    and exists (select 1 from private.my_casework_agencies())
  );
comment on policy own on report_drafts is 'Each caseworker''s own drafts, and nobody else''s.';

create policy read on report_imports for select to commonweal_app
  using (agency_id = any (array(select private.my_casework_agencies())));
comment on policy read on report_imports is 'The agency''s own files.';

create policy add on report_imports for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and agency_id = any (array(select private.my_casework_agencies()))
    and imported_by = (select m.user_id from private.me() m)
  );
comment on policy add on report_imports is 'Caseworkers import their own agency''s exports.';
