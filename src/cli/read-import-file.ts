import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportFile } from '../kernel/import-file.ts';

/**
 * Reads a file that was named on the command line.
 * @throws Error naming the file when it cannot be read.
 */
export function readImportFile(path: string): ImportFile {
  try {
    return { name: basename(path), bytes: readFileSync(path) };
  } catch (error) {
    throw new Error(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
