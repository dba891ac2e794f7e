import { sql } from 'kysely';
import type { Database } from './open.ts';

/** The first release of each PostgreSQL version in which row-level security no longer leaks through ON CONFLICT (CVE-2026-120154). */
const FIXED_IN: Readonly<Record<number, number>> = { 15: 20, 16: 16, 17: 12, 18: 7 };

/** What must be said at start-up about the database. */
export interface Inspection {
  readonly warnings: readonly string[];
}

interface Login {
  name: string;
  superuser: boolean;
  bypasses: boolean;
  owns: string | null;
  may_be_app: boolean;
  may_be_owner: boolean;
  version: number;
}

/**
 * Looks at what the server signs in as, before it serves anybody.
 * @throws Error when row-level security would not hold: the login is a superuser, bypasses it or owns tables, may
 * take the owner's role, or cannot take the app role.
 */
export async function inspectDatabase(database: Database): Promise<Inspection> {
  if (database.engine === 'embedded') {
    return {
      warnings: [
        'Embedded database: for trying out and single-desk use. It is not safe against power loss, and its row-level security catches mistakes, not attackers. Several agencies in production need PostgreSQL.',
      ],
    };
  }
  const login = await database.administer(async (root) => {
    const { rows } = await sql<Login>`
      select
        r.rolname as name,
        r.rolsuper as superuser,
        r.rolbypassrls as bypasses,
        (select min(c.relname) from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p')) as owns,
        pg_has_role(current_user, 'commonweal_app', 'member') as may_be_app,
        pg_has_role(current_user, 'commonweal_owner', 'member') as may_be_owner,
        current_setting('server_version_num')::integer as version
      from pg_roles r
      where r.rolname = current_user
    `.execute(root);
    return rows[0];
  });
  const fault = login ? faultOf(login) : 'the login role could not be found';
  if (fault)
    throw new Error(`Refusing to start: ${fault}. See docs/site/guides/postgresql.md for the three roles.`);
  return { warnings: login ? versionWarnings(login.version) : [] };
}

function faultOf(login: Login): string | null {
  if (login.superuser) return `${login.name} is a superuser, so row-level security would not hold`;
  if (login.bypasses) return `${login.name} has BYPASSRLS, so row-level security would not hold`;
  if (login.owns)
    return `${login.name} owns the table ${login.owns}, and an owner can switch row-level security off`;
  if (login.may_be_owner)
    return `${login.name} may take the role commonweal_owner, for which row-level security is open`;
  if (!login.may_be_app) return `${login.name} is not a member of commonweal_app`;
  return null;
}

/**
 * The warning for a PostgreSQL release that is older than the fixed one of its version, if any.
 * @param version as server_version_num has it: 150018 is 15.18.
 */
export function versionWarnings(version: number): string[] {
  const major = Math.floor(version / 10_000);
  const minor = version % 10_000;
  if (major < 15) return [`PostgreSQL ${major} is too old: version 15 or later is needed.`];
  const fixed = FIXED_IN[major];
  if (fixed === undefined || minor >= fixed) return [];
  return [
    `PostgreSQL ${major}.${minor} has a known fault in row-level security (CVE-2026-120154). Update to ${major}.${fixed} or later.`,
  ];
}
