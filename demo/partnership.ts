import type { Role } from '../src/kernel/actor.ts';
import type { Purpose } from '../src/modules/access/index.ts';
import { AGENCIES, type AgencyKey, type DemoAgency } from './agencies.ts';
import { AGREEMENTS } from './agreements.ts';
import { type Day, dateOf } from './calendar.ts';
import { randomFrom } from './random.ts';
import type { Row, Rows } from './tables.ts';
import { type DemoUserToMake, USERS } from './users.ts';

/** Somebody who works here, as the rest of the demo needs to know them. */
export interface Worker {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly agency: AgencyKey;
  readonly roles: readonly Role[];
  readonly coordinates: readonly Purpose[];
}

/** A partnership with its agencies and everybody who works in them. */
export interface DemoPartnership {
  readonly id: string;
  readonly agencies: readonly AgencyKey[];
  /** The identifier of an agency. */
  agencyId(key: AgencyKey): string;
  agencyName(key: AgencyKey): string;
  readonly workers: readonly Worker[];
  /** Whether an agency had signed an agreement for a purpose that was in force on a day. */
  hasAgreement(key: AgencyKey, purpose: Purpose, on: Day): boolean;
}

/** What a partnership is made from. */
export interface PartnershipToMake {
  readonly name: string;
  readonly brandColour: string;
  readonly agencies: readonly DemoAgency[];
  readonly users: readonly DemoUserToMake[];
  readonly agreements: typeof AGREEMENTS;
  /** Users' telephone numbers end in this and what follows. */
  readonly firstTelephone: number;
}

export const HARTLEPOOL: PartnershipToMake = {
  name: 'Safer Hartlepool Partnership',
  brandColour: '#0b5c5e',
  agencies: AGENCIES,
  users: USERS,
  agreements: AGREEMENTS,
  firstTelephone: 1,
};

/** Makes a partnership's rows. Identifiers hang on names, so that one more user moves no other. */
export function makePartnership(
  rows: Rows,
  seed: string,
  plan: PartnershipToMake,
  today: Day,
): DemoPartnership {
  const idOf = (kind: string, name: string): string =>
    randomFrom(`${seed}/${plan.name}/${kind}/${name}`).id();
  const partnershipId = idOf('partnership', plan.name);
  rows.partnerships.push({ id: partnershipId, name: plan.name, brand_colour: plan.brandColour });
  const agencyIds = new Map(plan.agencies.map(({ key, name }) => [key, idOf('agency', name)]));
  const agencyId = (key: AgencyKey): string => {
    const id = agencyIds.get(key);
    if (!id) throw new RangeError(`${plan.name} has no agency ${key}.`);
    return id;
  };
  for (const agency of plan.agencies) {
    const common = { partnership_id: partnershipId, name: agency.name, contact: agency.contact };
    rows.agencies.push({ ...common, id: agencyId(agency.key), kind: agency.kind });
    for (const team of agency.teams) {
      const id = idOf('team', `${agency.name} ${team.name}`);
      rows.teams.push({ id, partnership_id: partnershipId, agency_id: agencyId(agency.key), ...team });
    }
  }
  const workers = plan.users.map((user, at): Worker => {
    const id = idOf('user', user.name);
    rows.users.push(userRow(plan, user, { id, partnershipId, agencyId: agencyId(user.agency), at, idOf }));
    rows.user_roles.push(...roleRows(user, id, partnershipId));
    return { ...user, id, coordinates: user.coordinates ?? [] };
  });
  addAgreements(rows, plan, { partnershipId, agencyId, idOf, today });
  return {
    id: partnershipId,
    agencies: plan.agencies.map(({ key }) => key),
    agencyId,
    agencyName: (key) => plan.agencies.find((agency) => agency.key === key)?.name ?? '',
    workers,
    hasAgreement: (key, purpose, on) =>
      plan.agreements.some(
        (agreement) =>
          agreement.purpose === purpose &&
          agreement.signatories.includes(key) &&
          today + agreement.startsIn <= on &&
          on <= today + agreement.endsIn,
      ),
  };
}

type NameId = (kind: string, name: string) => string;

function userRow(
  plan: PartnershipToMake,
  user: DemoUserToMake,
  made: { id: string; partnershipId: string; agencyId: string; at: number; idOf: NameId },
): Row<'users'> {
  const agency = plan.agencies.find(({ key }) => key === user.agency);
  const team = user.team === '' ? null : made.idOf('team', `${agency?.name} ${user.team}`);
  const mailbox = user.name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.');
  return {
    id: made.id,
    partnership_id: made.partnershipId,
    agency_id: made.agencyId,
    team_id: team,
    name: user.name,
    job_title: user.jobTitle,
    email: `${mailbox}@${agency?.domain}`,
    telephone: `07700 900${String(plan.firstTelephone + made.at).padStart(3, '0')}`,
    disabled_at: null,
  };
}

function roleRows(user: DemoUserToMake, userId: string, partnershipId: string): Row<'user_roles'>[] {
  return user.roles.flatMap((role) => {
    const purposes = role === 'co-ordinator' ? (user.coordinates ?? []) : [''];
    return purposes.map((purpose) => ({ user_id: userId, partnership_id: partnershipId, role, purpose }));
  });
}

function addAgreements(
  rows: Rows,
  plan: PartnershipToMake,
  made: { partnershipId: string; agencyId: (key: AgencyKey) => string; idOf: NameId; today: Day },
): void {
  for (const agreement of plan.agreements) {
    const id = made.idOf('agreement', agreement.title);
    const startsOn = dateOf(made.today + agreement.startsIn);
    rows.agreements.push({
      id,
      partnership_id: made.partnershipId,
      title: agreement.title,
      purpose: agreement.purpose,
      lawful_basis: agreement.lawfulBasis,
      starts_on: startsOn,
      ends_on: dateOf(made.today + agreement.endsIn),
      review_on: dateOf(made.today + agreement.reviewIn),
    });
    for (const key of agreement.signatories) {
      rows.agreement_signatories.push({
        agreement_id: id,
        partnership_id: made.partnershipId,
        agency_id: made.agencyId(key),
        signed_on: startsOn,
      });
    }
  }
}
