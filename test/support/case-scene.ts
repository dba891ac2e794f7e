import type { Actor } from '../../src/kernel/actor.ts';
import { addDays, londonDate } from '../../src/kernel/london-date.ts';
import { type ShareToGive, shareRecord } from '../../src/modules/access/index.ts';
import { addAction } from '../../src/modules/actions/index.ts';
import { addPartyToCase, type CaseToOpen, openCase, writeNote } from '../../src/modules/cases/index.ts';
import type { TestDatabase } from './database.ts';
import { makeWorld, type World } from './world.ts';

/** Somebody at each level on the case that the scene opens, and the means to open more. */
export interface CaseScene {
  readonly world: World;
  readonly council: string;
  readonly police: string;
  readonly housing: string;
  /** Has signed no agreement. */
  readonly fire: string;
  readonly actors: Readonly<Record<'none' | 'pointer' | 'view' | 'contribute' | 'manage', Actor>>;
  /** A person whom the council holds, and who is in no case yet. */
  person(familyName?: string): Promise<string>;
  /** Opens a case led by the council and shared with housing to read and with probation to add to. */
  open(more?: Partial<CaseToOpen>): Promise<string>;
  share(caseId: string, more: Partial<ShareToGive> & { agencyId: string }): Promise<void>;
  addParty(caseId: string, personId: string, role?: string): Promise<void>;
  /** The lead writes a note for everyone on the case. */
  writeNote(caseId: string, body: string): Promise<string>;
  /** The lead agrees an action of their own. */
  addAction(caseId: string): Promise<string>;
}

/** Makes a partnership of five agencies, four of which have signed the agreement on anti-social behaviour. */
export async function makeCaseScene(db: TestDatabase, now: () => Date): Promise<CaseScene> {
  const world = await makeWorld(db);
  const council = await world.agency('Council');
  const police = await world.agency('Police', 'police');
  const housing = await world.agency('Housing', 'housing');
  const probation = await world.agency('Probation', 'probation');
  const fire = await world.agency('Fire', 'fire');
  await world.agreement('anti-social-behaviour', [council, police, housing, probation]);
  const manage = await world.user(council, ['practitioner'], { name: 'Lena Lead' });
  const actors = {
    manage,
    contribute: await world.user(probation, ['practitioner'], { name: 'Conrad Contributor' }),
    view: await world.user(housing, ['practitioner'], { name: 'Vera Viewer' }),
    pointer: await world.user(police, ['practitioner'], { name: 'Paul Pointer' }),
    none: await world.user(fire, ['practitioner'], { name: 'Nora None' }),
  };
  const share: CaseScene['share'] = (caseId, more) =>
    db.database.as(manage).write((tx) =>
      shareRecord(tx, manage, {
        recordId: caseId,
        userId: null,
        level: 'view',
        reason: 'They know the household',
        lawfulBasis: 'Crime and Disorder Act 1998, section 115',
        startsOn: londonDate(now()),
        endsOn: addDays(londonDate(now()), 90),
        now: now(),
        ...more,
      }),
    );
  return {
    world,
    council,
    police,
    housing,
    fire,
    actors,
    share,
    person: (familyName = 'Quarrier') => world.person(council, { familyName }),
    open: async (more = {}) => {
      const caseId = await db.database
        .as(manage)
        .write((tx) => openCase(tx, manage, { ...plain(manage), now: now(), ...more }));
      await share(caseId, { agencyId: housing });
      await share(caseId, { agencyId: probation, level: 'contribute' });
      return caseId;
    },
    writeNote: (caseId, body) =>
      db.database
        .as(manage)
        .write((tx) => writeNote(tx, manage, { caseId, body, audience: 'case', readerIds: [], now: now() })),
    addAction: (recordId) =>
      db.database.as(manage).write((tx) =>
        addAction(tx, manage, {
          recordId,
          title: 'Call back',
          ownerUserId: manage.userId,
          dueOn: addDays(londonDate(now()), 7),
          now: now(),
        }),
      ),
    addParty: (caseId, personId, role = 'victim') =>
      db.database
        .as(manage)
        .write((tx) => addPartyToCase(tx, manage, { caseId, personId, role, now: now() })),
  };
}

function plain(lead: Actor): Omit<CaseToOpen, 'now'> {
  return {
    type: 'asb',
    title: 'Noise at Quarry Row',
    summary: 'Four households have complained.',
    handling: 'normal',
    leadUserId: lead.userId,
    excludedUserIds: [],
    exclusionReason: '',
    reviewOn: null,
  };
}
