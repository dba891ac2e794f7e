-- Who may do what. Every other module's policies stand on the rules below; one decision serves
-- list, count, search, detail, export, job and API alike.
--
-- What a user may do with a record: 0 none < 1 pointer < 2 view < 3 contribute < 4 manage.
--
-- How they are written, so that they stay fast (docs/adr/0013): a view where several rules ask the same thing; PL/pgSQL
-- where a policy calls it, which keeps its plan for the connection; `in (select ...)` for sets that may be large; and
-- `(select true from ...)`, not `exists`, where a row hangs on one other row, which asks of that row alone and never
-- gathers all of them first.

create function private.present() returns timestamptz
language plpgsql stable set search_path = ''
as $$
begin
  return coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());
end
$$;
comment on function private.present is 'The present instant, from the server''s one clock.';

create function private.today() returns date
language plpgsql stable set search_path = ''
as $$
begin
  return (private.present() at time zone 'Europe/London')::date;
end
$$;
comment on function private.today is 'Today''s date in London; agreements and shares are in force by the day.';

create function private.me() returns table (user_id uuid, agency_id uuid, partnership_id uuid)
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
    select id, agency_id, partnership_id
    from public.users
    where id = nullif(current_setting('app.user_id', true), '')::uuid
      and disabled_at is null;
end
$$;
comment on function private.me is 'The signed-in user as the database knows them now; no row once the account is disabled.';

create function private.my_partnership() returns uuid
language plpgsql stable set search_path = ''
as $$
begin
  return (select m.partnership_id from private.me() m);
end
$$;
comment on function private.my_partnership is 'The partnership of the signed-in user.';

create function private.my_agency() returns uuid
language plpgsql stable set search_path = ''
as $$
begin
  return (select m.agency_id from private.me() m);
end
$$;
comment on function private.my_agency is 'The agency of the signed-in user.';

