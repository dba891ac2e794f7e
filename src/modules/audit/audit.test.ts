import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeWorld } from '../../../test/support/world.ts';
import type { Actor } from '../../kernel/actor.ts';
import { recordAudit, verifyAudit } from './index.ts';

describe.each(engines)('the audit trail (%s)', (engine) => {
  let db: TestDatabase;
  let actor: Actor;
  beforeAll(async () => {
    db = await openTestDatabase(engine);
    const world = await makeWorld(db);
    actor = await world.user(await world.agency('Council'));
  });
  afterAll(() => db.close());

  const look = (count = 1): Promise<void> =>
    db.database.as(actor).write(async (tx) => {
      for (let index = 0; index < count; index++) {
        recordAudit(tx, {
          action: 'read',
          subjectKind: 'case',
          subjectId: crypto.randomUUID(),
          purpose: 'anti-social-behaviour',
          outcome: 'allowed',
          details: 'What was searched for: Ærø "quoted"\nnext line',
        });
      }
    });
  // PGlite serves one connection, so the database under test verifies itself; PostgreSQL is verified as its owner.
  const verify = async () =>
    db.prepare((root) => verifyAudit({ ...db.database, administer: (work) => work(root) }));
  /** Does something only an intruder with the owner's rights could do, verifies, and undoes it. */
  const tamper = async (statement: string, undo: string) => {
    await db.prepare((root) => sql.raw(statement).execute(root));
    const { faults } = await verify();
    await db.prepare((root) => sql.raw(undo).execute(root));
    expect((await verify()).faults).toEqual([]);
    return faults;
  };

  it('holds after many looks, and says who from the identity of the transaction', async () => {
    await look(8);
    const { entries, faults } = await verify();
    expect(entries).toBe(8);
    expect(faults).toEqual([]);
    const { rows } = await db.prepare((root) =>
      sql<{
        user_id: string;
        agency_id: string;
      }>`select distinct user_id, agency_id from audit_entries`.execute(root),
    );
    expect(rows).toEqual([{ user_id: actor.userId, agency_id: actor.agencyId }]);
  });

  it('stays one chain when several write at once', async () => {
    await Promise.all(Array.from({ length: 12 }, () => look(2)));
    expect((await verify()).faults).toEqual([]);
  });

  it('leaves nothing of a change that was rolled back', async () => {
    const before = (await verify()).entries;
    const attempt = db.database.as(actor).write(async (tx) => {
      recordAudit(tx, { action: 'create', subjectKind: 'case', outcome: 'allowed' });
      throw new Error('stopped');
    });
    await expect(attempt).rejects.toThrow('stopped');
    expect((await verify()).entries).toBe(before);
  });

  it('finds an edited row', async () => {
    const faults = await tamper(
      "update audit_entries set action = 'export' where sequence = 3",
      "update audit_entries set action = 'read' where sequence = 3",
    );
    expect(faults).toEqual([{ sequence: '3', fault: 'edited' }]);
  });

  it('finds edited details', async () => {
    const faults = await tamper(
      "update audit_details set content = content || '!' where sequence = 4",
      'update audit_details set content = left(content, -1) where sequence = 4',
    );
    expect(faults).toEqual([{ sequence: '4', fault: 'edited' }]);
  });

  it('holds when details are erased', async () => {
    await db.prepare((root) => sql`delete from audit_details where sequence = 2`.execute(root));
    expect((await verify()).faults).toEqual([]);
  });

  it('finds a deleted row', async () => {
    await db.prepare((root) =>
      sql`create table kept as select * from audit_entries where sequence = 5`.execute(root),
    );
    await db.prepare((root) => sql`delete from audit_details where sequence = 5`.execute(root));
    const faults = await tamper(
      'delete from audit_entries where sequence = 5',
      'insert into audit_entries select * from kept',
    );
    await db.prepare((root) => sql`drop table kept`.execute(root));
    expect(faults).toEqual([
      { sequence: '5', fault: 'missing' },
      { sequence: '6', fault: 'out of order' },
    ]);
  });

  it('finds reordered rows', async () => {
    await db.prepare((root) => sql`delete from audit_details where sequence in (6, 7)`.execute(root));
    const swap = `
      update audit_entries set sequence = -1 where sequence = 6;
      update audit_entries set sequence = 6 where sequence = 7;
      update audit_entries set sequence = 7 where sequence = -1;
    `;
    const faults = await tamper(swap, swap);
    expect(faults.map((fault) => fault.sequence)).toEqual(expect.arrayContaining(['6', '7']));
  });

  it('cannot be read, changed or forged by the app role', async () => {
    const as = db.database.as(actor);
    await expect(
      as.read((tx) => tx.selectFrom('audit_entries').select('sequence').execute()),
    ).rejects.toMatchObject({
      code: '42501',
    });
    await expect(
      as.write((tx) => tx.deleteFrom('audit_entries').where('sequence', '=', '1').execute()),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      as.write((tx) => sql`update audit_entries set user_id = gen_random_uuid()`.execute(tx)),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
