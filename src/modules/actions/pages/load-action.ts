import type { ReadTx } from '../../../db/as.ts';
import type { Disclosed } from '../../../web/page.ts';
import { allows, findLevel, findRecord, type Level, listReaders, type Reader } from '../../access/index.ts';
import { type Action, findAction } from '../action-queries.ts';
import type { NameRecords, RecordName } from '../list-work.ts';

/** An action as its pages show it. */
export interface ShownAction {
  readonly action: Action;
  readonly level: Level;
  /** What its record is called. */
  readonly record: RecordName | undefined;
  /** Who may be given it. */
  readonly owners: readonly Reader[];
  readonly disclosed: readonly Disclosed[];
}

/** Loads an action with its record's name; null when the user may not see it. */
export async function loadAction(
  tx: ReadTx,
  actionId: string,
  nameRecords: NameRecords,
): Promise<ShownAction | null> {
  const action = await findAction(tx, actionId);
  if (!action) return null;
  const record = await findRecord(tx, action.recordId);
  const names = await nameRecords(tx, [action.recordId]);
  const readers = await listReaders(tx, action.recordId);
  return {
    action,
    level: await findLevel(tx, action.recordId),
    record: names.get(action.recordId),
    owners: readers.filter(({ level }) => allows(level, 'contribute')),
    disclosed: [
      { kind: record?.kind ?? 'record', id: action.recordId, purpose: record?.purpose },
      ...(names.get(action.recordId)?.disclosed ?? []).filter(({ id }) => id !== action.recordId),
    ],
  };
}
