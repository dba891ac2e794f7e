create table areas (
  partnership_id uuid not null references partnerships (id),
  kind text not null check (kind in ('ward', 'small-area')),
  vintage text not null check (vintage ~ '^[0-9]{4}$'),
  code text not null check (length(trim(code)) > 0),
  name text not null check (length(trim(name)) > 0),
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  boundary jsonb not null,
  primary key (partnership_id, kind, vintage, code)
);
comment on table areas is 'Wards and small areas of a partnership. Boundaries change, so several vintages stand side by side; the latest of a kind is the current one.';
comment on column areas.kind is 'Ward, or small area (a lower layer super output area).';
comment on column areas.vintage is 'Year of the boundaries, such as 2013.';
comment on column areas.code is 'Code as published by the Office for National Statistics.';
comment on column areas.name is 'Name as published.';
comment on column areas.latitude is 'Latitude of the centre, in degrees (WGS 84).';
comment on column areas.longitude is 'Longitude of the centre, in degrees (WGS 84).';
comment on column areas.boundary is 'Outline: a GeoJSON Polygon or MultiPolygon, in degrees (WGS 84).';

create table postcodes (
  partnership_id uuid not null references partnerships (id),
  postcode_key text not null check (postcode_key ~ '^[A-Z0-9]{5,7}$'),
  postcode text not null,
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  primary key (partnership_id, postcode_key)
);
comment on table postcodes is 'Postcodes of a partnership and where they are. A withdrawn postcode stays: people still give it.';
comment on column postcodes.postcode_key is 'The postcode in capitals without its space: what it is found by.';
comment on column postcodes.postcode is 'The postcode as printed, such as ZZ1 1AA.';
comment on column postcodes.latitude is 'Latitude, in degrees (WGS 84).';
comment on column postcodes.longitude is 'Longitude, in degrees (WGS 84).';

create table postcode_areas (
  partnership_id uuid not null,
  postcode_key text not null,
  kind text not null,
  vintage text not null,
  code text not null,
  metres_outside integer not null check (metres_outside >= 0),
  primary key (partnership_id, postcode_key, kind, vintage),
  foreign key (partnership_id, postcode_key) references postcodes (partnership_id, postcode_key),
  foreign key (partnership_id, kind, vintage, code) references areas (partnership_id, kind, vintage, code)
);
comment on table postcode_areas is 'The area that each postcode lies in, for each kind and vintage that is loaded.';
comment on column postcode_areas.postcode_key is 'The postcode in capitals without its space.';
comment on column postcode_areas.kind is 'Ward or small area.';
comment on column postcode_areas.vintage is 'Year of the boundaries.';
comment on column postcode_areas.code is 'The area.';
comment on column postcode_areas.metres_outside is 'How far outside the outline the postcode lies; 0 inside it. Published outlines are simplified, so a point at the edge may fall just outside all of them, and is then placed in the nearest.';
create index postcode_areas_by_area on postcode_areas (partnership_id, kind, vintage, code);

alter table areas enable row level security;
alter table areas force row level security;
alter table postcodes enable row level security;
alter table postcodes force row level security;
alter table postcode_areas enable row level security;
alter table postcode_areas force row level security;
