import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import type { Clock } from '../kernel/clock.ts';
import type { DB } from './schema.gen.ts';

/** On whose behalf a transaction runs. Row-level security reads it; nothing else decides what is seen. */
export interface Identity {
  readonly userId: string;
  readonly agencyId: string;
  readonly partnershipId: string;
}

/** A read-only transaction: the type refuses to write, and so does the database. */
export type ReadTx = ReadonlyKysely<DB>;

/** A writable transaction. It serves wherever a read-only one does. */
export type WriteTx = Transaction<DB>;

/** The two ways to touch data, both bound to one identity. */
export interface Session {
  /** Runs `work` in a READ ONLY transaction that sees one moment throughout. */
  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T>;
  /** Runs `work` in a transaction that commits when it returns and rolls back when it throws. */
  write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T>;
}

type LastStep = (tx: WriteTx) => Promise<void>;
const lastSteps = new WeakMap<WriteTx, LastStep[]>();

/**
 * Defers a step to the end of the transaction, just before it commits.
 * The audit trail uses it: its lock is then held for the shortest time, and a rolled-back change leaves no entry.
 */
export function lastly(tx: WriteTx, step: LastStep): void {
  const steps = lastSteps.get(tx);
  if (!steps) throw new Error('lastly() needs a transaction opened by db.as(...).write');
  steps.push(step);
}

/** The handle of a read-only transaction is a kysely handle whose type hides what writes. */
export function asReader(tx: WriteTx): ReadTx {
  return tx as unknown as ReadTx;
}

/** The rows of a query written in SQL. In a read-only transaction the database itself refuses one that writes. */
export async function rowsOf<T>(tx: ReadTx | WriteTx, query: RawBuilder<T>): Promise<T[]> {
  const { rows } = await query.execute(tx as WriteTx);
  return rows;
}

/**
 * One of the given identifiers, for `.where('id', '=', anyOf(ids))`: one text however many there are, where `in` would
 * make a new statement to plan for each number of them.
 */
export function anyOf(ids: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${[...ids]}::uuid[])`;
}

/** Opens transactions as an identity, or as nobody (before sign-in), on a root handle that only db/ holds. */
export function sessionFor(root: Kysely<DB>, clock: Clock, identity: Identity | null): Session {
  const enter = async (tx: Transaction<DB>): Promise<void> => {
    await sql`
      select
        set_config('role', 'commonweal_app', true),
        set_config('app.user_id', ${identity?.userId ?? ''}, true),
        set_config('app.agency_id', ${identity?.agencyId ?? ''}, true),
        set_config('app.partnership_id', ${identity?.partnershipId ?? ''}, true),
        set_config('app.now', ${clock.now().toISOString()}, true)
    `.execute(tx);
  };
  return {
    read: (work) =>
      root
        .transaction()
        .setAccessMode('read only')
        // One moment for the whole answer: rights looked up first, rows written after they were lost, never meet.
        .setIsolationLevel('repeatable read')
        .execute(async (tx) => {
          await enter(tx);
          return work(asReader(tx));
        }),
    write: (work) =>
      root.transaction().execute(async (tx) => {
        const steps: LastStep[] = [];
        lastSteps.set(tx, steps);
        await enter(tx);
        const result = await work(tx);
        for (const step of steps) await step(tx);
        return result;
      }),
  };
}
