import { sql } from 'kysely';
import type { WriteTx } from '../src/db/as.ts';
import type { Database } from '../src/db/open.ts';
import { DEFAULT_SEED, generateDemo } from './generate-demo.ts';
import { type Deed, type DemoTable, type Row, TABLES } from './tables.ts';

/** What the database is filled with: the demo of a seed, ending on a day. */
export interface DemoToFill {
  /** Any text; without one, the demo of the walk-through. */
  readonly seed?: string;
  /** The last day, as `2015-11-20`: today. */
  readonly today: string;
}

const BATCH = 8_000;

/**
 * Fills a migrated, empty database with the demo partnerships, all or nothing, past row-level security as its owner.
 * @throws Error when anybody is in the database already: the demo is never put among real records.
 */
export async function fillDemo(
  database: Database,
  { seed = DEFAULT_SEED, today }: DemoToFill,
): Promise<void> {
  const { rows, deeds } = generateDemo({ seed, today });
  await database.administer((root) =>
    root.transaction().execute(async (tx) => {
      await sql`set local role commonweal_owner`.execute(tx);
      await refuseUnlessEmpty(tx);
      for (const table of TABLES) await insertRows(tx, table, rows[table]);
      await recordDeeds(tx, deeds);
      await tx.insertInto('deployment').values({ demo: true }).execute();
      // The planner knows nothing of thousands of new rows until they are counted.
      await sql`analyze`.execute(tx);
    }),
  );
}

async function refuseUnlessEmpty(tx: WriteTx): Promise<void> {
  const somebody = await tx.selectFrom('partnerships').select('id').limit(1).executeTakeFirst();
  if (!somebody) return;
  throw new Error('The database is not empty, and the demo is only put into an empty one.');
}

/** One statement for thousands of rows: the database reads them from JSON by the table's own types. */
async function insertRows<Table extends DemoTable>(
  tx: WriteTx,
  table: Table,
  rows: readonly Row<Table>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  for (let from = 0; from < rows.length; from += BATCH) {
    const json = JSON.stringify(rows.slice(from, from + BATCH));
    await sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)
    `.execute(tx);
  }
}

/** Appends to the audit trail what was done, each deed as its doer at its time. */
async function recordDeeds(tx: WriteTx, deeds: readonly Deed[]): Promise<void> {
  const entries = deeds.map(({ at, userId, agencyId, partnershipId, ...deed }) => ({
    at,
    user: userId,
    agency: agencyId,
    partnership: partnershipId,
    entry: {
      action: deed.action,
      subject_kind: deed.subjectKind,
      subject_id: deed.subjectId,
      purpose: deed.purpose,
      outcome: 'allowed',
      details: deed.details,
    },
  }));
  await sql`select set_config('demo.deeds', ${JSON.stringify(entries)}, true)`.execute(tx);
  await sql`
    do $$
    declare
      deed jsonb;
    begin
      for deed in select value from jsonb_array_elements(current_setting('demo.deeds')::jsonb) loop
        perform
          set_config('app.now', deed ->> 'at', true),
          set_config('app.user_id', deed ->> 'user', true),
          set_config('app.agency_id', deed ->> 'agency', true),
          set_config('app.partnership_id', deed ->> 'partnership', true);
        perform private.append_audit(jsonb_build_array(deed -> 'entry'));
      end loop;
    end
    $$
  `.execute(tx);
}
