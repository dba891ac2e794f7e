import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** How many tests passed, failed and were skipped. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const results = z.object({
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

/**
 * Counts what vitest wrote as JSON. A file that would not load counts as one failure, and so does a run that vitest
 * itself calls failed (an unhandled rejection, no tests at all) though no test in it is.
 * @param exitCode vitest's own exit code.
 */
export function readTally(file: string, exitCode: number): Tally {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { testResults } = results.parse(JSON.parse(readFileSync(file, 'utf8')));
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of testResults) {
    const failures = assertionResults.filter((test) => test.status === 'failed').length;
    const passes = assertionResults.filter((test) => test.status === 'passed').length;
    tally.passed += passes;
    tally.failed += status === 'failed' ? Math.max(1, failures) : failures;
    tally.skipped += assertionResults.length - passes - failures;
  }
  if (exitCode !== 0 && tally.failed === 0) tally.failed = 1;
  return tally;
}

/** The last line of a test run. */
export function sentence({ passed, failed, skipped }: Tally): string {
  const counted = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${counted}, ${skipped} skipped` : counted;
}
