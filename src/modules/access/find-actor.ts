import { sql } from 'kysely';
import { type Identity, rowsOf } from '../../db/as.ts';
import type { Database } from '../../db/open.ts';
import type { Actor, Role } from '../../kernel/actor.ts';

/**
 * The user with an email address, for commands that an operator runs in somebody's name. They then see and change what
 * that user may, and the audit trail names them.
 * @returns null when no open account has the address.
 */
export async function findActor(database: Database, email: string): Promise<Actor | null> {
  const [identity] = await database.asNobody().read((tx) =>
    rowsOf(
      tx,
      sql<Identity>`
        select user_id as "userId", agency_id as "agencyId", partnership_id as "partnershipId"
        from private.find_identity(${email})
      `,
    ),
  );
  if (!identity) return null;
  return database.as(identity).read(async (tx) => {
    const user = await tx
      .selectFrom('users')
      .innerJoin('agencies', 'agencies.id', 'users.agency_id')
      .innerJoin('partnerships', 'partnerships.id', 'users.partnership_id')
      .select([
        'users.name',
        'users.job_title as jobTitle',
        'agencies.name as agencyName',
        'partnerships.name as partnershipName',
        'partnerships.brand_colour as brandColour',
      ])
      .where('users.id', '=', identity.userId)
      .executeTakeFirstOrThrow();
    const roles = await tx
      .selectFrom('user_roles')
      .select(['role', 'purpose'])
      .where('user_id', '=', identity.userId)
      .orderBy('role')
      .execute();
    return {
      ...identity,
      ...user,
      roles: [...new Set(roles.map(({ role }) => role as Role))],
      coordinates: roles.map(({ purpose }) => purpose).filter((purpose) => purpose !== ''),
    };
  });
}
