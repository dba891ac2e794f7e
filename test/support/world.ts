import type { Actor, Role } from '../../src/kernel/actor.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Purpose } from '../../src/modules/access/index.ts';
import type { TestDatabase } from './database.ts';

/** A partnership made for one test, and the means to people it. Everything is prepared past row-level security. */
export interface World {
  readonly partnershipId: string;
  /** Adds an agency. */
  agency(name: string, kind?: string): Promise<string>;
  /** Adds a user and returns them as the actor they would be. */
  user(
    agencyId: string,
    roles?: readonly Role[],
    more?: { name?: string; purpose?: Purpose },
  ): Promise<Actor>;
  /** Makes agencies sign an agreement, in force in the given years unless told otherwise. */
  agreement(
    purpose: Purpose,
    agencyIds: readonly string[],
    dates?: { startsOn?: string; endsOn?: string },
  ): Promise<string>;
  /** Gives an agency a source record about a person, and the search keys of the name; makes the person when none is given. */
  person(
    agencyId: string,
    facts: { familyName: string; givenNames?: string; bornOn?: string; personId?: string },
  ): Promise<string>;
}

/** Makes an empty partnership. */
export async function makeWorld({ prepare }: TestDatabase): Promise<World> {
  const partnershipId = newId();
  const names = new Map<string, string>();
  await prepare((root) =>
    root
      .insertInto('partnerships')
      .values({ id: partnershipId, name: `Safer ${partnershipId.slice(0, 8)}` })
      .execute(),
  );
  return {
    partnershipId,
    agency: async (name, kind = 'council') => {
      const id = newId();
      names.set(id, name);
      const values = { id, partnership_id: partnershipId, name, kind, contact: `${name} desk, 01632 960001` };
      await prepare((root) => root.insertInto('agencies').values(values).execute());
      return id;
    },
    user: async (agencyId, roles = ['practitioner'], more = {}) => {
      const userId = newId();
      const name = more.name ?? `Worker ${userId.slice(0, 6)}`;
      await prepare(async (root) => {
        await root
          .insertInto('users')
          .values({
            id: userId,
            partnership_id: partnershipId,
            agency_id: agencyId,
            name,
            job_title: 'Officer',
            email: `${userId}@example.test`,
          })
          .execute();
        for (const role of roles) {
          const purpose = role === 'co-ordinator' ? (more.purpose ?? 'anti-social-behaviour') : '';
          await root
            .insertInto('user_roles')
            .values({ user_id: userId, partnership_id: partnershipId, role, purpose })
            .execute();
        }
      });
      return {
        userId,
        agencyId,
        partnershipId,
        name,
        jobTitle: 'Officer',
        agencyName: names.get(agencyId) ?? '',
        partnershipName: `Safer ${partnershipId.slice(0, 8)}`,
        brandColour: '#0b5c5e',
        roles,
        coordinates: roles.includes('co-ordinator') ? [more.purpose ?? 'anti-social-behaviour'] : [],
      };
    },
    agreement: async (purpose, agencyIds, dates = {}) => {
      const id = newId();
      const startsOn = dates.startsOn ?? '2020-01-01';
      const endsOn = dates.endsOn ?? '2099-12-31';
      await prepare(async (root) => {
        await root
          .insertInto('agreements')
          .values({
            id,
            partnership_id: partnershipId,
            title: `Agreement on ${purpose}`,
            purpose,
            lawful_basis: 'Public task',
            starts_on: startsOn,
            ends_on: endsOn,
            review_on: endsOn,
          })
          .execute();
        for (const agencyId of agencyIds) {
          await root
            .insertInto('agreement_signatories')
            .values({
              agreement_id: id,
              partnership_id: partnershipId,
              agency_id: agencyId,
              signed_on: startsOn,
            })
            .execute();
        }
      });
      return id;
    },
    person: async (agencyId, facts) => {
      const personId = facts.personId ?? newId();
      await prepare(async (root) => {
        if (!facts.personId) {
          await root
            .insertInto('people')
            .values({ id: personId, partnership_id: partnershipId, created_at: new Date() })
            .execute();
        }
        const sourceRecordId = newId();
        await root
          .insertInto('source_records')
          .values({
            id: sourceRecordId,
            partnership_id: partnershipId,
            person_id: personId,
            agency_id: agencyId,
            system: 'test',
            external_key: sourceRecordId,
            given_names: facts.givenNames ?? '',
            family_name: facts.familyName,
            born_on: facts.bornOn ?? null,
            recorded_at: new Date(),
          })
          .execute();
        const keys = [
          { kind: 'family', key: facts.familyName.toLowerCase() },
          ...(facts.givenNames ? [{ kind: 'given', key: facts.givenNames.toLowerCase() }] : []),
          ...(facts.bornOn ? [{ kind: 'born', key: facts.bornOn }] : []),
        ];
        for (const key of keys) {
          await root
            .insertInto('person_keys')
            .values({ ...key, agency_id: agencyId, person_id: personId, partnership_id: partnershipId })
            .execute();
        }
      });
      return personId;
    },
  };
}
