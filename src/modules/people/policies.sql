-- The person index. A person is visible to an agency that holds a source record about them, and to whoever may view a
-- record they are party to. A fact is visible to the agency that holds it, and through a record to
-- those who may view it when its holder put the person on it.
--
-- `case` where a rule is asked row by row: it asks the cheap ones first, in an order that the planner keeps.

create function private.may_see_person(person uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return person not in (select private.my_excluded_people())
    and (
      exists (
        select 1 from public.source_records s
        where s.person_id = person and s.agency_id in (select private.my_casework_agencies())
      )
      or person in (select private.my_case_people())
    );
end
$$;
comment on function private.may_see_person is 'Whether the user may see a person: their agency holds a source record, or they may view a record the person is party to; and they are not excluded.';

create function private.is_unheld(person uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return not exists (select 1 from public.source_records s where s.person_id = person);
end
$$;
comment on function private.is_unheld is 'Whether a person has just been entered: no agency holds anything about them yet.';

create function private.may_describe(person uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return private.may_see_person(person) or private.is_unheld(person);
end
$$;
comment on function private.may_describe is
  'Whether the user may add facts about a person: one they may see, or one just entered of whom nobody holds anything. Adding a fact must not become a way to see.';

create function private.my_named_addresses() returns setof uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  return query
    select r.address_id from public.protected_address_readers r where r.user_id = (select m.user_id from private.me() m);
end
$$;
comment on function private.my_named_addresses is 'Protected addresses that name the user as a reader.';

create function private.hold_household(household uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (
    select 1 from public.households h
    where h.id = household and h.agency_id = any (array(select private.my_casework_agencies()))
  );
end
$$;
comment on function private.hold_household is 'Whether the user''s own agency holds a household, one without members included.';

create function private.is_sheltered_place(agency uuid, place text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (
    select 1 from public.person_addresses a where a.protected and a.agency_id = agency and a.place_key = place
  );
end
$$;
comment on function private.is_sheltered_place is
  'Whether an agency holds a protected address at a place. What it holds openly of the same place, an earlier address or a household, is then kept back with it.';

create function private.is_sheltered_household(household uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (
    select 1 from public.households h
    where h.id = household and private.is_sheltered_place(h.agency_id, h.place_key)
  );
end
$$;
comment on function private.is_sheltered_household is 'Whether a household is at a place at which its agency holds a protected address.';

create function private.is_sheltered_postcode(person uuid, code text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (
    select 1 from public.person_addresses a where a.protected and a.person_id = person and a.postcode = code
  );
end
$$;
comment on function private.is_sheltered_postcode is
  'Whether a postcode is that of a protected address of the person. A key that was made of it before it was protected then confirms nothing.';

create function private.find_pointers(
  for_names text[], for_born date, for_postcode text, for_identifier text
) returns table (record_ids uuid[], type text, lead_agency text, lead_worker text, job_title text, contact text)
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
    with me as materialized (
      select m.* from private.me() m where exists (select 1 from private.my_casework_agencies())
    ),
    keys as (
      select k.person_id, k.kind, k.key
      from public.person_keys k
      where k.partnership_id = (select partnership_id from me)
        and (
          (k.kind = 'family' and k.key = any (for_names))
          or (k.kind = 'born' and k.key = for_born::text)
          or (
            k.kind = 'postcode'
            and k.key = for_postcode
            and not private.is_sheltered_postcode(k.person_id, k.key)
          )
          or (k.kind = 'identifier' and k.key = for_identifier and k.key not like 'local:%')
        )
    ),
    matched as (
      select person_id
      from keys
      group by person_id
      having bool_or(kind = 'identifier')
        or (bool_or(kind = 'family') and (bool_or(kind = 'born') or bool_or(kind = 'postcode')))
    ),
    known as (
      select distinct r.id, case r.handling when 'normal' then r.type end as type, r.lead_agency_id, r.lead_user_id
      from matched
      join public.parties p on p.person_id = matched.person_id and p.ended_at is null
      join public.records r on r.id = p.record_id
      where r.partnership_id = (select partnership_id from me)
        and r.handling <> 'restricted'
        and matched.person_id <> all (array(select private.my_excluded_people()))
        and private.has_current_agreement((select agency_id from me), r.purpose)
        and r.id not in (select private.my_records(2))
        and not exists (
          select 1 from private.kept_out k where k.user_id = (select user_id from me) and k.record_id = r.id
        )
    )
    select
      array_agg(k.id), k.type, a.name, w.name, w.job_title,
      coalesce(nullif(w.telephone, ''), w.contact, a.contact)
    from known k
    join public.agencies a on a.id = k.lead_agency_id
    left join lateral (
      select u.name, u.job_title, u.telephone, t.contact
      from public.users u
      left join public.teams t on t.id = u.team_id
      where u.id = k.lead_user_id
        and k.type is not null
        and exists (
          select 1 from private.sight s where s.user_id = u.id and s.record_id = k.id and s.through = 'lead'
        )
    ) w on true
    group by k.type, a.name, w.name, w.job_title, w.telephone, w.contact, a.contact
    order by a.name collate "und-x-icu", k.type, w.name collate "und-x-icu";
end
$$;
comment on function private.find_pointers is
  'Pointers: that an agency holds a case, not what. Answered only to caseworkers of an agency with a current agreement for its purpose who name two identifying facts (family name and date of birth, family name and postcode, or an identifier), never for a restricted case, a case they may view, or one they are excluded from. A protected address makes no key, so it confirms nothing. The lead worker is named only for normal handling, and while they may see the case themselves; otherwise it points to the agency: a job title can tell what kind of case it is.';

grant execute on all functions in schema private to commonweal_app;

grant select, insert on
  people, source_records, person_aliases, person_addresses, protected_address_readers, person_phones,
  person_identifiers, person_keys, households, household_members, person_relationships, searches, person_drafts
  to commonweal_app;
grant update (answers, saved_at), delete on person_drafts to commonweal_app;
grant update (to_on, protected) on person_addresses to commonweal_app;
grant update (to_on) on household_members to commonweal_app;

create policy read on people for select to commonweal_app
  using (
    id <> all (array(select private.my_excluded_people()))
    and (
      (
        select true from source_records s
        where s.person_id = people.id and s.agency_id = any (array(select private.my_casework_agencies()))
        limit 1
      )
      or id in (select private.my_case_people())
    )
  );
comment on policy read on people is 'A person is seen by an agency that holds a source record about them, and through records the user may view.';

create policy add on people for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership()) and exists (select 1 from private.my_casework_agencies())
  );
comment on policy add on people is 'Caseworkers enter people.';

create policy add_seen on parties as restrictive for insert to commonweal_app
  with check (private.may_see_person(person_id));
comment on policy add_seen on parties is 'Nobody becomes party to a record through a user who may not see them: adding must not become a way to see.';

create policy add_first on exclusions as restrictive for insert to commonweal_app
  with check (person_id is null or private.is_unheld(person_id));
comment on policy add_first on exclusions is 'Users are kept away from a person before the first fact is saved, and not after: nobody sees the person a moment too early, and nobody shuts out those who hold them.';

create policy read on source_records for select to commonweal_app
  using (
    person_id <> all (array(select private.my_excluded_people()))
    and (
      agency_id = any (array(select private.my_casework_agencies()))
      or (person_id, agency_id) in (select h.person_id, h.agency_id from private.my_shared_holdings() h)
    )
  );
comment on policy read on source_records is 'What an agency''s system says: seen by the agency that holds it, and through a record on which that agency put the person.';

create policy add on source_records for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and agency_id = any (array(select private.my_casework_agencies()))
    and private.may_describe(person_id)
  );
comment on policy add on source_records is 'What an agency''s system says: added by caseworkers for their own agency.';

create policy read on person_aliases for select to commonweal_app
  using (
    person_id <> all (array(select private.my_excluded_people()))
    and (
      agency_id = any (array(select private.my_casework_agencies()))
      or (person_id, agency_id) in (select h.person_id, h.agency_id from private.my_shared_holdings() h)
    )
  );
comment on policy read on person_aliases is 'Other names: seen by the agency that holds it, and through a record on which that agency put the person.';

create policy add on person_aliases for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and agency_id = any (array(select private.my_casework_agencies()))
    and private.may_describe(person_id)
  );
comment on policy add on person_aliases is 'Other names: added by caseworkers for their own agency.';

create policy read on person_phones for select to commonweal_app
  using (
    person_id <> all (array(select private.my_excluded_people()))
    and (
      agency_id = any (array(select private.my_casework_agencies()))
      or (person_id, agency_id) in (select h.person_id, h.agency_id from private.my_shared_holdings() h)
    )
  );
comment on policy read on person_phones is 'Telephone numbers: seen by the agency that holds it, and through a record on which that agency put the person.';

create policy add on person_phones for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and agency_id = any (array(select private.my_casework_agencies()))
    and private.may_describe(person_id)
  );
comment on policy add on person_phones is 'Telephone numbers: added by caseworkers for their own agency.';

create policy read on person_identifiers for select to commonweal_app
  using (
    person_id <> all (array(select private.my_excluded_people()))
    and (
      agency_id = any (array(select private.my_casework_agencies()))
      or (person_id, agency_id) in (select h.person_id, h.agency_id from private.my_shared_holdings() h)
    )
  );
comment on policy read on person_identifiers is 'Identifiers: seen by the agency that holds it, and through a record on which that agency put the person.';

create policy add on person_identifiers for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and agency_id = any (array(select private.my_casework_agencies()))
    and private.may_describe(person_id)
  );
comment on policy add on person_identifiers is 'Identifiers: added by caseworkers for their own agency.';

create policy read on person_keys for select to commonweal_app
  using (
    person_id <> all (array(select private.my_excluded_people()))
    and case
      when agency_id = any (array(select private.my_casework_agencies())) then true
      when (person_id, agency_id) in (select h.person_id, h.agency_id from private.my_shared_holdings() h)
        then kind <> 'postcode' or not private.is_sheltered_postcode(person_id, key)
      else false
    end
  );
comment on policy read on person_keys is 'Search keys: seen by the agency that holds it, and through a record on which that agency put the person.';

create policy add on person_keys for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and agency_id = any (array(select private.my_casework_agencies()))
    and private.may_describe(person_id)
  );
