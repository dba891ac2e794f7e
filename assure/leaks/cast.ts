import type { Actor } from '../../src/kernel/actor.ts';
import type { TestDatabase } from '../../test/support/database.ts';
import { makeWorld, type World } from '../../test/support/world.ts';

/** The agencies of the assurance's partnership. */
export interface Agencies {
  /** Leads every case. */
  readonly council: string;
  /** Is given shares, and has a current agreement. */
  readonly police: string;
  /** Is given a share under an agreement that lapses before anybody looks. */
  readonly health: string;
  /** Has a current agreement and no share: may learn by a pointer that something exists. */
  readonly fire: string;
  /** Has signed nothing. */
  readonly charity: string;
}

/** Everybody who will look, by what they are. */
export type Persona =
  | 'lead'
  | 'colleague'
  | 'lead supervisor'
  | 'co-ordinator'
  | 'co-ordinator of another purpose'
  | 'excluded supervisor'
  | 'kin of the victim'
  | 'police officer'
  | 'police supervisor'
  | 'named police officer'
  | 'police analyst'
  | 'nurse'
  | 'fire officer'
  | 'charity worker'
  | 'analyst'
  | 'elected member'
  | 'democratic services'
  | 'information governance'
  | 'administrator'
  | 'disabled supervisor'
  | 'stranger';

export interface Cast {
  readonly world: World;
  readonly agencies: Agencies;
  readonly actors: Readonly<Record<Persona, Actor>>;
}

/** The purpose of every case here, and the days that matter. */
export const PURPOSE = 'anti-social-behaviour';
export const BUILT_AT = '2026-03-10T09:00:00Z';
export const LOOKED_AT = '2026-05-05T09:00:00Z';

/** Makes a partnership of five agencies, a second one beside it, and everybody who will look. */
export async function makeCast(db: TestDatabase): Promise<Cast> {
  const world = await makeWorld(db);
  const agencies = {
    council: await world.agency('Council'),
    police: await world.agency('Police', 'police'),
    health: await world.agency('Health', 'health'),
    fire: await world.agency('Fire', 'fire'),
    charity: await world.agency('Charity', 'voluntary'),
  };
  const { council, police, health, fire, charity } = agencies;
  await world.agreement(PURPOSE, [council, police, fire]);
  await world.agreement(PURPOSE, [health], { startsOn: '2026-01-01', endsOn: '2026-04-30' });
  const beside = await makeWorld(db);
  const elsewhere = await beside.agency('Council');
  await beside.agreement(PURPOSE, [elsewhere]);
  const actors: Record<Persona, Actor> = {
    lead: await world.user(council),
    colleague: await world.user(council),
    'lead supervisor': await world.user(council, ['supervisor']),
    'co-ordinator': await world.user(police, ['co-ordinator'], { purpose: PURPOSE }),
    'co-ordinator of another purpose': await world.user(police, ['co-ordinator'], { purpose: 'prevent' }),
    'excluded supervisor': await world.user(council, ['supervisor']),
    'kin of the victim': await world.user(council, ['supervisor']),
    'police officer': await world.user(police),
    'police supervisor': await world.user(police, ['supervisor']),
    'named police officer': await world.user(police),
    'police analyst': await world.user(police, ['analyst']),
    nurse: await world.user(health),
    'fire officer': await world.user(fire),
    'charity worker': await world.user(charity, ['practitioner', 'supervisor']),
    analyst: await world.user(council, ['analyst']),
    'elected member': await world.user(council, ['elected-member']),
    'democratic services': await world.user(council, ['democratic-services']),
    'information governance': await world.user(council, ['information-governance']),
    administrator: await world.user(council, ['administrator']),
    'disabled supervisor': await world.user(council, ['supervisor']),
    stranger: await beside.user(elsewhere, ['practitioner', 'supervisor', 'co-ordinator']),
  };
  return { world, agencies, actors };
}
