-- Who may do what. Every other module's policies stand on the functions below; one decision serves
-- list, count, search, detail, export, job and API alike.
--
-- What a user may do with a record: 0 none < 1 pointer < 2 view < 3 contribute < 4 manage.

create function private.present() returns timestamptz
language sql stable set search_path = ''
as $$
  select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
$$;
comment on function private.present is 'The present instant, from the server''s one clock.';

create function private.today() returns date
language sql stable set search_path = ''
as $$
  select (private.present() at time zone 'Europe/London')::date
$$;
comment on function private.today is 'Today''s date in London; agreements and shares are in force by the day.';

create function private.me() returns table (user_id uuid, agency_id uuid, partnership_id uuid)
language sql stable security definer set search_path = ''
as $$
  select id, agency_id, partnership_id
  from public.users
  where id = nullif(current_setting('app.user_id', true), '')::uuid
    and disabled_at is null
$$;
comment on function private.me is 'The signed-in user as the database knows them now; no row once the account is disabled.';

create function private.my_partnership() returns uuid
language sql stable set search_path = ''
as $$
  select partnership_id from private.me()
$$;
comment on function private.my_partnership is 'The partnership of the signed-in user.';

create function private.my_agency() returns uuid
language sql stable set search_path = ''
as $$
  select agency_id from private.me()
$$;
comment on function private.my_agency is 'The agency of the signed-in user.';

create function private.have_role(wanted text) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select 1 from public.user_roles r where r.user_id = (select m.user_id from private.me() m) and r.role = wanted
  )
$$;
comment on function private.have_role is 'Whether the signed-in user has a role.';

create function private.my_casework_agencies() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select m.agency_id
  from private.me() m
  where exists (
    select 1 from public.user_roles r
    where r.user_id = m.user_id and r.role in ('practitioner', 'supervisor', 'co-ordinator')
  )
$$;
comment on function private.my_casework_agencies is
  'The agency whose own holdings (reports, source records) the user may see: theirs, if they do casework. Analysts, elected members and administrators see none.';

create function private.has_current_agreement(agency uuid, for_purpose text) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select 1
    from public.agreements a
    join public.agreement_signatories s on s.agreement_id = a.id
    where s.agency_id = agency
      and a.purpose = for_purpose
      and s.signed_on <= (select private.today())
      and (select private.today()) between a.starts_on and a.ends_on
  )
$$;
comment on function private.has_current_agreement is
  'Whether an agency has signed an agreement for a purpose that is in force today. Without one it can be given no share, and the shares it has stop.';

create function private.record_levels_of(worker uuid) returns table (record_id uuid, level integer)
language sql stable security definer set search_path = ''
as $$
  with me as materialized (
    select id as user_id, agency_id, partnership_id from public.users where id = worker and disabled_at is null
  ),
  my_roles as materialized (
    select r.role, r.purpose from public.user_roles r where r.user_id = (select user_id from me)
  ),
  worker_rights as materialized (
    select exists (
      select 1 from my_roles where role in ('practitioner', 'supervisor', 'co-ordinator')
    ) as does_casework
  ),
  my_purposes as materialized (
    select distinct a.purpose
    from public.agreements a
    join public.agreement_signatories s on s.agreement_id = a.id
    where s.agency_id = (select agency_id from me)
      and s.signed_on <= (select private.today())
      and (select private.today()) between a.starts_on and a.ends_on
  ),
  granted as (
    select r.id, 4 as level
    from public.records r
    where r.lead_user_id = (select user_id from me)
      and r.lead_agency_id = (select agency_id from me)
      and (select does_casework from worker_rights)
    union all
    select r.id, 4
    from public.records r
    where r.lead_agency_id = (select agency_id from me)
      and exists (select 1 from my_roles where role = 'supervisor')
    union all
    select r.id, 4
    from public.records r
    where r.partnership_id = (select partnership_id from me)
      and r.purpose in (select purpose from my_roles where role = 'co-ordinator')
    union all
    select r.id, case s.level when 'contribute' then 3 else 2 end
    from public.shares s
    join public.records r on r.id = s.record_id
    where s.agency_id = (select agency_id from me)
      and (s.user_id is null or s.user_id = (select user_id from me))
      and (select does_casework from worker_rights)
      and s.ended_at is null
      and (select private.today()) between s.starts_on and s.ends_on
      and r.purpose in (select purpose from my_purposes)
  )
  select g.id, max(g.level)
  from granted g
  where not exists (
      select 1 from public.exclusions x
      where x.user_id = (select user_id from me) and x.record_id = g.id
    )
    and not exists (
      select 1
      from public.exclusions x
      join public.parties p on p.person_id = x.person_id
      where x.user_id = (select user_id from me) and p.record_id = g.id
    )
  group by g.id