comment on policy add on person_keys is 'Search keys: added by caseworkers for their own agency.';

create policy read on household_members for select to commonweal_app
  using (
    person_id <> all (array(select private.my_excluded_people()))
    and case
      when agency_id = any (array(select private.my_casework_agencies())) then true
      when (person_id, agency_id) in (select h.person_id, h.agency_id from private.my_shared_holdings() h)
        then not private.is_sheltered_household(household_id)
      else false
    end
  );
comment on policy read on household_members is 'Membership of a household: seen by the agency that holds it, and through a record on which that agency put the person.';

create policy add on household_members for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and agency_id = any (array(select private.my_casework_agencies()))
    and private.may_describe(person_id)
    and private.hold_household(household_id)
  );
comment on policy add on household_members is 'Membership of a household: added by caseworkers to households of their own agency.';

create policy read on person_addresses for select to commonweal_app
  using (
    person_id <> all (array(select private.my_excluded_people()))
    and case
      when agency_id = any (array(select private.my_casework_agencies())) then true
      when id in (select private.my_named_addresses()) then private.may_see_person(person_id)
      when (person_id, agency_id) in (select h.person_id, h.agency_id from private.my_shared_holdings() h)
        then not protected and not private.is_sheltered_place(agency_id, place_key)
      else false
    end
  );
