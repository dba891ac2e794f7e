import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { browserPath } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demo of this test run is kept. */
    demoFolder: string;
  }
}

/** Fills the demo and builds the assets once for all browser tests of a run; they are gone afterwards. */
export default async function prepare(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'commonweal-browser-'));
  project.provide('demoFolder', folder);
  if (browserPath) {
    const script = join(import.meta.dirname, 'prepare-demo.ts');
    await promisify(execFile)(process.execPath, ['--import', 'tsx', script, folder]);
  }
  return () => rmSync(folder, { recursive: true, force: true });
}