$$;
comment on function private.record_levels_of is
  'The records a user may see and how far: 4 manage (lead worker who does casework, supervisors of the lead agency, co-ordinator of the purpose), 3 contribute or 2 view (a share in force under a current agreement). A named exclusion, from the record or from anybody it is about, leaves none.';

create function private.my_record_levels() returns table (record_id uuid, level integer)
language sql stable security definer set search_path = ''
as $$
  select l.record_id, l.level from private.record_levels_of((select m.user_id from private.me() m)) l
$$;
comment on function private.my_record_levels is 'The records the signed-in user may see, and how far.';

create function private.my_records(minimum integer) returns setof uuid
language sql stable set search_path = ''
as $$
  select l.record_id from private.my_record_levels() l where l.level >= minimum
$$;
comment on function private.my_records is 'Records on which the user has at least a level.';

create function private.my_excluded_people() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select x.person_id
  from public.exclusions x
  where x.user_id = (select m.user_id from private.me() m) and x.person_id is not null
$$;
comment on function private.my_excluded_people is 'People the user is kept away from by name.';

create function private.my_case_people() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select p.person_id
  from public.parties p
  where p.ended_at is null and p.record_id = any (array(select private.my_records(2)))
$$;
comment on function private.my_case_people is
  'People who are party to a record the user may view. Whoever''s part has ended is seen through it no longer.';

create function private.my_shared_holdings() returns table (person_id uuid, agency_id uuid)
language sql stable security definer set search_path = ''
as $$
  with mine as materialized (select private.my_records(2) as record_id)
  select p.person_id, p.added_by_agency_id
  from public.parties p
  join mine on mine.record_id = p.record_id
  join public.records r on r.id = p.record_id
  where p.ended_at is null
    and (
      r.lead_agency_id = p.added_by_agency_id
      or exists (
        select 1
        from public.shares s
        where s.record_id = p.record_id
          and s.agency_id = p.added_by_agency_id
          and s.ended_at is null
          and (select private.today()) between s.starts_on and s.ends_on
          and private.has_current_agreement(s.agency_id, r.purpose)
      )
    )
$$;
comment on function private.my_shared_holdings is
  'Which agency''s facts about which person the user may see through a record: those of the agency that put the person on it, while that agency leads it or holds a share in force. A share opens what its giver holds to the recipient, and never what the recipient holds to the giver; to disclose is the holder''s own act (Crime and Disorder Act 1998, section 115).';

create function private.may_receive(for_record uuid, agency uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select 1 from public.records r
    where r.id = for_record and private.has_current_agreement(agency, r.purpose)
  )
$$;
comment on function private.may_receive is 'Whether an agency can be given a share of a record: it has signed a current agreement for the record''s purpose.';

