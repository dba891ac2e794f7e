import type { Actor, Role } from '../../src/kernel/actor.ts';
import { addParty, openRecord, shareRecord } from '../../src/modules/access/index.ts';
import { addAddress } from '../../src/modules/people/add-address.ts';
import { addAlias } from '../../src/modules/people/add-alias.ts';
import { addIdentifier } from '../../src/modules/people/add-identifier.ts';
import { addRelationship } from '../../src/modules/people/add-relationship.ts';
import { addPerson, addSourceRecord, addToHousehold } from '../../src/modules/people/index.ts';
import type { TestDatabase } from './database.ts';
import { makeWorld } from './world.ts';

/** Everybody who looks in the scene, by what they are to the person. */
export const LOOKERS = [
  'holder',
  'supervisor',
  'analyst',
  'member',
  'administrator',
  'kept',
  'sharer',
  'named',
  'health',
  'signatory',
  'unsigned',
  'stranger',
] as const;

export type Looker = (typeof LOOKERS)[number];

/**
 * One person, Ivy Plover, as the access rules meet her: the council holds her with a protected address and has a case;
 * the police share the case; health holds her under another name; housing has signed, the charity has not; one council
 * worker is kept away; the stranger belongs to another partnership.
 */
export interface Scene {
  readonly personId: string;
  readonly motherId: string;
  readonly recordId: string;
  readonly secretAddressId: string;
  readonly healthAgencyId: string;
  readonly lookers: Readonly<Record<Looker, Actor>>;
}

export const SECRET = '9 Secret Close, ZZ9 9ZZ';

/** Sets the scene in a partnership of its own. */
export async function setScene(db: TestDatabase): Promise<Scene> {
  const { lookers, healthAgencyId } = await people(db);
  const { holder, named, kept, health } = lookers;
  const now = new Date();
  const nobody = { excludedUserIds: [], exclusionReason: '' };
  const as = (actor: Actor) => db.database.as(actor);
  const personId = await as(holder).write((tx) =>
    addPerson(tx, holder, {
      givenNames: 'Ivy',
      familyName: 'Plover',
      bornOn: '1990-01-01',
      phone: '01632 960001',
      address: { line: '1 Open Road', postcode: 'ZZ1 1AA', fromOn: '2020-01-01' },
      excludedUserIds: [kept.userId],
      exclusionReason: 'A cousin',
      now,
    }),
  );
  const motherId = await as(holder).write((tx) =>
    addPerson(tx, holder, { ...nobody, givenNames: 'May', familyName: 'Dotterel', bornOn: null, now }),
  );
  const later = new Date(now.getTime() + 1000);
  await as(holder).write(async (tx) => {
    const secret = {
      line: '9 Secret Close',
      postcode: 'ZZ9 9ZZ',
      protected: true,
      readerIds: [named.userId],
    };
    await addAddress(tx, holder, { ...secret, personId, now: later });
    await addAlias(tx, holder, { personId, givenNames: 'Vivi', familyName: '', now });
    await addIdentifier(tx, holder, { personId, kind: 'nhs-number', value: '9434765919', now });
    const home = { line: '1 Open Road', postcode: 'ZZ1 1AA', fromOn: null, now };
    for (const id of [personId, motherId]) await addToHousehold(tx, holder, { ...home, personId: id });
    const standing = { kind: 'parent', otherIsKind: true } as const;
    await addRelationship(tx, holder, { personId, otherPersonId: motherId, standing, now });
  });
  await holdByHealth(db, health, personId);
  const recordId = await openCase(db, lookers, personId, now);
  const [secret] = await db.prepare((root) =>
    root
      .selectFrom('person_addresses')
      .select('id')
      .where('person_id', '=', personId)
      .where('protected', '=', true)
      .execute(),
  );
  return { personId, motherId, recordId, secretAddressId: secret?.id ?? '', healthAgencyId, lookers };
}

async function people(db: TestDatabase) {
  const world = await makeWorld(db);
  const council = await world.agency('Council');
  const police = await world.agency('Police', 'police');
  const health = await world.agency('Health', 'health');
  const housing = await world.agency('Housing', 'housing');
  const charity = await world.agency('Charity', 'voluntary');
  await world.agreement('anti-social-behaviour', [council, police, health, housing]);
  const elsewhere = await makeWorld(db);
  const other = await elsewhere.agency('Council');
  await elsewhere.agreement('anti-social-behaviour', [other]);
  const user = (agencyId: string, role: Role = 'practitioner') => world.user(agencyId, [role]);
  const lookers: Record<Looker, Actor> = {
    holder: await user(council),
    supervisor: await user(council, 'supervisor'),
    analyst: await user(council, 'analyst'),
    member: await user(council, 'elected-member'),
    administrator: await user(council, 'administrator'),
    kept: await user(council),
    sharer: await user(police),
    named: await user(police),
    health: await user(health),
    signatory: await user(housing),
    unsigned: await user(charity),
    stranger: await elsewhere.user(other),
  };
  return { lookers, healthAgencyId: health };
}

/** Health knows her already, by a name and an address of its own that the council does not know. */
async function holdByHealth(db: TestDatabase, health: Actor, personId: string): Promise<void> {
  const world = { id: personId, now: new Date(Date.now() + 2000) };
  await db.prepare((root) =>
    root
      .insertInto('source_records')
      .values({
        id: crypto.randomUUID(),
        partnership_id: health.partnershipId,
        person_id: world.id,
        agency_id: health.agencyId,
        system: 'test',
        external_key: world.id,
        given_names: 'Ivy',
        family_name: 'Sparrow',
        born_on: '1990-01-01',
        recorded_at: world.now,
      })
      .execute(),
  );
  await db.database.as(health).write(async (tx) => {
    const name = { givenNames: 'Ivy', familyName: 'Sparrow', bornOn: '1990-01-01' };
    await addSourceRecord(tx, health, { ...name, personId, now: world.now });
    await addAddress(tx, health, { personId, line: '7 Ward Way', postcode: 'ZZ7 7AA', now: world.now });
  });
}

async function openCase(
  db: TestDatabase,
  { holder, sharer }: Record<Looker, Actor>,
  personId: string,
  now: Date,
): Promise<string> {
  return db.database.as(holder).write(async (tx) => {
    const recordId = await openRecord(tx, holder, {
      kind: 'case',
      type: 'asb',
      purpose: 'anti-social-behaviour',
      handling: 'normal',
      leadUserId: holder.userId,
      excludedUserIds: [],
      exclusionReason: '',
      now,
    });
    await addParty(tx, holder, { recordId, personId, role: 'victim', now });
    await shareRecord(tx, holder, {
      recordId,
      agencyId: sharer.agencyId,
      userId: null,
      level: 'view',
      reason: 'Works with us',
      lawfulBasis: 'Public task',
      startsOn: '2020-01-01',
      endsOn: '2099-12-31',
      now,
    });
    return recordId;
  });
}
