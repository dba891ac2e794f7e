import { newId, newReference } from '../../src/kernel/ids.ts';
import { endShare, listShares, shareRecord } from '../../src/modules/access/index.ts';
import { addAction } from '../../src/modules/actions/index.ts';
import { openCase, writeNote } from '../../src/modules/cases/index.ts';
import type { TestDatabase } from '../../test/support/database.ts';
import { BUILT_AT, type Cast } from './cast.ts';
import type { Handling, Planted, ShareState } from './oracle.ts';
import { PROTECTED_PLACE } from './plant-person.ts';
import type { Plant } from './planted-case.ts';

const now = new Date(BUILT_AT);

/** Plants a case about a person as its lead worker would open it, with everything that can hang on it. */
export async function plantWork(
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
  const reportIds = await plantReports(db, cast, opened, personId, plant);
  return { caseId: opened, partyId, shareId: shareId ?? newId(), ...reportIds, ...written };
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

/** A report at some place, and one at the place of the victim's protected address, which other agencies must not read. */
async function plantReports(
  db: TestDatabase,
  cast: Cast,
  recordId: string,
  personId: string,
  plant: Plant,
): Promise<{ reportId: string; shelteredReportId: string }> {
  const at = (place: PlantedPlace) => plantReport(db, cast, recordId, personId, plant, place);
  return {
    reportId: await at({ planted: 'report', what: 'report', placeKey: newId() }),
    shelteredReportId: await at({
      planted: 'sheltered place',
      what: 'report at a protected address',
      placeKey: PROTECTED_PLACE,
    }),
  };
}

/** Where a report is about, and what its canaries in the place are. */
interface PlantedPlace {
  readonly planted: Planted;
  readonly what: string;
  readonly placeKey: string;
}

async function plantReport(
  { prepare }: TestDatabase,
  { world, agencies, actors }: Cast,
  recordId: string,
  personId: string,
  plant: Plant,
  { planted, what, placeKey }: PlantedPlace,
): Promise<string> {
  const id = newId();
  const common = { partnership_id: world.partnershipId, report_id: id };
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
        description: plant('report', `description of a ${what}`),
        harm: plant('report', `harm of a ${what}`),
        also_told: plant('report', `who else was told of a ${what}`),
        received_at: now,
        taken_by: actors.lead.userId,
        status: 'on-case',
        record_id: recordId,
      })
      .execute();
    const place = {
      line: plant(planted, `place of a ${what}`),
      postcode: plant(planted, `postcode of a ${what}`),
    };
    await root
      .insertInto('report_places')
      .values({ ...common, ...place, place_key: placeKey })
      .execute();
    await root
      .insertInto('report_people')
      .values({ id: newId(), ...common, person_id: personId, role: 'victim' })
      .execute();
  });
  return id;
}
