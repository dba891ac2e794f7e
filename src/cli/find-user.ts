import type { Database } from '../db/open.ts';
import type { Actor } from '../kernel/actor.ts';
import { findActor } from '../modules/access/index.ts';

/**
 * The user in whose name a command runs.
 * @throws Error when no open account has the email address.
 */
export async function findUser(database: Database, email: string): Promise<Actor> {
  const actor = await findActor(database, email);
  if (!actor) throw new Error(`No open account has the email address ${email}.`);
  return actor;
}
