import { sql } from 'kysely';
import { rowsOf, type WriteTx } from '../../db/as.ts';
import { invalid } from '../../kernel/domain-error.ts';
import { recordAudit } from '../audit/index.ts';
import { startSession } from './keep-session.ts';
import { hashPassword, isPassword } from './password.ts';

interface Credentials {
  user_id: string;
  password_hash: string;
}

// An unknown name costs as much time as a known one: there is always a hash to check.
let decoy: Promise<string> | null = null;

/** The user's identifier, or null when the name or the password is wrong: which of the two is never told. */
async function checkPassword(tx: WriteTx, email: string, password: string): Promise<string | null> {
  const [found] = await rowsOf(
    tx,
    sql<Credentials>`select user_id, password_hash from private.find_credentials(${email})`,
  );
  decoy ??= hashPassword('a password nobody has');
  const matches = await isPassword(found?.password_hash ?? (await decoy), password);
  return found && matches ? found.user_id : null;
}

/**
 * Signs a user in: always a new session, whatever cookie the browser had.
 * @returns the token for the cookie.
 * @throws DomainError invalid when the name or the password is wrong.
 */
export async function signIn(
  tx: WriteTx,
  input: { readonly email: string; readonly password: string },
): Promise<string> {
  const userId = await checkPassword(tx, input.email, input.password);
  if (!userId) throw invalid('email', 'Check your email address and password. One of them is not right.');
  const token = await startSession(tx, userId);
  recordAudit(tx, { action: 'sign-in', subjectKind: 'user', subjectId: userId, outcome: 'allowed' });
  return token;
}
