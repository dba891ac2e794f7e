import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { rowsOf, type WriteTx } from '../../db/as.ts';
import type { Database } from '../../db/open.ts';
import type { Actor, Role } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';

/** A session ends after this long without a request, and in any case after a working day. */
const IDLE = '30 minutes';
const ABSOLUTE = '12 hours';

/** A session found by its cookie. */
export interface FoundSession {
  readonly actor: Actor;
  readonly csrfToken: string;
  /** The new token, when the session was renewed because the user's roles or agency changed. */
  readonly renewed: string | null;
}

interface SessionRow {
  session_id: string;
  csrf_token: string;
  user_id: string;
  agency_id: string;
  partnership_id: string;
  name: string;
  job_title: string;
  agency_name: string;
  partnership_name: string;
  brand_colour: string;
  roles: Role[];
  co_ordinated: string[];
  stale: boolean;
  rights_changed: boolean;
}

/** Starts a session for a user who has proved who they are, and returns the token for the cookie. */
export async function startSession(tx: WriteTx, userId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const csrfToken = randomBytes(24).toString('base64url');
  await sql`select private.start_session(${newId()}::uuid, ${hashOf(token)}, ${userId}::uuid, ${csrfToken})`.execute(
    tx,
  );
  return token;
}

/** Ends the session of a token; an unknown one is already ended. */
export async function endSession(tx: WriteTx, token: string): Promise<void> {
  await sql`select private.end_session(${hashOf(token)})`.execute(tx);
}

/** Ends every session of the signed-in user. */
export async function endSessions(tx: WriteTx): Promise<void> {
  await sql`select private.end_my_sessions()`.execute(tx);
}

/**
 * Finds who a cookie's token belongs to, as the database knows them now. When the user's roles or agency have changed
 * since the session began, it is replaced by a new one, so that a token never outlives the rights it was given for.
 * Noting that a session is in use is the one write outside a form: the idle limit counts from it, once a minute.
 */
export async function findSession(database: Database, token: string): Promise<FoundSession | null> {
  const nobody = database.asNobody();
  const row = await nobody.read(async (tx) => {
    const rows = await rowsOf(
      tx,
      sql<SessionRow>`
      select * from private.find_session(${hashOf(token)}, ${IDLE}::interval, ${ABSOLUTE}::interval)
    `,
    );
    return rows[0];
  });
  if (!row) return null;
  if (row.rights_changed) return renew(database, token, row);
  if (row.stale) {
    await nobody.write((tx) => sql`select private.touch_session(${row.session_id}::uuid)`.execute(tx));
  }
  return { actor: actorOf(row), csrfToken: row.csrf_token, renewed: null };
}

async function renew(database: Database, token: string, row: SessionRow): Promise<FoundSession | null> {
  const renewed = await database.asNobody().write(async (tx) => {
    await endSession(tx, token);
    return startSession(tx, row.user_id);
  });
  const fresh = await findSession(database, renewed);
  return fresh && { ...fresh, renewed };
}

function actorOf(row: SessionRow): Actor {
  return {
    userId: row.user_id,
    agencyId: row.agency_id,
    partnershipId: row.partnership_id,
    name: row.name,
    jobTitle: row.job_title,
    agencyName: row.agency_name,
    partnershipName: row.partnership_name,
    brandColour: row.brand_colour,
    roles: row.roles,
    coordinates: row.co_ordinated,
  };
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
