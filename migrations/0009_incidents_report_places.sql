create table report_places (
  report_id uuid primary key,
  partnership_id uuid not null,
  line text not null,
  postcode text not null default '',
  place_key text not null,
  ward_code text,
  small_area_code text,
  foreign key (partnership_id, report_id) references reports (partnership_id, id)
);
comment on table report_places is 'Where what a report tells of happened: a row of its own, because it is kept back from other agencies where the report is not.';
comment on column report_places.report_id is 'The report.';
comment on column report_places.line is 'House and street, or the place in words.';
comment on column report_places.postcode is 'Postcode, when known.';
comment on column report_places.place_key is 'The same text for the same place, however typed.';
comment on column report_places.ward_code is 'Ward, by the partnership''s geography.';
comment on column report_places.small_area_code is 'Small area, by the partnership''s geography.';
create index report_places_by_place on report_places (place_key);

-- Before row-level security is forced, which holds the owner too until the policies are applied anew.
insert into report_places (report_id, partnership_id, line, postcode, place_key, ward_code, small_area_code)
select id, partnership_id, place_line, postcode, place_key, ward_code, small_area_code
from reports;

alter table report_places enable row level security;
alter table report_places force row level security;

-- What stayed here would still be read with the report. Nothing is served while a migration runs, and what is served
-- afterwards knows the new table.
-- squawk-ignore-file ban-drop-column
alter table reports
  drop column place_line,
  drop column postcode,
  drop column place_key,
  drop column ward_code,
  drop column small_area_code;
