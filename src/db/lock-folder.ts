import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A lock on the embedded database's folder, held by this process. */
export interface FolderLock {
  release(): void;
}

/** The locks this process holds: after a crash in a container the next process may have the dead one's number. */
const held = new Set<string>();

/**
 * Takes the exclusive lock of an embedded database's folder: the engine has none of its own, and two
 * processes in one folder destroy it. A lock left by a process that is no longer alive is taken over.
 * @throws Error naming the process that holds the folder.
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, '..', `${folder.split('/').filter(Boolean).at(-1)}.lock`);
  if (!create(path)) {
    const holder = readHolder(path);
    if (holder !== null && isHeld(path, holder)) {
      throw new Error(
        `The database folder ${folder} is in use by process ${holder}. Stop that process first: the embedded database serves one at a time.`,
      );
    }
    rmSync(path, { force: true });
    if (!create(path))
      throw new Error(`The database folder ${folder} was locked by another process just now.`);
  }
  held.add(path);
  return {
    release: () => {
      held.delete(path);
      rmSync(path, { force: true });
    },
  };
}

/** The lock appears whole or not at all: written beside its place first, then linked to it. */
function create(path: string): boolean {
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, String(process.pid), { mode: 0o600 });
  try {
    linkSync(beside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}

function isHeld(path: string, holder: number): boolean {
  return holder === process.pid ? held.has(path) : isAlive(holder);
}

function readHolder(path: string): number | null {
  const text = readFileSync(path, 'utf8').trim();
  return /^\d+$/.test(text) ? Number(text) : null;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
