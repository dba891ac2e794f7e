import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readTally, sentence } from './test-tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'commonweal-tally-'));
afterAll(() => rmSync(folder, { recursive: true }));

function resultFile(testResults: { status: string; assertionResults: { status: string }[] }[]): string {
  const file = join(folder, 'results.json');
  writeFileSync(file, JSON.stringify({ testResults }));
  return file;
}

describe('the last line of a test run', () => {
  it('counts each test once, and names skipped ones only where there are any', () => {
    const file = resultFile([
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'skipped' }] },
    ]);
    expect(sentence(readTally(file, 1))).toBe('2 passed, 1 failed, 1 skipped');
    expect(sentence({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  });

  it('counts a file that would not load as a failure', () => {
    expect(readTally(resultFile([{ status: 'failed', assertionResults: [] }]), 1).failed).toBe(1);
  });

  it('counts a run that vitest calls failed as failed, though no test in it is', () => {
    const file = resultFile([{ status: 'passed', assertionResults: [{ status: 'passed' }] }]);
    expect(readTally(file, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts a run that left no results as failed', () => {
    expect(readTally('/nonexistent/results.json', 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
