-- The three roles. Run once by a database superuser; `commonweal print-roles` prints it for a database administrator.
--   commonweal_owner  owns every table; runs migrations; never serves a request
--   commonweal_login  what the server signs in as; owns nothing, sees nothing until it takes the app role
--   commonweal_app    the role of each request; row-level security holds it
do $$
begin
  if not exists (select from pg_roles where rolname = 'commonweal_owner') then
    create role commonweal_owner nologin nosuperuser nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'commonweal_app') then
    create role commonweal_app nologin nosuperuser nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'commonweal_login') then
    create role commonweal_login login nosuperuser nobypassrls noinherit;
  end if;
  execute format('grant create, temporary on database %I to commonweal_owner', current_database());
end
$$;

grant commonweal_app to commonweal_login;
grant all on schema public to commonweal_owner;
revoke create on schema public from public;
