/**
 * `npm test`: every test on both database engines and in a browser, found or fetched here. The last line printed is
 * `N passed, N failed`, with `, N skipped` where something was.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowser } from '../test/support/find-browser.ts';
import { findPostgres, startPostgres } from '../test/support/find-postgres.ts';
import { readTally, sentence, type Tally } from './test-tally.ts';

const root = resolve(import.meta.dirname, '..');

interface Prepared {
  readonly environment: NodeJS.ProcessEnv;
  readonly missing: readonly string[];
  stop(): void;
}

/** The environment that the tests read; what is missing is named, and is a failure where CI=true promises it. */
async function prepare(): Promise<Prepared> {
  const environment: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'test' };
  const missing: string[] = [];
  const browser = findBrowser();
  if (browser) environment.COMMONWEAL_BROWSER = browser;
  else missing.push('browser');
  const postgres = process.env.TEST_POSTGRES_URL || findPostgres() ? await startPostgres() : null;
  if (postgres) environment.TEST_POSTGRES_URL = postgres.url;
  else missing.push('PostgreSQL');
  for (const what of missing) console.log(`skipped: no ${what}`);
  return { environment, missing, stop: () => postgres?.stop() };
}

function runVitest(environment: NodeJS.ProcessEnv, resultFile: string): Promise<number> {
  const vitest = resolve(root, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultFile}`];
  const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...process.argv.slice(2)], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  return new Promise((done) => child.once('close', (code) => done(code ?? 1)));
}

async function runTests({ environment, missing }: Prepared): Promise<Tally> {
  if (process.env.CI === 'true' && missing.length > 0) {
    console.log(`With CI=true nothing may be missing: ${missing.join(', ')}.`);
    return { passed: 0, failed: missing.length, skipped: 0 };
  }
  const folder = mkdtempSync(join(tmpdir(), 'commonweal-test-'));
  try {
    const resultFile = join(folder, 'results.json');
    return readTally(resultFile, await runVitest(environment, resultFile));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const prepared = await prepare();
const tally = await runTests(prepared).finally(() => prepared.stop());
console.log(sentence(tally));
process.exit(tally.failed > 0 || tally.passed === 0 ? 1 : 0);
