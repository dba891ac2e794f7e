import type { Database } from '../src/db/open.ts';
import { listDemoUsers } from '../src/modules/access/index.ts';
import { HARTLEPOOL } from './partnership.ts';
import { WEXCOMBE } from './wexcombe.ts';

/** An account to try the demo with. */
export interface DemoAccount {
  readonly name: string;
  readonly jobTitle: string;
  readonly agency: string;
  /** What to try. */
  readonly tip: string;
}

/** About a dozen accounts to begin with, in the order in which the walk-through meets them; none outside a demo. */
export async function demoAccounts(database: Database): Promise<DemoAccount[]> {
  const users = await database.asNobody().read(listDemoUsers);
  const recommended = [...HARTLEPOOL.users, ...WEXCOMBE.users].flatMap(({ name, tip }) => {
    const user = users.find((one) => one.name === name);
    return user && tip ? [{ name, jobTitle: user.jobTitle, agency: user.group, tip }] : [];
  });
  const first = recommended.findIndex(({ tip }) => tip.startsWith('Start here'));
  return [...recommended.splice(first, 1), ...recommended];
}
