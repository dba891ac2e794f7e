import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { LOOKERS, type Looker, type Scene, SECRET, setScene } from '../../../test/support/people-scene.ts';
import { EXPECTED, lookAsActor } from '../../../test/support/people-sight.ts';
import type { WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { addParty, excludeFromPerson } from '../access/index.ts';
import { addAlias } from './add-alias.ts';
import { addRelationship } from './add-relationship.ts';
import { addSourceRecord } from './add-source-record.ts';
import { endAddress } from './end-address.ts';

const now = new Date();

describe.each(engines)('who may do what with a person (%s)', (engine) => {
  let db: TestDatabase;
  let scene: Scene;
  beforeAll(async () => {
    db = await openTestDatabase(engine);
    scene = await setScene(db);
  });
  afterAll(() => db.close());

  it.each(LOOKERS)('the %s sees exactly what they may', async (looker) => {
    expect(await lookAsActor(db, scene.lookers[looker], scene)).toEqual(EXPECTED[looker]);
  });

  it('keeps them from rows that do exist', async () => {
    const { personId } = scene;
    const count = await db.prepare(async (root) => {
      const counts = await Promise.all([
        root.selectFrom('source_records').select('id').where('person_id', '=', personId).execute(),
        root.selectFrom('person_addresses').select('id').where('person_id', '=', personId).execute(),
        root.selectFrom('household_members').select('id').where('person_id', '=', personId).execute(),
      ]);
      return counts.map((rows) => rows.length);
    });
    expect(count).toEqual([3, 3, 1]);
  });

  /** What became of a change: allowed, or why not. It is undone in either case. */
  const attempt = async (looker: Looker, change: (tx: WriteTx, actor: Actor) => Promise<unknown>) => {
    const actor = scene.lookers[looker];
    const undone = new Error('undone');
    try {
      await db.database.as(actor).write(async (tx) => {
        await change(tx, actor);
        throw undone;
      });
    } catch (error) {
      if (error === undone) return 'allowed';
      const { kind, code } = error as { kind?: string; code?: string };
      return kind ?? code;
    }
  };
  const outcomes = async (change: (tx: WriteTx, actor: Actor) => Promise<unknown>) =>
    Object.fromEntries(
      await Promise.all(LOOKERS.map(async (looker) => [looker, await attempt(looker, change)] as const)),
    );
  const REFUSED = Object.fromEntries(LOOKERS.map((looker) => [looker, '42501']));

  it('lets those who see her become holders', async () => {
    const { personId } = scene;
    const name = { personId, givenNames: 'Ivy', familyName: 'Plover', bornOn: null, now };
    expect(await outcomes((tx, actor) => addSourceRecord(tx, actor, name))).toEqual({
      ...REFUSED,
      holder: 'allowed',
      supervisor: 'allowed',
      sharer: 'allowed',
      named: 'allowed',
      health: 'allowed',
    });
  });

  it('lets only holders add facts', async () => {
    const name = { personId: scene.personId, givenNames: 'Vee', familyName: '', now };
    const refused = Object.fromEntries(LOOKERS.map((looker) => [looker, 'forbidden']));
    expect(await outcomes((tx, actor) => addAlias(tx, actor, name))).toEqual({
      ...refused,
      holder: 'allowed',
      supervisor: 'allowed',
      health: 'allowed',
    });
  });

  it('relates only people whom the user sees both', async () => {
    const relation = {
      personId: scene.personId,
      otherPersonId: scene.motherId,
      standing: { kind: 'carer', otherIsKind: true } as const,
      now,
    };
    const answer = await outcomes((tx, actor) => addRelationship(tx, actor, relation));
    expect(answer).toMatchObject({ holder: 'allowed', supervisor: 'allowed', health: '42501' });
    expect(answer).toMatchObject({ sharer: 'forbidden', kept: 'forbidden', stranger: 'forbidden' });
  });

  it('lets only the agency that holds an address say when it ended', async () => {
    const { personId, secretAddressId: addressId } = scene;
    const answer = await outcomes((tx) => endAddress(tx, { personId, addressId, toOn: '2024-01-01' }));
    const refused = Object.fromEntries(LOOKERS.map((looker) => [looker, 'not-found']));
    expect(answer).toEqual({ ...refused, holder: 'allowed', supervisor: 'allowed' });
  });

  it('lets nobody write for another agency', async () => {
    const forHealth = (tx: WriteTx, actor: Actor): Promise<unknown> =>
      tx
        .insertInto('person_phones')
        .values({
          id: newId(),
          partnership_id: actor.partnershipId,
          person_id: scene.personId,
          agency_id: scene.healthAgencyId,
          number: '01632 960999',
          recorded_at: now,
        })
        .execute();
    expect(await outcomes(forHealth)).toMatchObject({ holder: '42501', named: '42501', health: 'allowed' });
  });

  it('lets nobody keep somebody away once she is saved', async () => {
    const { personId, lookers } = scene;
    const shutOut = { personId, userIds: [lookers.health.userId], reason: 'Spite', now };
    const answer = await outcomes((tx, actor) =>
      excludeFromPerson(tx, actor, actor === lookers.health ? { ...shutOut, userIds: [newId()] } : shutOut),
    );
    expect(answer).toEqual(REFUSED);
  });

  it('lets nobody bring her into a case through a user who may not see her', async () => {
    const { personId, recordId } = scene;
    const answer = await outcomes((tx, actor) =>
      addParty(tx, actor, { recordId, personId, role: 'witness', now }),
    );
    expect(answer).toMatchObject({
      holder: 'allowed',
      sharer: '42501',
      signatory: 'not-found',
      kept: 'not-found',
    });
  });

  it('forgets her with the case when the share ends, and not before', async () => {
    const { sharer } = scene.lookers;
    expect((await lookAsActor(db, sharer, scene)).person).not.toBeNull();
    await db.prepare((root) =>
      root.updateTable('shares').set({ ended_at: now }).where('record_id', '=', scene.recordId).execute(),
    );
    const after = await lookAsActor(db, sharer, scene);
    expect(after).toEqual(EXPECTED.signatory);
    expect(await lookAsActor(db, scene.lookers.named, scene)).toEqual(EXPECTED.signatory);
  });

  it('shows a protected address to whoever it names wherever they may see her, also without a case', async () => {
    const { named, sharer } = scene.lookers;
    await holdBy(sharer.agencyId);
    expect((await lookAsActor(db, sharer, scene)).facts).toEqual(['Ivy Knot']);
    expect((await lookAsActor(db, named, scene)).facts).toEqual([SECRET, 'Ivy Knot'].sort());
  });

  const holdBy = (agencyId: string): Promise<unknown> =>
    db.prepare((root) =>
      root
        .insertInto('source_records')
        .values({
          id: newId(),
          partnership_id: scene.lookers.holder.partnershipId,
          person_id: scene.personId,
          agency_id: agencyId,
          system: 'test',
          external_key: newId(),
          given_names: 'Ivy',
          family_name: 'Knot',
          recorded_at: now,
        })
        .execute(),
    );
});
