import type { Kysely } from 'kysely';
import type { DB } from '../../src/db/schema.gen.ts';
import { newId } from '../../src/kernel/ids.ts';
import { keysOf } from '../../src/modules/people/index.ts';
import type { TestDatabase } from '../../test/support/database.ts';
import { BUILT_AT, type Cast } from './cast.ts';
import type { Plant, PlantedCase } from './planted-case.ts';

const now = new Date(BUILT_AT);

/** The key of the place at which the council protects an address of each victim. */
export const PROTECTED_PLACE = '9 zz99zz';

/** Plants somebody whom the council and the police hold, with canaries in every fact. */
export async function plantPerson(
  { prepare }: TestDatabase,
  { world, agencies, actors }: Cast,
  victim: PlantedCase['victim'],
  plant: Plant,
) {
  const { council, police, fire } = agencies;
  const givenNames = plant('council fact', 'given name');
  const personId = await world.person(council, { ...victim, givenNames });
  await world.person(police, { ...victim, givenNames: plant('police fact', 'police given name'), personId });
  const aliases = [
    { agency_id: council, given_names: plant('council fact', 'alias') },
    { agency_id: fire, given_names: plant('fire fact', 'fire alias') },
  ];
  const addressId = newId();
  const membershipId = newId();
  const fact = { partnership_id: world.partnershipId, person_id: personId };
  await prepare(async (root) => {
    for (const alias of aliases) {
      const values = { id: newId(), ...fact, ...alias, recorded_at: now };
      await root.insertInto('person_aliases').values(values).execute();
    }
    const phone = { id: newId(), ...fact, agency_id: council, number: plant('council fact', 'telephone') };
    await root
      .insertInto('person_phones')
      .values({ ...phone, recorded_at: now })
      .execute();
    const readerId = actors['named police officer'].userId;
    await plantHomes(
      root,
      { ...fact, agency_id: council },
      { addressId, membershipId, readerId, victim, plant },
    );
    const exclusion = { id: newId(), ...fact, user_id: actors['kin of the victim'].userId, reason: 'Kin' };
    await root
      .insertInto('exclusions')
      .values({ ...exclusion, created_at: now, created_by: actors.lead.userId })
      .execute();
  });
  return { personId, ids: { personId, addressId, membershipId } };
}

interface Holding {
  readonly partnership_id: string;
  readonly agency_id: string;
  readonly person_id: string;
}

interface Homes {
  readonly addressId: string;
  readonly membershipId: string;
  readonly readerId: string;
  readonly victim: PlantedCase['victim'];
  readonly plant: Plant;
}

/** An open address with its key and household, and a protected one that names a reader. */
async function plantHomes(root: Kysely<DB>, fact: Holding, homes: Homes): Promise<void> {
  const { addressId, membershipId, readerId, victim, plant } = homes;
  const open = { postcode: victim.postcode, place_key: `1 ${victim.postcode}`, recorded_at: now };
  const safe = { postcode: 'ZZ9 9ZZ', place_key: PROTECTED_PLACE, recorded_at: now, protected: true };
  await root
    .insertInto('person_addresses')
    .values([
      { id: newId(), ...fact, ...open, line: plant('council fact', 'address') },
      { id: addressId, ...fact, ...safe, line: plant('protected address', 'protected address') },
    ])
    .execute();
  await root
    .insertInto('protected_address_readers')
    .values({ address_id: addressId, partnership_id: fact.partnership_id, user_id: readerId })
    .execute();
  const { person_id: _person, ...holder } = fact;
  const householdId = newId();
  await root
    .insertInto('households')
    .values({ id: householdId, ...holder, ...open, line: plant('council fact', 'household') })
    .execute();
  await root
    .insertInto('household_members')
    .values({ id: membershipId, ...fact, household_id: householdId })
    .execute();
  for (const key of keysOf({ addresses: [{ postcode: victim.postcode }] })) {
    await root
      .insertInto('person_keys')
      .values({ ...key, ...fact })
      .execute();
  }
}
