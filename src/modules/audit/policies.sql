-- The audit trail. The app role appends through one function and reads nothing: there is no policy for it here.

create function private.append_audit(entries jsonb) returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare
  last_sequence bigint;
  last_hash bytea;
  this_hash bytea;
  entry record;
  appended public.audit_entries[] := '{}';
  explained public.audit_details[] := '{}';
  at timestamptz := coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());
  partnership uuid := nullif(current_setting('app.partnership_id', true), '')::uuid;
  agency uuid := nullif(current_setting('app.agency_id', true), '')::uuid;
  actor uuid := nullif(current_setting('app.user_id', true), '')::uuid;
  -- The part of each hashed text that all entries of this transaction share.
  same text := concat_ws(
    E'\n', (extract(epoch from at) * 1000000)::bigint, coalesce(partnership::text, ''), coalesce(agency::text, ''),
    coalesce(actor::text, '')
  );
begin
  -- One writer at a time, until commit: the chain has one end.
  perform pg_catalog.pg_advisory_xact_lock(7001);
  select sequence, hash into last_sequence, last_hash
  from public.audit_entries order by sequence desc limit 1;
  last_sequence := coalesce(last_sequence, 0);
  last_hash := coalesce(last_hash, pg_catalog.decode(pg_catalog.repeat('00', 32), 'hex'));
  for entry in
    select
      e.action, e.subject_kind, e.subject_id, e.purpose, e.outcome, e.details, s.salt,
      sha256(s.salt || convert_to(e.details, 'UTF8')) as digest
    from rows from (
      jsonb_to_recordset(entries)
        as (action text, subject_kind text, subject_id uuid, purpose text, outcome text, details text)
    ) with ordinality as e (action, subject_kind, subject_id, purpose, outcome, details, place)
    left join lateral (select uuid_send(gen_random_uuid()) as salt) s on e.details is not null
    order by e.place
  loop
    last_sequence := last_sequence + 1;
    this_hash := sha256(last_hash || convert_to(concat_ws(
      E'\n', last_sequence, same, entry.action, entry.subject_kind, coalesce(entry.subject_id::text, ''),
      coalesce(entry.purpose, ''), entry.outcome, coalesce(encode(entry.digest, 'hex'), '')
    ), 'UTF8'));
    appended := appended || row(
      last_sequence, at, partnership, agency, actor, entry.action, entry.subject_kind, entry.subject_id,
      entry.purpose, entry.outcome, entry.digest, last_hash, this_hash
    )::public.audit_entries;
    if entry.digest is not null then
      explained := explained || row(last_sequence, entry.salt, entry.details)::public.audit_details;
    end if;
    last_hash := this_hash;
  end loop;
  insert into public.audit_entries select a.* from unnest(appended) a;
  insert into public.audit_details select d.* from unnest(explained) d;
  return last_sequence;
end
$$;
comment on function private.append_audit is
  'Appends entries to the audit chain for the identity of this transaction, which a caller cannot choose, and returns the last sequence.';
grant execute on function private.append_audit to commonweal_app;
