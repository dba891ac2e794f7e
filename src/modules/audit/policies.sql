-- The audit trail. The app role appends through one function and reads nothing: there is no policy for it here.

create function private.append_audit(entries jsonb) returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare
  entry jsonb;
  last_sequence bigint;
  last_hash bytea;
  salt bytea;
  digest bytea;
  this_hash bytea;
  at timestamptz := coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());
  partnership uuid := nullif(current_setting('app.partnership_id', true), '')::uuid;
  agency uuid := nullif(current_setting('app.agency_id', true), '')::uuid;
  actor uuid := nullif(current_setting('app.user_id', true), '')::uuid;
begin
  -- One writer at a time, until commit: the chain has one end.
  perform pg_catalog.pg_advisory_xact_lock(7001);
  select sequence, hash into last_sequence, last_hash
  from public.audit_entries order by sequence desc limit 1;
  last_sequence := coalesce(last_sequence, 0);
  last_hash := coalesce(last_hash, pg_catalog.decode(pg_catalog.repeat('00', 32), 'hex'));
  for entry in select value from pg_catalog.jsonb_array_elements(entries) loop
    last_sequence := last_sequence + 1;
    salt := null;
    digest := null;
    if entry ->> 'details' is not null then
      salt := pg_catalog.uuid_send(pg_catalog.gen_random_uuid());
      digest := pg_catalog.sha256(salt || pg_catalog.convert_to(entry ->> 'details', 'UTF8'));
    end if;
    this_hash := pg_catalog.sha256(last_hash || pg_catalog.convert_to(pg_catalog.concat_ws(
      E'\n',
      last_sequence::text,
      ((extract(epoch from at) * 1000000)::bigint)::text,
      coalesce(partnership::text, ''),
      coalesce(agency::text, ''),
      coalesce(actor::text, ''),
      entry ->> 'action',
      entry ->> 'subject_kind',
      coalesce(entry ->> 'subject_id', ''),
      coalesce(entry ->> 'purpose', ''),
      entry ->> 'outcome',
      coalesce(pg_catalog.encode(digest, 'hex'), '')
    ), 'UTF8'));
    insert into public.audit_entries values (
      last_sequence, at, partnership, agency, actor, entry ->> 'action', entry ->> 'subject_kind',
      (entry ->> 'subject_id')::uuid, entry ->> 'purpose', entry ->> 'outcome', digest, last_hash, this_hash
    );
    if digest is not null then
      insert into public.audit_details values (last_sequence, salt, entry ->> 'details');
    end if;
    last_hash := this_hash;
  end loop;
  return last_sequence;
end
$$;
comment on function private.append_audit is
  'Appends entries to the audit chain for the identity of this transaction, which a caller cannot choose, and returns the last sequence.';
grant execute on function private.append_audit to commonweal_app;
