/** What a user may do with a record, lowest first. */
export const LEVELS = ['none', 'pointer', 'view', 'contribute', 'manage'] as const;

export type Level = (typeof LEVELS)[number];

/** The level that the database's number stands for; see private.sight. */
export function levelOf(rank: number): Level {
  return LEVELS[rank] ?? 'none';
}

/** Whether a level is at least another. */
export function allows(level: Level, needed: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(needed);
}

/** What a level lets somebody do, as the rest of "You may ...". */
export const LEVEL_IN_WORDS: Readonly<Record<Level, string>> = {
  none: 'not see this',
  pointer: 'know that this exists, and whom to ask',
  view: 'read this',
  contribute: 'read this, and add notes and actions',
  manage: 'manage this: change, share and close it',
};
