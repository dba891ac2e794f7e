export { type Action, canContribute, findAction, listActionsOfRecord } from './action-queries.ts';
export { type ActionToAdd, addAction } from './add-action.ts';
export { type ActionToFinish, finishAction } from './finish-action.ts';
export type { NameRecords, RecordName, WorkItem, WorkSection } from './list-work.ts';
