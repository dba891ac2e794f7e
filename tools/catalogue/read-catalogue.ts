import { type Kysely, sql } from 'kysely';
import type { DB } from '../../src/db/schema.gen.ts';

/** A table or view of schema `public`, as the database's own catalogue describes it. */
export interface Relation {
  readonly name: string;
  readonly kind: 'table' | 'view';
  readonly comment: string | null;
  readonly columns: readonly Column[];
}

export interface Column {
  readonly name: string;
  /** The type as SQL prints it, such as `timestamp with time zone`. */
  readonly type: string;
  /** The type's short name, such as `timestamptz`; of an array, its element's. */
  readonly baseType: string;
  readonly isArray: boolean;
  readonly required: boolean;
  readonly defaultValue: string | null;
  readonly generated: 'always' | 'by default' | null;
  readonly comment: string | null;
  /** The table that a foreign key ending in this column leads to. */
  readonly references: string | null;
}

/** A row policy. */
export interface Policy {
  readonly table: string;
  readonly name: string;
  readonly command: 'select' | 'insert' | 'update' | 'delete' | 'all';
  readonly roles: readonly string[];
  readonly visible: string | null;
  readonly check: string | null;
  readonly permissive: boolean;
  readonly comment: string | null;
}

/** What a role may do with a table: the columns of each verb, or null for all of them. */
export interface Grant {
  readonly table: string;
  readonly role: string;
  readonly verb: string;
  readonly columns: readonly string[] | null;
}

/** A view of schema `private` that rules stand on: no request reads it. */
export interface RuleView {
  readonly name: string;
  readonly comment: string | null;
}

/** A function of schema `private` that row policies stand on. */
export interface Rule {
  readonly name: string;
  readonly arguments: string;
  readonly result: string;
  readonly definer: boolean;
  readonly volatility: 'immutable' | 'stable' | 'volatile';
  readonly comment: string | null;
}

export interface Catalogue {
  readonly relations: readonly Relation[];
  readonly policies: readonly Policy[];
  readonly grants: readonly Grant[];
  readonly rules: readonly Rule[];
  readonly ruleViews: readonly RuleView[];
}

/** Reads what the generated files are made of from a migrated database. */
export async function readCatalogue(root: Kysely<DB>): Promise<Catalogue> {
  return {
    relations: await readRelations(root),
    policies: await readPolicies(root),
    grants: await readGrants(root),
    rules: await readRules(root),
    ruleViews: await readRuleViews(root),
  };
}

async function readRelations(root: Kysely<DB>): Promise<Relation[]> {
  const relations = await sql<Omit<Relation, 'columns'>>`
    select
      c.relname as name,
      case c.relkind when 'v' then 'view' else 'table' end as kind,
      obj_description(c.oid, 'pg_class') as comment
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
    order by c.relname
  `.execute(root);
  const columns = await sql<Column & { relation: string }>`
    select
      c.relname as relation,
      a.attname as name,
      format_type(a.atttypid, a.atttypmod) as type,
      case when t.typelem <> 0 and t.typlen = -1 then element.typname else t.typname end as "baseType",
      t.typelem <> 0 and t.typlen = -1 as "isArray",
      a.attnotnull as required,
      pg_get_expr(d.adbin, d.adrelid) as "defaultValue",
      case
        when a.attgenerated <> '' or a.attidentity = 'a' then 'always'
        when a.attidentity = 'd' then 'by default'
      end as generated,
      col_description(c.oid, a.attnum) as comment,
      (
        select target.relname
        from pg_constraint k
        join pg_class target on target.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.conkey[cardinality(k.conkey)] = a.attnum
        order by target.relname
        limit 1
      ) as references
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_type element on element.oid = t.typelem
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
    order by c.relname, a.attnum
  `.execute(root);
  return relations.rows.map((relation) => ({
    ...relation,
    columns: columns.rows.filter((column) => column.relation === relation.name),
  }));
}

async function readPolicies(root: Kysely<DB>): Promise<Policy[]> {
  const { rows } = await sql<Policy>`
    select
      p.tablename as table,
      p.policyname as name,
      lower(p.cmd) as command,
      array(select unnest(p.roles)::text order by 1) as roles,
      p.qual as visible,
      p.with_check as check,
      p.permissive = 'PERMISSIVE' as permissive,
      obj_description(o.oid, 'pg_policy') as comment
    from pg_policies p
    join pg_policy o on o.polname = p.policyname and o.polrelid = format('%I.%I', p.schemaname, p.tablename)::regclass
    where p.schemaname = 'public'
    order by p.tablename, p.cmd, p.policyname
  `.execute(root);
  return rows;
}

async function readGrants(root: Kysely<DB>): Promise<Grant[]> {
  const { rows } = await sql<Grant>`
    select
      c.table_name as table,
      c.grantee as role,
      lower(c.privilege_type) as verb,
      case
        when exists (
          select 1
          from information_schema.table_privileges t
          where t.table_schema = 'public' and t.table_name = c.table_name and t.grantee = c.grantee
            and t.privilege_type = c.privilege_type
        ) then null
        else array_agg(c.column_name::text order by a.attnum)
      end as columns
    from information_schema.column_privileges c
    join pg_attribute a on a.attrelid = format('public.%I', c.table_name)::regclass and a.attname = c.column_name
    where c.table_schema = 'public' and c.grantee <> 'commonweal_owner' and c.privilege_type <> 'REFERENCES'
      and c.grantee <> 'postgres'
    group by c.table_name, c.grantee, c.privilege_type
    union all
    select t.table_name, t.grantee, 'delete', null
    from information_schema.table_privileges t
    where t.table_schema = 'public' and t.privilege_type = 'DELETE'
      and t.grantee not in ('commonweal_owner', 'postgres')
    order by 1, 2, 3
  `.execute(root);
  return rows;
}

async function readRuleViews(root: Kysely<DB>): Promise<RuleView[]> {
  const { rows } = await sql<RuleView>`
    select c.relname as name, obj_description(c.oid, 'pg_class') as comment
    from pg_class c
    where c.relnamespace = 'private'::regnamespace and c.relkind = 'v'
    order by c.relname
  `.execute(root);
  return rows;
}

async function readRules(root: Kysely<DB>): Promise<Rule[]> {
  const { rows } = await sql<Rule>`
    select
      p.proname as name,
      pg_get_function_identity_arguments(p.oid) as arguments,
      pg_get_function_result(p.oid) as result,
      p.prosecdef as definer,
      case p.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end as volatility,
      obj_description(p.oid, 'pg_proc') as comment
    from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'private'
    order by p.proname, 2
  `.execute(root);
  return rows;
}
