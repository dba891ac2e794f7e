import { randomBytes } from 'node:crypto';
import { newId, newReference } from '../../src/kernel/ids.ts';
import { endShare, listShares, shareRecord } from '../../src/modules/access/index.ts';
import { addAction } from '../../src/modules/actions/index.ts';
import { openCase, writeNote } from '../../src/modules/cases/index.ts';
import { keysOf } from '../../src/modules/people/index.ts';
import type { TestDatabase } from '../../test/support/database.ts';
import { BUILT_AT, type Cast, type Persona } from './cast.ts';
import { HANDLINGS, type Handling, mayRead, type Planted, SHARE_STATES, type ShareState } from './oracle.ts';

/** A unique text planted in a record: wherever it comes out, somebody was shown that record. */
export interface Canary {
  readonly text: string;
  readonly what: string;
  mayRead(persona: Persona): boolean;
}

/** A case with canaries in every field, and the identifiers that addresses are made of. */
export interface PlantedCase {
  readonly handling: Handling;
  readonly state: ShareState;
  readonly canaries: readonly Canary[];
  /** By the name an address gives it: caseId, personId, reportId, actionId, noteId, shareId, partyId ... */
  readonly ids: Readonly<Record<string, string>>;
  readonly victim: { readonly familyName: string; readonly bornOn: string; readonly postcode: string };
}

const now = new Date(BUILT_AT);

/** One case for each handling and share state. */
export async function plantCases(db: TestDatabase, cast: Cast): Promise<PlantedCase[]> {
  const planted: PlantedCase[] = [];
  for (const handling of HANDLINGS) {
    for (const state of SHARE_STATES) planted.push(await plantCase(db, cast, handling, state));
  }
  return planted;
}

/** Plants one case as its lead worker would open it, with everything that can hang on it. */
export async function plantCase(
  db: TestDatabase,
  cast: Cast,
  handling: Handling,
  state: ShareState,
  { victim = someVictim(), fireHolds = true }: { victim?: PlantedCase['victim']; fireHolds?: boolean } = {},
): Promise<PlantedCase> {
  const canaries: Canary[] = [];
  const plant = (planted: Planted, what: string): string => {
    const text = `Canary${randomBytes(7).toString('hex')}`;
    canaries.push({
      text,
      what: `${what} of a ${handling} case, share ${state}`,
      mayRead: (persona) => mayRead(persona, planted, state),
    });
    return text;
  };
  const person = await plantPerson(db, cast, victim, plant);
  // What fire holds lets its officers see the person, though nothing of the case.
  if (fireHolds) {
    await cast.world.person(cast.agencies.fire, {
      familyName: victim.familyName,
      givenNames: plant('fire fact', 'fire given name'),
      personId: person.personId,
    });
  }
  const ids = await plantWork(db, cast, { handling, state, personId: person.personId, plant });
  return { handling, state, canaries, ids: { ...ids, ...person.ids }, victim };
}

type Plant = (planted: Planted, what: string) => string;

function someVictim(): PlantedCase['victim'] {
  const number = Number.parseInt(randomBytes(2).toString('hex'), 16);
  return {
    familyName: 'Quillfeather',
    bornOn: `19${60 + (number % 40)}-0${1 + (number % 9)}-${10 + (number % 18)}`,
    postcode: `ZZ${1 + (number % 9)} ${1 + (number % 8)}QF`,
  };
}

