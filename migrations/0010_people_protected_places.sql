-- A place that an agency protects is protected in every row that it holds of it; open copies from before are closed.
update person_addresses as copy
set protected = true
where not copy.protected
  and exists (
    select 1 from person_addresses kept
    where kept.protected and kept.agency_id = copy.agency_id and kept.place_key = copy.place_key
  );