comment on policy read on person_addresses is 'Addresses: as every fact; a protected one, and what else its agency holds of the same place, only by that agency and the users it names, wherever these may see the person.';

create policy add on person_addresses for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and agency_id = any (array(select private.my_casework_agencies()))
    and private.may_describe(person_id)
    and (protected or not private.is_sheltered_place(agency_id, place_key))
  );
comment on policy add on person_addresses is 'Addresses: added by caseworkers for their own agency; at a place that it protects, only as protected.';

create policy change on person_addresses for update to commonweal_app
  using (agency_id = any (array(select private.my_casework_agencies())))
  with check (
    agency_id = any (array(select private.my_casework_agencies()))
    and (protected or not private.is_sheltered_place(agency_id, place_key))
  );
comment on policy change on person_addresses is 'The agency that holds an address says when it ended, and protects it; never the other way round.';

create policy finish on household_members for update to commonweal_app
  using (agency_id = any (array(select private.my_casework_agencies())));
comment on policy finish on household_members is 'The agency that holds a membership says when it ended.';

create policy read on protected_address_readers for select to commonweal_app
  using (
    user_id = (select m.user_id from private.me() m)
    or exists (
      select 1 from person_addresses a
      where a.id = address_id and a.agency_id = any (array(select private.my_casework_agencies()))
    )
  );
comment on policy read on protected_address_readers is 'Who is named: seen by the agency that holds the address, and by the user named.';

create policy add on protected_address_readers for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and exists (
      select 1 from person_addresses a
      where a.id = address_id and a.agency_id = any (array(select private.my_casework_agencies()))
    )
  );
comment on policy add on protected_address_readers is 'Only the agency that holds a protected address names its readers.';

create policy read on households for select to commonweal_app
  using ((select true from household_members m where m.household_id = households.id limit 1));
comment on policy read on households is 'Households: seen where a membership may be seen. One whose members are all hidden from the user is hidden too.';

create policy add on households for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and agency_id = any (array(select private.my_casework_agencies()))
  );
comment on policy add on households is 'Caseworkers add households for their own agency.';

create policy read on person_relationships for select to commonweal_app
  using (
    person_id <> all (array(select private.my_excluded_people()))
    and other_person_id <> all (array(select private.my_excluded_people()))
    and (
      agency_id = any (array(select private.my_casework_agencies()))
      or (
        (person_id, agency_id) in (select h.person_id, h.agency_id from private.my_shared_holdings() h)
        and (other_person_id, agency_id) in (select h.person_id, h.agency_id from private.my_shared_holdings() h)
      )
    )
  );
comment on policy read on person_relationships is 'Relationships: as every fact, and only when both people may be seen.';

create policy add on person_relationships for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership())
    and agency_id = any (array(select private.my_casework_agencies()))
    and private.may_describe(person_id)
    and private.may_describe(other_person_id)
  );
comment on policy add on person_relationships is 'Relationships: added by caseworkers for their own agency, between people they may see.';

create policy own on searches for all to commonweal_app
  using (user_id = (select m.user_id from private.me() m))
  with check (
    user_id = (select m.user_id from private.me() m) and partnership_id = (select private.my_partnership())
  );
comment on policy own on searches is 'Each user''s own searches, and nobody else''s.';

create policy own on person_drafts for all to commonweal_app
  using (user_id = (select m.user_id from private.me() m))
  with check (
    user_id = (select m.user_id from private.me() m) and partnership_id = (select private.my_partnership())
  );
comment on policy own on person_drafts is 'Each user''s own drafts, and nobody else''s.';
