export { addParty, type PartyToAdd } from './add-party.ts';
export { changeLead } from './change-lead.ts';
export { createPartnership } from './create-partnership.ts';
export { type DemoUser, isDemo, listDemoUsers } from './demo-user-queries.ts';
export {
  type AgencyForSharing,
  type Agreement,
  type Colleague,
  listAgenciesForSharing,
  listAgreements,
  listColleagues,
} from './directory-queries.ts';
export { endParty } from './end-party.ts';
export { endShare } from './end-share.ts';
export { excludeFromPerson } from './exclude-from-person.ts';
export { findActor } from './find-actor.ts';
export { claimForm, keepWhereFormLed } from './keep-form.ts';
export { findSession, startSession } from './keep-session.ts';
export { allows, LEVEL_IN_WORDS, type Level } from './level.ts';
export { accessModule } from './module.ts';
export { openRecord, type RecordToOpen } from './open-record.ts';
export { parsePartnershipFile } from './partnership-file.ts';
export { type Purpose, purposeInWords } from './purpose.ts';
export { listReaders, type Reader } from './reader-queries.ts';
export {
  type AccessRecord,
  type Exclusion,
  findLevel,
  findRecord,
  listExclusions,
  listParties,
  listShares,
  type Party,
  type Share,
} from './record-queries.ts';
export { setPassword } from './set-password.ts';
export { type ShareToGive, shareRecord } from './share-record.ts';
