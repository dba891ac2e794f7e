import { type Kysely, sql } from 'kysely';
import type { DB } from '../../src/db/schema.gen.ts';

/** What the catalogue of a migrated database says against the rules of row-level security, a sentence a fault. */
export async function databaseFaults(root: Kysely<DB>): Promise<string[]> {
  const { rows } = await sql<{ fault: string }>`
    select format('table %s does not force row-level security', c.relname) as fault
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not (c.relrowsecurity and c.relforcerowsecurity)

    union all
    select format('view %s is not security_invoker', c.relname)
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
      and not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on'], false)

    union all
    select format('function %s does not pin an empty search_path', p.proname)
    from pg_proc p
    where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
      and not coalesce('search_path=""' = any (p.proconfig), false)

    union all
    select format('function %s is immutable', p.proname)
    from pg_proc p
    where p.pronamespace = 'private'::regnamespace and p.provolatile = 'i'

    union all
    select format('everybody may execute function %s', p.proname)
    from pg_proc p
    where p.pronamespace = 'private'::regnamespace and has_function_privilege('public', p.oid, 'execute')

    union all
    select distinct format('%s may %s table %s: name the columns', g.grantee, lower(g.privilege_type), g.table_name)
    from information_schema.table_privileges g
    where g.table_schema = 'public' and g.grantee in ('commonweal_app', 'commonweal_login', 'PUBLIC')
      and g.privilege_type in ('UPDATE', 'TRUNCATE', 'REFERENCES', 'TRIGGER')

    union all
    select distinct format('everybody may %s table %s', lower(g.privilege_type), g.table_name)
    from information_schema.column_privileges g
    where g.table_schema = 'public' and g.grantee = 'PUBLIC'

    union all
    select format('policy %s on %s has no column that leads an index', p.polname, c.relname)
    from pg_policy p
    join pg_class c on c.oid = p.polrelid
    join pg_depend d on d.classid = 'pg_policy'::regclass and d.objid = p.oid
      and d.refclassid = 'pg_class'::regclass and d.refobjid = p.polrelid and d.refobjsubid > 0
    left join pg_index i on i.indrelid = c.oid and i.indkey[0] = d.refobjsubid
    where p.polcmd in ('r', '*')
    group by p.polname, c.relname
    having count(i.indexrelid) = 0

    order by 1
  `.execute(root);
  return rows.map(({ fault }) => fault);
}
