-- A partnership's geography is no secret within it, and only its administrators load it.

grant select, insert, delete on areas, postcodes, postcode_areas to commonweal_app;

create policy read on areas for select to commonweal_app
  using (partnership_id = (select private.my_partnership()));
comment on policy read on areas is 'Everybody sees the areas of their own partnership.';

create policy load on areas for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership()) and (select private.have_role('administrator'))
  );
comment on policy load on areas is 'Administrators load the areas of their own partnership.';

create policy unload on areas for delete to commonweal_app
  using (
    partnership_id = (select private.my_partnership()) and (select private.have_role('administrator'))
  );
comment on policy unload on areas is 'Administrators replace the areas of their own partnership.';

create policy read on postcodes for select to commonweal_app
  using (partnership_id = (select private.my_partnership()));
comment on policy read on postcodes is 'Everybody sees the postcodes of their own partnership.';

create policy load on postcodes for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership()) and (select private.have_role('administrator'))
  );
comment on policy load on postcodes is 'Administrators load the postcodes of their own partnership.';

create policy unload on postcodes for delete to commonweal_app
  using (
    partnership_id = (select private.my_partnership()) and (select private.have_role('administrator'))
  );
comment on policy unload on postcodes is 'Administrators replace the postcodes of their own partnership.';

create policy read on postcode_areas for select to commonweal_app
  using (partnership_id = (select private.my_partnership()));
comment on policy read on postcode_areas is 'Everybody sees the placed postcodes of their own partnership.';

create policy load on postcode_areas for insert to commonweal_app
  with check (
    partnership_id = (select private.my_partnership()) and (select private.have_role('administrator'))
  );
comment on policy load on postcode_areas is 'Administrators load the placed postcodes of their own partnership.';

create policy unload on postcode_areas for delete to commonweal_app
  using (
    partnership_id = (select private.my_partnership()) and (select private.have_role('administrator'))
  );
comment on policy unload on postcode_areas is 'Administrators replace the placed postcodes of their own partnership.';
