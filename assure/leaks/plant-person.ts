import { newId } from '../../src/kernel/ids.ts';
import { keysOf } from '../../src/modules/people/index.ts';
import type { TestDatabase } from '../../test/support/database.ts';
import { BUILT_AT, type Cast } from './cast.ts';
import type { Plant, PlantedCase } from './plant.ts';

const now = new Date(BUILT_AT);

/** Plants somebody whom the council and the police hold, with canaries in every fact. */
export async function plantPerson(
  { prepare }: TestDatabase,
  { world, agencies, actors }: Cast,
  victim: PlantedCase['victim'],
  plant: Plant,
) {
  const { council, police, fire } = agencies;
  const personId = await world.person(council, {
    ...victim,
    givenNames: plant('council fact', 'given name'),
  });
  await world.person(police, { ...victim, givenNames: plant('police fact', 'police given name'), personId });
  const fact = { partnership_id: world.partnershipId, person_id: personId, recorded_at: now };
  const addressId = newId();
  const membershipId = newId();
  await prepare(async (root) => {
    const aliases = [
      { agency_id: council, given_names: plant('council fact', 'alias') },
      { agency_id: fire, given_names: plant('fire fact', 'fire alias') },
    ];
    for (const alias of aliases)
      await root
        .insertInto('person_aliases')
        .values({ id: newId(), ...fact, ...alias })
        .execute();
    await root
      .insertInto('person_addresses')
      .values([
        {
          id: newId(),
          ...fact,
          agency_id: council,
          line: plant('council fact', 'address'),
          postcode: victim.postcode,
          place_key: `1 ${victim.postcode}`,
        },
        {
          id: addressId,
          ...fact,
          agency_id: council,
          line: plant('protected address', 'protected address'),
          postcode: 'ZZ9 9ZZ',
          place_key: '9 ZZ9 9ZZ',
          protected: true,
        },
      ])
      .execute();
    await root
      .insertInto('protected_address_readers')
      .values({
        address_id: addressId,
        partnership_id: world.partnershipId,
        user_id: actors['named police officer'].userId,
      })
      .execute();
    const household = { id: newId(), partnership_id: world.partnershipId, agency_id: council };
    await root
      .insertInto('households')
      .values({
        ...household,
        line: plant('council fact', 'household'),
        postcode: victim.postcode,
        place_key: `1 ${victim.postcode}`,
        recorded_at: now,
      })
      .execute();
    await root
      .insertInto('household_members')
      .values({
        id: membershipId,
        partnership_id: world.partnershipId,
        agency_id: council,
        household_id: household.id,
        person_id: personId,
      })
      .execute();
    await root
      .insertInto('person_phones')
      .values({ id: newId(), ...fact, agency_id: council, number: plant('council fact', 'telephone') })
      .execute();
    for (const key of keysOf({ addresses: [{ postcode: victim.postcode }] })) {
      await root
        .insertInto('person_keys')
        .values({ ...key, agency_id: council, person_id: personId, partnership_id: world.partnershipId })
        .execute();
    }
    await root
      .insertInto('exclusions')
      .values({
        id: newId(),
        partnership_id: world.partnershipId,
        user_id: actors['kin of the victim'].userId,
        person_id: personId,
        reason: 'Kin',
        created_at: now,
        created_by: actors.lead.userId,
      })
      .execute();
  });
  return { personId, ids: { personId, addressId, membershipId } };
}