create function private.have_role(wanted text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (
    select 1 from public.user_roles r where r.user_id = (select m.user_id from private.me() m) and r.role = wanted
  );
end
$$;
comment on function private.have_role is 'Whether the signed-in user has a role.';

create view private.agreements_in_force as
select s.agency_id, a.purpose
from public.agreements a
join public.agreement_signatories s on s.agreement_id = a.id
where s.signed_on <= (select private.today())
  and (select private.today()) between a.starts_on and a.ends_on;
comment on view private.agreements_in_force is
  'Which agency has signed an agreement for which purpose that is in force today. Without one it can be given no share, and the shares it has stop.';

create view private.shares_in_force as
select s.id, s.record_id, s.agency_id, s.user_id, s.level
from public.shares s
join public.records r on r.id = s.record_id
where s.ended_at is null
  and (select private.today()) between s.starts_on and s.ends_on
  and exists (
    select 1 from private.agreements_in_force a where a.agency_id = s.agency_id and a.purpose = r.purpose
  );
comment on view private.shares_in_force is 'Shares that let somebody in today: begun, not ended, and under an agreement in force.';

create view private.caseworkers as
select u.id, u.agency_id
from public.users u
where u.disabled_at is null
  and exists (
    select 1 from public.user_roles r
    where r.user_id = u.id and r.role in ('practitioner', 'supervisor', 'co-ordinator')
  );
comment on view private.caseworkers is
  'Users with an open account who do casework. Only they lead a record, are given one by name or see what their agency holds.';

create view private.kept_out as
select x.user_id, x.record_id
from public.exclusions x
where x.record_id is not null
union all
select x.user_id, p.record_id
from public.exclusions x
join public.parties p on p.person_id = x.person_id;
comment on view private.kept_out is
  'Who is kept out of which record by name: from the record itself, or from anybody it is or was about.';

create view private.sight as
select g.user_id, g.record_id, g.level, g.through, g.share_id
from (
  select w.id as user_id, r.id as record_id, 4 as level, 'lead' as through, null::uuid as share_id
  from private.caseworkers w
  join public.records r on r.lead_user_id = w.id and r.lead_agency_id = w.agency_id
  union all
  select u.id, r.id, 4, 'supervisor', null
  from public.user_roles x
  join public.users u on u.id = x.user_id and u.disabled_at is null
  join public.records r on r.lead_agency_id = u.agency_id
  where x.role = 'supervisor'
  union all
  select u.id, r.id, 4, 'co-ordinator', null
  from public.user_roles x
  join public.users u on u.id = x.user_id and u.disabled_at is null
  join public.records r on r.partnership_id = x.partnership_id and r.purpose = x.purpose
  where x.role = 'co-ordinator'
  union all
  select w.id, s.record_id, case s.level when 'contribute' then 3 else 2 end, 'share', s.id
  from private.caseworkers w
  join private.shares_in_force s on s.agency_id = w.agency_id and (s.user_id is null or s.user_id = w.id)
) g
where not exists (
  select 1 from private.kept_out k where k.user_id = g.user_id and k.record_id = g.record_id
);
comment on view private.sight is
  'The one decision: who may see which record, how far and through what, a row for each reason. 4 manage (the lead worker who does casework, supervisors of the lead agency, the co-ordinator of the purpose), 3 contribute or 2 view (a share in force). Whoever is kept out by name has none. An agreement is asked of shares alone: a co-ordinator acts for the partnership, whichever agency employs them.';

create function private.has_current_agreement(agency uuid, for_purpose text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (
    select 1 from private.agreements_in_force a where a.agency_id = agency and a.purpose = for_purpose
  );
end
$$;
comment on function private.has_current_agreement is 'Whether an agency has signed an agreement for a purpose that is in force today.';

create function private.look() returns void
language plpgsql stable security definer set search_path = ''
as $$
declare
  looker text := concat_ws(' ', current_setting('app.user_id', true), current_setting('app.now', true));
  viewer uuid;
begin
  if current_setting('app.sight_of', true) is not distinct from looker then
    return;
  end if;
  viewer := (select m.user_id from private.me() m);
  perform
    set_config('app.sight_records', coalesce(array_agg(s.record_id), '{}')::text, true),
    set_config('app.sight_levels', coalesce(array_agg(s.level), '{}')::text, true)
  from (
    select g.record_id, max(g.level) as level
    from private.sight g
    where g.user_id = viewer
    group by g.record_id
  ) s;
  perform
    set_config('app.casework_agencies', array(select w.agency_id from private.caseworkers w where w.id = viewer)::text, true),
    set_config(
      'app.excluded_people',
      array(
        select x.person_id from public.exclusions x where x.user_id = viewer and x.person_id is not null
      )::text,
      true
    ),
    set_config('app.people_of', '', true),
    set_config('app.sight_of', looker, true);
end
$$;
comment on function private.look is
  'Looks up what decides what the signed-in user sees, once a transaction, for every policy asks: the records they may see and how far, the agency whose holdings are theirs, and whom they are kept away from. Whatever changes the answer makes it look again (forget_sight).';

create function private.my_record_levels() returns table (record_id uuid, level integer)
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
begin
  perform private.look();
  return query
    select r.record_id, r.level
    from unnest(
      current_setting('app.sight_records')::uuid[], current_setting('app.sight_levels')::integer[]
    ) as r (record_id, level);
end
$$;
comment on function private.my_record_levels is 'The records the signed-in user may see, and how far.';

create function private.my_casework_agencies() returns setof uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.look();
  return query select unnest(current_setting('app.casework_agencies')::uuid[]);
end
$$;
comment on function private.my_casework_agencies is
  'The agency whose own holdings (reports, source records) the user may see: theirs, if they do casework. Analysts, elected members and administrators see none.';

create function private.my_excluded_people() returns setof uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.look();
  return query select unnest(current_setting('app.excluded_people')::uuid[]);
end
$$;
comment on function private.my_excluded_people is 'People the user is kept away from by name.';

create function private.forget_sight() returns trigger
language plpgsql set search_path = ''
as $$
begin
  perform set_config('app.sight_of', '', true);
  return null;
end
$$;
comment on function private.forget_sight is
  'After a change to what decides who sees what: the rest of the transaction looks again.';

create trigger forget_sight after insert or update or delete on users
for each statement execute function private.forget_sight();
create trigger forget_sight after insert or update or delete on user_roles
for each statement execute function private.forget_sight();
create trigger forget_sight after insert or update or delete on agreements
for each statement execute function private.forget_sight();
create trigger forget_sight after insert or update or delete on agreement_signatories
for each statement execute function private.forget_sight();
create trigger forget_sight after insert or update or delete on records
for each statement execute function private.forget_sight();
create trigger forget_sight after insert or update or delete on parties
for each statement execute function private.forget_sight();
create trigger forget_sight after insert or update or delete on shares
for each statement execute function private.forget_sight();
create trigger forget_sight after insert or update or delete on exclusions
for each statement execute function private.forget_sight();

create function private.my_records(minimum integer) returns setof uuid
language plpgsql stable set search_path = ''
as $$
begin
  return query select l.record_id from private.my_record_levels() l where l.level >= minimum;
end
$$;
comment on function private.my_records is 'Records on which the user has at least a level.';

create function private.look_at_people() returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.look();
  if current_setting('app.people_of', true) is not distinct from current_setting('app.sight_of') then
    return;
  end if;
  perform
    set_config('app.case_people', coalesce(array_agg(p.person_id), '{}')::text, true),
    set_config('app.held_people', coalesce(array_agg(p.person_id) filter (where p.disclosed), '{}')::text, true),
    set_config('app.holders', coalesce(array_agg(p.agency_id) filter (where p.disclosed), '{}')::text, true),
    set_config('app.people_of', current_setting('app.sight_of'), true)
  from (
    select distinct
      p.person_id,
      p.added_by_agency_id as agency_id,
      r.lead_agency_id = p.added_by_agency_id
        or exists (
          select 1 from private.shares_in_force s
          where s.record_id = p.record_id and s.agency_id = p.added_by_agency_id
        ) as disclosed
    from private.my_records(2) mine (record_id)
    join public.parties p on p.record_id = mine.record_id and p.ended_at is null
    join public.records r on r.id = p.record_id
  ) p;
end
$$;
comment on function private.look_at_people is
  'Looks up who is party to the records that the user may view, and which agency put them there, once a transaction.';

create function private.my_case_people() returns setof uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.look_at_people();
  return query select unnest(current_setting('app.case_people')::uuid[]);
end
$$;
comment on function private.my_case_people is
  'People who are party to a record the user may view. Whoever''s part has ended is seen through it no longer.';

create function private.my_shared_holdings() returns table (person_id uuid, agency_id uuid)
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
begin
  perform private.look_at_people();
  return query
    select h.person_id, h.agency_id
    from unnest(
      current_setting('app.held_people')::uuid[], current_setting('app.holders')::uuid[]
    ) as h (person_id, agency_id);
end
$$;
comment on function private.my_shared_holdings is
  'Which agency''s facts about which person the user may see through a record: those of the agency that put the person on it, while that agency leads it or holds a share in force. A share opens what its giver holds to the recipient, and never what the recipient holds to the giver; to disclose is the holder''s own act (Crime and Disorder Act 1998, section 115).';

create function private.may_receive(for_record uuid, agency uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (
    select 1 from public.records r
    where r.id = for_record and private.has_current_agreement(agency, r.purpose)
  );
end
$$;
comment on function private.may_receive is 'Whether an agency can be given a share of a record: it has signed a current agreement for the record''s purpose.';

create function private.is_unworked(for_record uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return not exists (select 1 from public.parties p where p.record_id = for_record)
    and not exists (select 1 from public.shares s where s.record_id = for_record);
end
$$;
comment on function private.is_unworked is 'Whether a record has just been opened: nobody is party to it and it was never shared.';

create function private.does_casework(worker uuid, agency uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (select 1 from private.caseworkers w where w.id = worker and w.agency_id = agency);
end
$$;
comment on function private.does_casework is
  'Whether a user with an open account does casework for an agency: only such a user leads a record or is given one by name.';

create function private.can_contribute(worker uuid, to_record uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return to_record in (select private.my_records(2))
    and exists (
      select 1 from private.sight s where s.user_id = worker and s.record_id = to_record and s.level >= 3
    );
end
$$;
comment on function private.can_contribute is
  'Whether another user may contribute to a record that the signed-in user may view, so that actions go only to people who can see the case.';

create function private.readers_of(for_record uuid)
returns table (user_id uuid, level integer, through text, share_id uuid)
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
    select s.user_id, s.level, s.through, s.share_id
    from private.sight s
    where s.record_id = for_record and for_record in (select private.my_records(2));
end
$$;
comment on function private.readers_of is
  'Who may see a record, how far and why, for somebody who may view it: a row for each reason.';

create function private.kept_out_of(for_record uuid) returns setof uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  return query
    select k.user_id
    from private.kept_out k
    where k.record_id = for_record and for_record in (select private.my_records(4));
end
$$;
comment on function private.kept_out_of is
  'Users kept out of a record, or away from anybody it is about, for those who manage it: the lead goes to nobody who could not see it.';

-- Sign-in and sessions: the only way to credentials and sessions, for a transaction of nobody.

create function private.find_credentials(for_email text)
returns table (user_id uuid, agency_id uuid, partnership_id uuid, password_hash text)
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
    select u.id, u.agency_id, u.partnership_id, c.password_hash
    from public.users u
    join public.credentials c on c.user_id = u.id
    where lower(u.email) = lower(for_email) and u.disabled_at is null;
end
$$;
comment on function private.find_credentials is 'The password hash to check at sign-in.';

create function private.find_identity(for_email text)
returns table (user_id uuid, agency_id uuid, partnership_id uuid)
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
    select u.id, u.agency_id, u.partnership_id
    from public.users u
    where lower(u.email) = lower(for_email) and u.disabled_at is null;
end
$$;
comment on function private.find_identity is
  'Who an email address belongs to, for commands that the operator runs as a named user. No page calls it.';

create function private.rights_of(worker uuid) returns text
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select concat_ws(
      ' ', u.agency_id, (select string_agg(r.role || ':' || r.purpose, ' ' order by r.role, r.purpose) from public.user_roles r where r.user_id = u.id)
    )
    from public.users u
    where u.id = worker
  );
end
$$;
comment on function private.rights_of is 'A user''s agency and roles as one text, to see whether they changed since a session began.';

create function private.start_session(session uuid, hash bytea, for_user uuid, csrf text) returns void
language sql volatile security definer set search_path = ''
as $$
  insert into public.sessions (id, token_hash, user_id, csrf_token, rights, created_at, last_seen_at)
  values (session, hash, for_user, csrf, private.rights_of(for_user), private.present(), private.present())
$$;
comment on function private.start_session is 'Records a new session after sign-in.';

create function private.find_session(hash bytea, idle interval, absolute interval)
returns table (
  session_id uuid, csrf_token text, user_id uuid, agency_id uuid, partnership_id uuid, name text, job_title text,
  agency_name text, partnership_name text, brand_colour text, roles text[], co_ordinated text[], stale boolean,
  rights_changed boolean
)
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
    select
      s.id, s.csrf_token, u.id, u.agency_id, u.partnership_id, u.name, u.job_title, a.name, p.name, p.brand_colour,
      array(select distinct r.role from public.user_roles r where r.user_id = u.id order by r.role),
      array(select r.purpose from public.user_roles r where r.user_id = u.id and r.purpose <> '' order by r.purpose),
      s.last_seen_at < private.present() - interval '1 minute',
      s.rights <> private.rights_of(u.id)
    from public.sessions s
    join public.users u on u.id = s.user_id
    join public.agencies a on a.id = u.agency_id
    join public.partnerships p on p.id = u.partnership_id
    where s.token_hash = hash
      and s.ended_at is null
      and u.disabled_at is null
      and s.last_seen_at > private.present() - idle
      and s.created_at > private.present() - absolute;
end
$$;
comment on function private.find_session is
  'The session behind a cookie, with the user as they are now: a disabled account, an ended session or one past its idle or absolute limit gives no row.';

create function private.touch_session(session uuid) returns void
language sql volatile security definer set search_path = ''
as $$
  update public.sessions set last_seen_at = private.present() where id = session
$$;
comment on function private.touch_session is 'Notes that a session is in use.';

create function private.end_session(hash bytea) returns void
language sql volatile security definer set search_path = ''
as $$
  update public.sessions set ended_at = private.present() where token_hash = hash and ended_at is null
$$;
comment on function private.end_session is 'Ends a session when it is replaced by a renewed one.';

create function private.end_my_sessions() returns void
language sql volatile security definer set search_path = ''
as $$
  update public.sessions set ended_at = private.present()
  where user_id = (select m.user_id from private.me() m) and ended_at is null
$$;
comment on function private.end_my_sessions is 'Signs the user out everywhere.';

create function private.is_demo() returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (select 1 from public.deployment d where d.demo);
end
$$;
comment on function private.is_demo is 'Whether this database was created as a demo.';

create function private.list_demo_users() returns table (
  user_id uuid, partnership_name text, agency_name text, name text, job_title text, roles text[]
)
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
    select
      u.id, p.name, a.name, u.name, u.job_title,
      array(select distinct r.role from public.user_roles r where r.user_id = u.id order by r.role)
    from public.users u
    join public.agencies a on a.id = u.agency_id
    join public.partnerships p on p.id = u.partnership_id
    where u.disabled_at is null
      and private.is_demo()
    order by p.name, a.name, u.name;
end
$$;
comment on function private.list_demo_users is
  'The "sign in as" list. Only a database that was created as a demo has any row of it, whatever the configuration says.';

grant execute on all functions in schema private to commonweal_app;

-- Directory: everybody in a partnership may see its agencies, teams, colleagues and agreements.

grant select on partnerships, agencies, teams, user_roles, agreements, agreement_signatories to commonweal_app;
grant select (id, partnership_id, agency_id, team_id, name, job_title, telephone, email, disabled_at) on users to commonweal_app;

create policy read_own on partnerships for select to commonweal_app
  using (id = (select private.my_partnership()));
comment on policy read_own on partnerships is 'A user sees their own partnership only.';

create policy read_directory on agencies for select to commonweal_app
  using (partnership_id = (select private.my_partnership()));
comment on policy read_directory on agencies is 'Agencies of the same partnership.';

create policy read_directory on teams for select to commonweal_app
  using (partnership_id = (select private.my_partnership()));
comment on policy read_directory on teams is 'Teams of the same partnership.';

create policy read_directory on users for select to commonweal_app
  using (partnership_id = (select private.my_partnership()));
comment on policy read_directory on users is 'Colleagues of the same partnership.';

create policy read_directory on user_roles for select to commonweal_app
  using (partnership_id = (select private.my_partnership()));
comment on policy read_directory on user_roles is 'Roles of colleagues in the same partnership.';

create policy read_directory on agreements for select to commonweal_app
  using (partnership_id = (select private.my_partnership()));
comment on policy read_directory on agreements is 'Agreements of the same partnership.';

create policy read_directory on agreement_signatories for select to commonweal_app
  using (partnership_id = (select private.my_partnership()));
comment on policy read_directory on agreement_signatories is 'Who signed the agreements of the same partnership.';

-- Forms that were sent, so that none counts twice.

grant select, insert, delete on sent_forms to commonweal_app;
grant update (led_to) on sent_forms to commonweal_app;

create policy own on sent_forms for all to commonweal_app
  using (user_id = (select m.user_id from private.me() m))
  with check (
    user_id = (select m.user_id from private.me() m) and partnership_id = (select private.my_partnership())
  );
comment on policy own on sent_forms is 'Each user''s own forms, and nobody else''s.';

-- Records and what hangs on them.

grant select, insert on records, parties, shares, exclusions to commonweal_app;
grant update (lead_user_id) on records to commonweal_app;
grant update (ended_at, ended_by) on parties to commonweal_app;
grant update (ended_at, ended_by) on shares to commonweal_app;

create policy read on records for select to commonweal_app
  using (id in (select private.my_records(2)));
comment on policy read on records is 'A record is seen by those who may view it. Pointers come from a function, never from this table.';

create policy open on records for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and lead_agency_id = any (array(select private.my_casework_agencies()))
    and created_by = (select m.user_id from private.me() m)
    and private.does_casework(lead_user_id, lead_agency_id)
    and (lead_user_id = created_by or private.have_role('supervisor'))
  );
comment on policy open on records is 'A caseworker opens a record for their own agency and leads it; a supervisor may give the lead to a colleague.';

create policy change on records for update to commonweal_app
  using (id in (select private.my_records(4)))
  with check (
    private.does_casework(lead_user_id, lead_agency_id)
    and lead_user_id <> all (array(select private.kept_out_of(id)))
  );
comment on policy change on records is 'Only those who manage a record change its lead worker, to somebody of the lead agency who is not kept out of it.';

create policy read on parties for select to commonweal_app
  using (
    record_id in (select private.my_records(2))
    and person_id <> all (array(select private.my_excluded_people()))
  );
comment on policy read on parties is 'Who a record is about, for those who may view it.';

create policy add on parties for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and added_by = (select m.user_id from private.me() m)
    and added_by_agency_id = (select private.my_agency())
    and record_id in (select private.my_records(3))
  );
comment on policy add on parties is 'Those who contribute to a record add people to it. The people module adds that they must be able to see the person.';

create policy finish on parties for update to commonweal_app
  using (ended_at is null and record_id in (select private.my_records(4)))
  with check (ended_at is not null and ended_by = (select m.user_id from private.me() m));
comment on policy finish on parties is 'Those who manage a record end somebody''s part in it, in their own name and for good.';

create policy read on shares for select to commonweal_app
  using (record_id in (select private.my_records(2)));
comment on policy read on shares is 'Everyone who may view a record may see whom it is shared with.';

create policy give on shares for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and created_by = (select m.user_id from private.me() m)
    and record_id in (select private.my_records(4))
    and private.may_receive(record_id, agency_id)
    and (user_id is null or private.does_casework(user_id, agency_id))
  );
comment on policy give on shares is 'Those who manage a record share it, with an agency that has signed a current agreement for its purpose.';

create policy finish on shares for update to commonweal_app
  using (ended_at is null and record_id in (select private.my_records(4)))
  with check (ended_at is not null and ended_by = (select m.user_id from private.me() m));
comment on policy finish on shares is 'Those who manage a record take a share back, in their own name and for good: to disclose again is a new share.';

create policy read on exclusions for select to commonweal_app
  using (
    user_id <> (select m.user_id from private.me() m)
    and (
      record_id in (select private.my_records(4))
      or created_by = (select m.user_id from private.me() m)
    )
  );
comment on policy read on exclusions is 'Exclusions from a record are seen by those who manage it, and one''s own by whoever set it; never by the person kept out.';

create policy add on exclusions for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and created_by = (select m.user_id from private.me() m)
    and (
      (record_id in (select private.my_records(4)) and private.is_unworked(record_id))
      or (person_id is not null and exists (select 1 from private.my_casework_agencies()))
    )
  );
comment on policy add on exclusions is 'Set as a record is opened, before anybody is on it or it is shared, by whoever manages it; or by a caseworker with a person they add.';
