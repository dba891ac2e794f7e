export { dueInWords, isLate, resultInWords, WORK_HORIZON } from './action.ts';
export { type Action, findAction, listActionsOfRecord } from './action-queries.ts';
export { type ActionToAdd, addAction } from './add-action.ts';
export { type ActionToChange, changeAction } from './change-action.ts';
export { type ActionToFinish, finishAction } from './finish-action.ts';
export type { FoundItem, NameRecords, RecordName, WorkItem, WorkSection } from './list-work.ts';
export { actionsModule } from './module.ts';
