import { z } from 'zod';

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000).describe('Port to listen on.'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// address' })
    .optional()
    .describe(
      'PostgreSQL for serving, signing in as commonweal_login. Without it the embedded database is used.',
    ),
  OWNER_DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// address' })
    .optional()
    .describe(
      'PostgreSQL for migrations and verification, as a user that may take the role commonweal_owner.',
    ),
  DATA_FOLDER: z.string().min(1).default('data').describe('Folder of the embedded database.'),
  DEMO: z
    .enum(['yes', 'no'])
    .default('no')
    .transform((text) => text === 'yes')
    .describe('Offer the "sign in as" list. Has an effect only on a database that was created as a demo.'),
  SECURE_COOKIES: z
    .enum(['yes', 'no'])
    .default('no')
    .transform((text) => text === 'yes')
    .describe('Send cookies over HTTPS only. Set it wherever the service is reached by HTTPS.'),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('warn')
    .describe('How much to log.'),
});

/** The configuration, from environment variables. */
export type Config = z.infer<typeof schema>;

/**
 * Reads the configuration.
 * @throws Error naming every fault at once.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration cannot be used:\n${faults.join('\n')}`);
}

/** Each key with what it does, for the documentation. */
export function describeConfig(): { key: string; words: string }[] {
  return Object.entries(schema.shape).map(([key, field]) => ({ key, words: field.description ?? '' }));
}