async function plantPerson(
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

async function plantWork(
  db: TestDatabase,
  cast: Cast,
  {
    handling,
    state,
    personId,
    plant,
  }: { handling: Handling; state: ShareState; personId: string; plant: Plant },
): Promise<Record<string, string>> {
  const { world, agencies, actors } = cast;
  const lead = db.database.as(actors.lead);
  const opened = await lead.write(async (tx) => {
    const caseId = await openCase(tx, actors.lead, {
      type: 'asb',
      title: plant('case', 'title'),
      summary: plant('case', 'summary'),
      handling,
      leadUserId: actors.lead.userId,
      excludedUserIds: [actors['excluded supervisor'].userId],
      exclusionReason: plant('exclusion reason', 'exclusion reason'),
      reviewOn: null,
      now,
    });
    return caseId;
  });
  const partyId = newId();
  await db.prepare((root) =>
    root
      .insertInto('parties')
      .values({
        id: partyId,
        partnership_id: world.partnershipId,
        record_id: opened,
        person_id: personId,
        role: 'victim',
        added_at: now,
        added_by: actors.lead.userId,
        added_by_agency_id: agencies.council,
      })
      .execute(),
  );
  const written = await lead.write(async (tx) => {
    const note = { caseId: opened, correctsId: null, readerIds: [], now };
    const noteId = await writeNote(tx, actors.lead, {
      ...note,
      audience: 'case',
      body: plant('case', 'note'),
    });
    const agencyNote = plant('note for the agency', 'note for the agency');
    await writeNote(tx, actors.lead, { ...note, audience: 'agency', body: agencyNote });
    await writeNote(tx, actors.lead, {
      ...note,
      audience: 'people',
      body: plant('note for named people', 'note for named people'),
      readerIds: [actors['lead supervisor'].userId],
    });
    const actionId = await addAction(tx, actors.lead, {
      recordId: opened,
      title: plant('case', 'action'),
      ownerUserId: actors.lead.userId,
      dueOn: '2026-05-01',
      now,
    });
    return { noteId, actionId };
  });
  const shareId = await giveShare(db, cast, opened, state, plant);
  const reportId = await plantReport(db, cast, opened, personId, plant);
  return { caseId: opened, partyId, shareId: shareId ?? newId(), reportId, ...written };
}

async function giveShare(
  db: TestDatabase,
  { agencies, actors }: Cast,
  recordId: string,
  state: ShareState,
  plant: Plant,
): Promise<string | undefined> {
  const lead = db.database.as(actors.lead);
  if (state !== 'none') {
    await lead.write((tx) =>
      shareRecord(tx, actors.lead, {
        recordId,
        agencyId: state === 'lapsed' ? agencies.health : agencies.police,
        userId: state === 'named' ? actors['named police officer'].userId : null,
        level: state === 'contribute' ? 'contribute' : 'view',
        reason: plant('case', 'share reason'),
        lawfulBasis: 'Crime and Disorder Act 1998, section 115',
        startsOn: state === 'future' ? '2026-06-01' : '2026-03-10',
        endsOn: '2026-12-31',
        now,
      }),
    );
  }
  const [share] = await lead.read((tx) => listShares(tx, recordId));
  if (state === 'ended' && share) {
    await lead.write((tx) => endShare(tx, actors.lead, { recordId, shareId: share.id, now }));
  }
  return share?.id;
}

async function plantReport(
  { prepare }: TestDatabase,
  { world, agencies, actors }: Cast,
  recordId: string,
  personId: string,
  plant: Plant,
): Promise<string> {
  const id = newId();
  await prepare(async (root) => {
    await root
      .insertInto('reports')
      .values({
        id,
        partnership_id: world.partnershipId,
        agency_id: agencies.council,
        reference: newReference(),
        category: 'nuisance',
        occurred_on: '2026-03-01',
        place_line: plant('report', 'place of a report'),
        place_key: newId(),
        description: plant('report', 'description of a report'),
        harm: plant('report', 'harm of a report'),
        also_told: plant('report', 'who else was told of a report'),
        received_at: now,
        taken_by: actors.lead.userId,
        status: 'on-case',
        record_id: recordId,
      })
      .execute();
    await root
      .insertInto('report_people')
      .values({
        id: newId(),
        partnership_id: world.partnershipId,
        report_id: id,
        person_id: personId,
        role: 'victim',
      })
      .execute();
  });
  return id;
}