create function private.is_unworked(for_record uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select not exists (select 1 from public.parties p where p.record_id = for_record)
    and not exists (select 1 from public.shares s where s.record_id = for_record)
$$;
comment on function private.is_unworked is 'Whether a record has just been opened: nobody is party to it and it was never shared.';

create function private.does_casework(worker uuid, agency uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select 1 from public.users u
    where u.id = worker and u.agency_id = agency and u.disabled_at is null
      and exists (
        select 1 from public.user_roles r
        where r.user_id = u.id and r.role in ('practitioner', 'supervisor', 'co-ordinator')
      )
  )
$$;
comment on function private.does_casework is
  'Whether a user with an open account does casework for an agency: only such a user leads a record or is given one by name.';

create function private.can_contribute(worker uuid, to_record uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select to_record = any (array(select private.my_records(2)))
    and exists (
      select 1 from private.record_levels_of(worker) l where l.record_id = to_record and l.level >= 3
    )
$$;
comment on function private.can_contribute is
  'Whether another user may contribute to a record that the signed-in user may view, so that actions go only to people who can see the case.';

create function private.readers_of(for_record uuid)
returns table (user_id uuid, level integer, through text, share_id uuid)
language sql stable security definer set search_path = ''
as $$
  with record as materialized (
    select r.id, r.partnership_id, r.purpose, r.lead_agency_id, r.lead_user_id
    from public.records r
    where r.id = for_record and r.id = any (array(select private.my_records(2)))
  ),
  granted as (
    select u.id, 4 as level, 'lead' as through, null::uuid as share_id
    from record r
    join public.users u on u.id = r.lead_user_id and u.agency_id = r.lead_agency_id
    where private.does_casework(u.id, u.agency_id)
    union all
    select u.id, 4, 'supervisor', null
    from record r
    join public.users u on u.agency_id = r.lead_agency_id
    join public.user_roles x on x.user_id = u.id and x.role = 'supervisor'
    union all
    select x.user_id, 4, 'co-ordinator', null
    from record r
    join public.user_roles x
      on x.partnership_id = r.partnership_id and x.role = 'co-ordinator' and x.purpose = r.purpose
    union all
    select u.id, case s.level when 'contribute' then 3 else 2 end, 'share', s.id
    from record r
    join public.shares s on s.record_id = r.id
    join public.users u on u.agency_id = s.agency_id
    where s.ended_at is null
      and (select private.today()) between s.starts_on and s.ends_on
      and private.has_current_agreement(s.agency_id, r.purpose)
      and (s.user_id is null or s.user_id = u.id)
      and private.does_casework(u.id, u.agency_id)
  )
  select g.id, g.level, g.through, g.share_id
  from granted g
  join public.users u on u.id = g.id and u.disabled_at is null
  where not exists (
      select 1 from public.exclusions x where x.user_id = g.id and x.record_id = for_record
    )
    and not exists (
      select 1
      from public.exclusions x
      join public.parties p on p.person_id = x.person_id
      where x.user_id = g.id and p.record_id = for_record
    )
$$;
comment on function private.readers_of is
  'Who may see a record, how far and why, for somebody who may view it: a row for each reason. It turns private.record_levels_of round, for one record and everybody, and a test over random worlds holds the two together.';

create function private.kept_out_of(for_record uuid) returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select x.user_id
  from public.exclusions x
  where for_record = any (array(select private.my_records(4)))
    and (
      x.record_id = for_record
      or x.person_id in (select p.person_id from public.parties p where p.record_id = for_record)
    )
$$;
comment on function private.kept_out_of is
  'Users kept out of a record, or away from anybody it is about, for those who manage it: the lead goes to nobody who could not see it.';

-- Sign-in and sessions: the only way to credentials and sessions, for a transaction of nobody.

create function private.find_credentials(for_email text)
returns table (user_id uuid, agency_id uuid, partnership_id uuid, password_hash text)
language sql stable security definer set search_path = ''
as $$
  select u.id, u.agency_id, u.partnership_id, c.password_hash
  from public.users u
  join public.credentials c on c.user_id = u.id
  where lower(u.email) = lower(for_email) and u.disabled_at is null
$$;
comment on function private.find_credentials is 'The password hash to check at sign-in.';

create function private.find_identity(for_email text)
returns table (user_id uuid, agency_id uuid, partnership_id uuid)
language sql stable security definer set search_path = ''
as $$
  select u.id, u.agency_id, u.partnership_id
  from public.users u
  where lower(u.email) = lower(for_email) and u.disabled_at is null
$$;
comment on function private.find_identity is
  'Who an email address belongs to, for commands that the operator runs as a named user. No page calls it.';

create function private.rights_of(worker uuid) returns text
language sql stable security definer set search_path = ''
as $$
  select concat_ws(
    ' ', u.agency_id, (select string_agg(r.role || ':' || r.purpose, ' ' order by r.role, r.purpose) from public.user_roles r where r.user_id = u.id)
  )
  from public.users u
  where u.id = worker
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
language sql stable security definer set search_path = ''
as $$
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
    and s.created_at > private.present() - absolute
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
language sql stable security definer set search_path = ''
as $$
  select exists (select 1 from public.deployment d where d.demo)
$$;
comment on function private.is_demo is 'Whether this database was created as a demo.';

create function private.list_demo_users() returns table (
  user_id uuid, partnership_name text, agency_name text, name text, job_title text, roles text[]
)
language sql stable security definer set search_path = ''
as $$
  select
    u.id, p.name, a.name, u.name, u.job_title,
    array(select distinct r.role from public.user_roles r where r.user_id = u.id order by r.role)
  from public.users u
  join public.agencies a on a.id = u.agency_id
  join public.partnerships p on p.id = u.partnership_id
  where u.disabled_at is null
    and private.is_demo()
  order by p.name, a.name, u.name
$$;
comment on function private.list_demo_users is
  'The "sign in as" list. Only a database that was created as a demo has any row of it, whatever the configuration says.';

grant execute on all functions in schema private to commonweal_app;
revoke execute on function private.record_levels_of from commonweal_app;

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

-- Records and what hangs on them.

grant select, insert on records, parties, shares, exclusions to commonweal_app;
grant update (lead_user_id) on records to commonweal_app;
grant update (ended_at, ended_by) on parties to commonweal_app;
grant update (ended_at, ended_by) on shares to commonweal_app;

create policy read on records for select to commonweal_app
  using (id = any (array(select private.my_records(2))));
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
  using (id = any (array(select private.my_records(4))))
  with check (
    private.does_casework(lead_user_id, lead_agency_id)
    and lead_user_id <> all (array(select private.kept_out_of(id)))
  );
comment on policy change on records is 'Only those who manage a record change its lead worker, to somebody of the lead agency who is not kept out of it.';

create policy read on parties for select to commonweal_app
  using (
    record_id = any (array(select private.my_records(2)))
    and person_id <> all (array(select private.my_excluded_people()))
  );
comment on policy read on parties is 'Who a record is about, for those who may view it.';

create policy add on parties for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and added_by = (select m.user_id from private.me() m)
    and added_by_agency_id = (select private.my_agency())
    and record_id = any (array(select private.my_records(3)))
  );
comment on policy add on parties is 'Those who contribute to a record add people to it. The people module adds that they must be able to see the person.';

create policy finish on parties for update to commonweal_app
  using (record_id = any (array(select private.my_records(4))))
  with check (ended_by = (select m.user_id from private.me() m));
comment on policy finish on parties is 'Those who manage a record end somebody''s part in it, in their own name.';

create policy read on shares for select to commonweal_app
  using (record_id = any (array(select private.my_records(2))));
comment on policy read on shares is 'Everyone who may view a record may see whom it is shared with.';

create policy give on shares for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and created_by = (select m.user_id from private.me() m)
    and record_id = any (array(select private.my_records(4)))
    and private.may_receive(record_id, agency_id)
    and (user_id is null or private.does_casework(user_id, agency_id))
  );
comment on policy give on shares is 'Those who manage a record share it, with an agency that has signed a current agreement for its purpose.';

create policy finish on shares for update to commonweal_app
  using (record_id = any (array(select private.my_records(4))));
comment on policy finish on shares is 'Those who manage a record take a share back.';

create policy read on exclusions for select to commonweal_app
  using (
    user_id <> (select m.user_id from private.me() m)
    and (
      record_id = any (array(select private.my_records(4)))
      or created_by = (select m.user_id from private.me() m)
    )
  );
comment on policy read on exclusions is 'Exclusions from a record are seen by those who manage it, and one''s own by whoever set it; never by the person kept out.';

create policy add on exclusions for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and created_by = (select m.user_id from private.me() m)
    and (
      (record_id = any (array(select private.my_records(4))) and private.is_unworked(record_id))
      or (person_id is not null and exists (select 1 from private.my_casework_agencies()))
    )
  );
comment on policy add on exclusions is 'Set as a record is opened, before anybody is on it or it is shared, by whoever manages it; or by a caseworker with a person they add.';
