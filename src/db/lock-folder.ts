import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A lock on the embedded database's folder, held by this process. */
export interface FolderLock {
  release(): void;
}

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
    if (holder !== null && isAlive(holder)) {
      throw new Error(
        `The database folder ${folder} is in use by process ${holder}. Stop that process first: the embedded database serves one at a time.`,
      );
    }
    rmSync(path, { force: true });
    if (!create(path))
      throw new Error(`The database folder ${folder} was locked by another process just now.`);
  }
  return { release: () => rmSync(path, { force: true }) };
}

function create(path: string): boolean {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
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
