import { sql } from 'kysely';
import { type ReadTx, rowsOf } from '../../db/as.ts';
import type { LondonDate } from '../../kernel/london-date.ts';

/** An action with its owner. */
export interface Action {
  readonly id: string;
  readonly recordId: string;
  readonly title: string;
  readonly ownerUserId: string;
  readonly ownerName: string;
  readonly ownerAgencyName: string;
  readonly dueOn: LondonDate;
  readonly createdAt: Date;
  readonly createdByName: string;
  readonly createdByAgencyName: string;
  readonly finishedAt: Date | null;
  readonly finishedByName: string | null;
  readonly finishedByAgencyName: string | null;
  readonly result: 'done' | 'not-done' | null;
  readonly resultNote: string;
  readonly version: number;
}

function selectActions(tx: ReadTx) {
  return tx
    .selectFrom('actions')
    .innerJoin('users as owner', 'owner.id', 'actions.owner_user_id')
    .innerJoin('agencies as owner_agency', 'owner_agency.id', 'owner.agency_id')
    .innerJoin('users as creator', 'creator.id', 'actions.created_by')
    .innerJoin('agencies as creator_agency', 'creator_agency.id', 'creator.agency_id')
    .leftJoin('users as finisher', 'finisher.id', 'actions.finished_by')
    .leftJoin('agencies as finisher_agency', 'finisher_agency.id', 'finisher.agency_id')
    .select([
      'actions.id',
      'actions.record_id as recordId',
      'actions.title',
      'actions.owner_user_id as ownerUserId',
      'owner.name as ownerName',
      'owner_agency.name as ownerAgencyName',
      'actions.due_on as dueOn',
      'actions.created_at as createdAt',
      'creator.name as createdByName',
      'creator_agency.name as createdByAgencyName',
      'actions.finished_at as finishedAt',
      'finisher.name as finishedByName',
      'finisher_agency.name as finishedByAgencyName',
      sql<'done' | 'not-done' | null>`actions.result`.as('result'),
      'actions.result_note as resultNote',
      'actions.version',
    ]);
}

/** An action, if the user may view its record. */
export async function findAction(tx: ReadTx, actionId: string): Promise<Action | null> {
  return (await selectActions(tx).where('actions.id', '=', actionId).executeTakeFirst()) ?? null;
}

/** The actions of a record: open ones first, by due date; then finished ones, latest first. */
export async function listActionsOfRecord(tx: ReadTx, recordId: string): Promise<Action[]> {
  return selectActions(tx)
    .where('actions.record_id', '=', recordId)
    .orderBy(sql`actions.finished_at desc nulls first`)
    .orderBy('actions.due_on')
    .orderBy('actions.id')
    .execute();
}

/** An open action as a list of work shows it. */
export type ActionToDo = Pick<Action, 'id' | 'recordId' | 'title' | 'dueOn'>;

/** The open actions of a user that are due by a day, the one due first at the top. */
export async function listOpenActionsOf(
  tx: ReadTx,
  userId: string,
  dueBy: LondonDate,
): Promise<ActionToDo[]> {
  return tx
    .selectFrom('actions')
    .select(['id', 'record_id as recordId', 'title', 'due_on as dueOn'])
    .where('owner_user_id', '=', userId)
    .where('finished_at', 'is', null)
    .where('due_on', '<=', dueBy)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
}

/** Whether a user may contribute to a record that the signed-in user may view, and so may be given its actions. */
export async function canContribute(tx: ReadTx, recordId: string, userId: string): Promise<boolean> {
  const [row] = await rowsOf(
    tx,
    sql<{ may: boolean }>`select private.can_contribute(${userId}::uuid, ${recordId}::uuid) as may`,
  );
  return row?.may ?? false;
}
