import { text } from 'node:stream/consumers';
import { readConfig } from '../config.ts';
import { setPassword } from '../modules/access/index.ts';
import { openAsOwner } from './open-configured.ts';

/** `commonweal set-password EMAIL`: reads the password from standard input, so that no shell history keeps it. */
export async function runSetPassword([email]: readonly string[]): Promise<void> {
  if (!email)
    throw new Error(
      'Name the user: `commonweal set-password EMAIL`, and give the password on standard input.',
    );
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  const database = await openAsOwner(readConfig(process.env));
  try {
    await database.administer((root) =>
      root.transaction().execute((tx) => setPassword(tx, { email, password, now: new Date() })),
    );
    process.stdout.write(`The password of ${email} is set. Their sessions have ended.\n`);
  } finally {
    await database.close();
  }
}
