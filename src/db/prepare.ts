import { createHash } from 'node:crypto';
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';

/** More texts than the program has; past it statements run unprepared, so that none pile up on the server. */
const MOST = 500;

/**
 * A pool whose connections prepare what they read: a query with parameters is parsed and planned once a connection,
 * not once a request, and with row-level security planning is most of its time. Row policies hold as ever: the plan
 * contains them, is made anew when one changes, and asks who is looking each time it runs.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PreparingClient>();
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client) ?? new PreparingClient(client);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

class PreparingClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  readonly #names = new Map<string, string>();

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    text: string | PostgresCursor<R>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> & PostgresCursor<R> {
    if (typeof text !== 'string') throw new Error('Cursors are not used: page by key instead.');
    const name = this.#nameOf(text, values);
    const query = { text, values: [...values] };
    // One implementation for both overloads; pg's own result is what kysely asks for.
    return this.#client.query(name === null ? query : { ...query, name }) as unknown as never;
  }

  release(destroy?: boolean): void {
    this.#client.release(destroy);
  }

  #nameOf(text: string, values: readonly unknown[]): string | null {
    if (values.length === 0 || !/^\s*(select|with)\b/i.test(text)) return null;
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= MOST) return known ?? null;
    const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
    this.#names.set(text, name);
    return name;
  }
}
