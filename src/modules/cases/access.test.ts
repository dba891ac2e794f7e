import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseScene, makeCaseScene } from '../../../test/support/case-scene.ts';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import type { WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { endParty, endShare, listParties, listShares, shareRecord } from '../access/index.ts';
import { addAction, listActionsOfRecord } from '../actions/index.ts';
import { listChronology } from './chronology-queries.ts';
import { addPartyToCase, changeCase, closeCase, findCase, reopenCase, writeNote } from './index.ts';

const clock = fixedClock('2026-03-10T09:00:00Z');
const now = clock.now();
const ACTORS = ['none', 'pointer', 'view', 'contribute', 'manage'] as const;
type At = (typeof ACTORS)[number];

describe.each(engines)('who may do what with a case (%s)', (engine) => {
  let db: TestDatabase;
  let scene: CaseScene;
  let caseId: string;
  let personId: string;

  beforeAll(async () => {
    db = await openTestDatabase(engine, clock);
    scene = await makeCaseScene(db, clock.now);
    // One case for all attempts: what one allowed attempt leaves behind must not let the next one in.
    caseId = await scene.open();
    personId = await scene.person();
    await scene.addParty(caseId, personId);
  });
  afterAll(() => db.close());

  const as = (actor: Actor) => db.database.as(actor);
  /** A person whom an actor's own agency holds, so that the case alone decides. */
  const holding = (actor: Actor) => scene.world.person(actor.agencyId, { familyName: 'Stranger' });

  /** Each verb, tried by an actor on a case of its own for whatever cannot be done twice. */
  const VERBS: Readonly<Record<string, { lowest: At; attempt(actor: Actor): Promise<unknown> }>> = {
    read: {
      lowest: 'view',
      attempt: async (actor) => {
        const seen = await as(actor).read(async (tx) => ({
          found: await findCase(tx, caseId),
          parties: await listParties(tx, caseId),
          chronology: await listChronology(tx, { caseId, shown: null, before: null, limit: 100 }),
          actions: await listActionsOfRecord(tx, caseId),
        }));
        expect(seen.parties.length > 0).toBe(seen.found !== null);
        expect(seen.chronology.length > 0).toBe(seen.found !== null);
        if (!seen.found) throw Object.assign(new Error('hidden'), { kind: 'not-found' });
      },
    },
    note: {
      lowest: 'contribute',
      attempt: (actor) =>
        as(actor).write((tx) =>
          writeNote(tx, actor, { caseId, body: 'Seen', audience: 'case', readerIds: [], now }),
        ),
    },
    action: {
      lowest: 'contribute',
      attempt: (actor) =>
        as(actor).write((tx) =>
          addAction(tx, actor, {
            recordId: caseId,
            title: 'Call',
            ownerUserId: scene.actors.manage.userId,
            dueOn: '2026-03-20',
            now,
          }),
        ),
    },
    'add party': {
      lowest: 'contribute',
      attempt: async (actor) => {
        const stranger = await holding(actor);
        return as(actor).write((tx) =>
          addPartyToCase(tx, actor, { caseId, personId: stranger, role: 'witness', now }),
        );
      },
    },
    'end party': {
      lowest: 'manage',
      attempt: async (actor) => {
        const added = await scene.person('Passing');
        await scene.addParty(caseId, added, 'witness');
        const parties = await as(scene.actors.manage).read((tx) => listParties(tx, caseId));
        const partyId = parties.find((party) => party.personId === added)?.id ?? '';
        return as(actor).write((tx) => endParty(tx, actor, { recordId: caseId, partyId, now }));
      },
    },
    share: {
      lowest: 'manage',
      attempt: async (actor) => {
        const id = await scene.open();
        return as(actor).write((tx) =>
          shareRecord(tx, actor, {
            recordId: id,
            agencyId: scene.council,
            userId: null,
            level: 'view',
            reason: 'Colleagues',
            lawfulBasis: 'Public task',
            startsOn: '2026-03-10',
            endsOn: '2026-03-11',
            now,
          }),
        );
      },
    },
    'end share': {
      lowest: 'manage',
      attempt: async (actor) => {
        const id = await scene.open();
        const [share] = await as(scene.actors.manage).read((tx) => listShares(tx, id));
        return as(actor).write((tx) => endShare(tx, actor, { recordId: id, shareId: share?.id ?? '', now }));
      },
    },
    change: {
      lowest: 'manage',
      attempt: async (actor) => {
        const found = await as(scene.actors.manage).read((tx) => findCase(tx, caseId));
        return as(actor).write((tx) =>
          changeCase(tx, actor, {
            caseId,
            version: found?.version ?? 0,
            title: 'Noise and threats',
            summary: found?.summary ?? '',
            reviewOn: found?.reviewOn ?? '',
            stage: found?.stage ?? '',
            leadUserId: found?.leadUserId ?? '',
            now,
          }),
        );
      },
    },
    close: {
      lowest: 'manage',
      attempt: async (actor) => {
        const id = await scene.open();
        return as(actor).write((tx) =>
          closeCase(tx, actor, { caseId: id, version: 1, outcome: 'resolved', reason: 'Quiet', now }),
        );
      },
    },
    reopen: {
      lowest: 'manage',
      attempt: async (actor) => {
        const id = await scene.open();
        await as(scene.actors.manage).write((tx) =>
          closeCase(tx, scene.actors.manage, {
            caseId: id,
            version: 1,
            outcome: 'resolved',
            reason: 'Quiet',
            now,
          }),
        );
        return as(actor).write((tx) =>
          reopenCase(tx, actor, { caseId: id, version: 2, reason: 'Again', reviewOn: '2026-04-01', now }),
        );
      },
    },
  };

  for (const [verb, { lowest, attempt }] of Object.entries(VERBS)) {
    for (const at of ACTORS) {
      const allowed = ACTORS.indexOf(at) >= ACTORS.indexOf(lowest);
      it(`${verb}: ${at} is ${allowed ? 'allowed' : 'denied'}`, async () => {
        const tried = attempt(scene.actors[at]);
        if (allowed) await expect(tried).resolves.not.toThrow();
        else
          await expect(tried).rejects.toMatchObject({
            kind: expect.stringMatching(/^(not-found|forbidden)$/),
          });
      });
    }
  }

  /** The same without the verbs: what the row policies say of bare statements. */
  const STATEMENTS: Readonly<
    Record<string, { lowest: At; attempt(tx: WriteTx, actor: Actor): Promise<unknown> }>
  > = {
    'insert a note': {
      lowest: 'contribute',
      attempt: (tx, actor) =>
        tx
          .insertInto('case_notes')
          .values({
            id: newId(),
            partnership_id: actor.partnershipId,
            record_id: caseId,
            agency_id: actor.agencyId,
            author_id: actor.userId,
            written_at: now,
            audience: 'case',
            body: 'Bare',
          })
          .execute(),
    },
    'insert an event': {
      lowest: 'manage',
      attempt: (tx, actor) =>
        tx
          .insertInto('case_events')
          .values({
            id: newId(),
            partnership_id: actor.partnershipId,
            record_id: caseId,
            kind: 'changed',
            happened_at: now,
            user_id: actor.userId,
          })
          .execute(),
    },
    'insert an action': {
      lowest: 'contribute',
      attempt: (tx, actor) =>
        tx
          .insertInto('actions')
          .values({
            id: newId(),
            partnership_id: actor.partnershipId,
            record_id: caseId,
            title: 'Bare',
            owner_user_id: scene.actors.manage.userId,
            due_on: '2026-03-20',
            created_at: now,
            created_by: actor.userId,
          })
          .execute(),
    },
    'update the case': {
      lowest: 'manage',
      attempt: (tx) =>
        tx
          .updateTable('cases')
          .set({ summary: 'Bare' })
          .where('record_id', '=', caseId)
          .returning('record_id')
          .executeTakeFirstOrThrow(),
    },
    'update an action': {
      lowest: 'contribute',
      attempt: (tx) =>
        tx
          .updateTable('actions')
          .set({ due_on: '2026-03-21' })
          .where('record_id', '=', caseId)
          .returning('id')
          .executeTakeFirstOrThrow(),
    },
  };

  for (const [statement, { lowest, attempt }] of Object.entries(STATEMENTS)) {
    for (const at of ACTORS) {
      const allowed = ACTORS.indexOf(at) >= ACTORS.indexOf(lowest);
      it(`${statement} bare: ${at} is ${allowed ? 'allowed' : 'denied'}`, async () => {
        const actor = scene.actors[at];
        const tried = as(actor).write((tx) => attempt(tx, actor));
        if (allowed) await expect(tried).resolves.toBeDefined();
        else await expect(tried).rejects.toThrow(/row-level security|no result/);
      });
    }
  }

  for (const at of ACTORS) {
    const allowed = ACTORS.indexOf(at) >= ACTORS.indexOf('view');
    it(`read bare: ${at} finds ${allowed ? 'what' : 'nothing of what'} each table has`, async () => {
      await scene.writeNote(caseId, 'For the bare eye');
      await scene.addAction(caseId);
      const counts = await as(scene.actors[at]).read(async (tx) => [
        await tx.selectFrom('cases').select('record_id').where('record_id', '=', caseId).execute(),
        await tx.selectFrom('case_notes').select('id').where('record_id', '=', caseId).execute(),
        await tx.selectFrom('case_events').select('id').where('record_id', '=', caseId).execute(),
        await tx.selectFrom('actions').select('id').where('record_id', '=', caseId).execute(),
      ]);
      expect(counts.map((rows) => rows.length > 0)).toEqual([allowed, allowed, allowed, allowed]);
    });
  }

  it('lets nobody write in the name of another, or change what is written', async () => {
    const { manage, contribute } = scene.actors;
    const note = (actor: Actor) => ({
      id: newId(),
      partnership_id: actor.partnershipId,
      record_id: caseId,
      agency_id: actor.agencyId,
      author_id: actor.userId,
      written_at: now,
      audience: 'case',
      body: 'Forged',
    });
    await expect(
      as(contribute).write((tx) => tx.insertInto('case_notes').values(note(manage)).execute()),
    ).rejects.toThrow(/row-level security/);
    await as(manage).write((tx) => tx.insertInto('case_notes').values(note(manage)).execute());
    await expect(
      as(manage).write((tx) =>
        tx.updateTable('case_notes').set({ body: 'Better' }).where('record_id', '=', caseId).execute(),
      ),
    ).rejects.toThrow(/permission denied/);
  });
});
