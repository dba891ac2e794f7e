import { hash, verify } from '@node-rs/argon2';

/** Parameters at or above OWASP's minimum for Argon2id: 19 MiB, two passes, one lane. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const SHORTEST = 12;
const LONGEST = 200;

/**
 * What is wrong with a password, in words, or null. Length and a list of common passwords; no rules about kinds of
 * characters (NCSC password guidance; NIST SP 800-63B section 5.1.1.2).
 */
export async function faultOfPassword(password: string, email: string): Promise<string | null> {
  if (password.length < SHORTEST)
    return `Use ${SHORTEST} characters or more. Three random words are a good choice.`;
  if (password.length > LONGEST) return `Use ${LONGEST} characters or fewer.`;
  const lower = password.toLowerCase();
  if (lower.includes(email.toLowerCase().split('@')[0] ?? email))
    return 'Do not use your email address in your password.';
  if (new Set(lower).size < 4) return 'Use more than a few different characters.';
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  const common: readonly (string | number)[] = dictionary['passwords-common'] ?? [];
  const stripped = lower.replace(/[^a-z]/g, '');
  if (common.includes(lower) || common.includes(stripped)) {
    return 'This password is one of the most used, so it is easily guessed. Choose another.';
  }
  return null;
}

/** The hash to keep of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID);
}

/** Whether a password is the one that was hashed. */
export function isPassword(kept: string, password: string): Promise<boolean> {
  return verify(kept, password);
}
