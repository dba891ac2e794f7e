import type { WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { invalid } from '../../kernel/domain-error.ts';
import { newId } from '../../kernel/ids.ts';
import type { LondonDate } from '../../kernel/london-date.ts';
import { recordAudit } from '../audit/index.ts';
import { placeKey } from '../geography/index.ts';
import { postcodeOf } from './add-address.ts';
import { findHoldingOrRefuse } from './find-holding.ts';

/**
 * Puts a person into the household that the user's agency holds at a place; the first there begins it.
 * @throws DomainError invalid when the address is empty, the agency protects it, or the person is in that household
 * already; forbidden when the agency holds no record of the person.
 */
export async function addToHousehold(
  tx: WriteTx,
  actor: Actor,
  input: {
    readonly personId: string;
    readonly line: string;
    readonly postcode: string;
    readonly fromOn: LondonDate | null;
    readonly now: Date;
  },
): Promise<void> {
  const postcode = postcodeOf(input);
  const place = { line: input.line.trim(), postcode, place_key: placeKey(input.line, postcode) };
  await findHoldingOrRefuse(tx, actor, input.personId);
  await refuseProtected(tx, input.personId, place.place_key);
  const householdId =
    (await findHousehold(tx, actor, place.place_key)) ?? (await beginHousehold(tx, actor, place, input.now));
  await refuseTwice(tx, input.personId, householdId);
  await tx
    .insertInto('household_members')
    .values({
      id: newId(),
      partnership_id: actor.partnershipId,
      household_id: householdId,
      person_id: input.personId,
      agency_id: actor.agencyId,
      from_on: input.fromOn,
    })
    .execute();
  recordAudit(tx, {
    action: 'add-to-household',
    subjectKind: 'person',
    subjectId: input.personId,
    outcome: 'allowed',
  });
}

/** A household would tell other agencies where somebody is whose address is protected. */
async function refuseProtected(tx: WriteTx, personId: string, key: string): Promise<void> {
  const hidden = await tx
    .selectFrom('person_addresses')
    .select('id')
    .where('person_id', '=', personId)
    .where('place_key', '=', key)
    .where('protected', '=', true)
    .executeTakeFirst();
  if (!hidden) return;
  throw invalid(
    'line',
    'This address is protected, so no household is made of it: it would show where they are',
  );
}

async function refuseTwice(tx: WriteTx, personId: string, householdId: string): Promise<void> {
  const member = await tx
    .selectFrom('household_members')
    .select('id')
    .where('household_id', '=', householdId)
    .where('person_id', '=', personId)
    .where('to_on', 'is', null)
    .executeTakeFirst();
  if (member) throw invalid('line', 'They are in the household at this address already');
}

async function findHousehold(tx: WriteTx, actor: Actor, key: string): Promise<string | null> {
  const household = await tx
    .selectFrom('households')
    .select('id')
    .where('agency_id', '=', actor.agencyId)
    .where('place_key', '=', key)
    .orderBy('recorded_at')
    .orderBy('id')
    .executeTakeFirst();
  return household?.id ?? null;
}

async function beginHousehold(
  tx: WriteTx,
  actor: Actor,
  place: { line: string; postcode: string; place_key: string },
  now: Date,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('households')
    .values({
      id,
      partnership_id: actor.partnershipId,
      agency_id: actor.agencyId,
      ...place,
      recorded_at: now,
    })
    .execute();
  return id;
}
