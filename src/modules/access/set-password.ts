import { sql } from 'kysely';
import type { WriteTx } from '../../db/as.ts';
import { invalid } from '../../kernel/domain-error.ts';
import { appendAudit } from '../audit/index.ts';
import { faultOfPassword, hashPassword } from './password.ts';

/**
 * Sets a user's password and ends their sessions. An operator's command: it runs as the owner.
 * @throws DomainError invalid when nobody has the address, or the password is too short or too common.
 */
export async function setPassword(
  tx: WriteTx,
  input: { readonly email: string; readonly password: string; readonly now: Date },
): Promise<void> {
  const user = await tx
    .selectFrom('users')
    .select('id')
    .where(sql`lower(email)`, '=', input.email.toLowerCase())
    .executeTakeFirst();
  if (!user) throw invalid('email', `Nobody has the email address ${input.email}.`);
  const fault = await faultOfPassword(input.password, input.email);
  if (fault) throw invalid('password', fault);
  await tx.deleteFrom('credentials').where('user_id', '=', user.id).execute();
  await tx
    .insertInto('credentials')
    .values({ user_id: user.id, password_hash: await hashPassword(input.password), changed_at: input.now })
    .execute();
  await tx
    .updateTable('sessions')
    .set({ ended_at: input.now })
    .where('user_id', '=', user.id)
    .where('ended_at', 'is', null)
    .execute();
  await appendAudit(tx, [
    { action: 'set-password', subjectKind: 'user', subjectId: user.id, outcome: 'allowed' },
  ]);
}
