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
import { readTally, sentence } from './test-tally.ts';

const root = resolve(import.meta.dirname, '..');

/** The environment that the tests read; what is missing is named, and is a failure where CI=true promises it. */
async function prepare(): Promise<{ environment: NodeJS.ProcessEnv; missing: string[] }> {
  const environment: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'test' };
  const missing: string[] = [];
  const browser = findBrowser();
  if (browser) environment.COMMONWEAL_BROWSER = browser;
  else missing.push('browser');
  if (process.env.TEST_POSTGRES_URL || findPostgres()) {
    environment.TEST_POSTGRES_URL = (await startPostgres()).url;
  } else missing.push('PostgreSQL');
  for (const what of missing) console.log(`skipped: no ${what}`);
  return { environment, missing };
}

function runVitest(environment: NodeJS.ProcessEnv, resultFile: string): Promise<number> {
  const vitest = resolve(root, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultFile}`];
  const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...process.argv.slice(2)], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      child.kill(signal);
      process.exit(1); // the exit handlers stop PostgreSQL
    });
  }
  return new Promise((done) => child.once('close', (code) => done(code ?? 1)));
}

async function main(): Promise<number> {
  const { environment, missing } = await prepare();
  if (process.env.CI === 'true' && missing.length > 0) {
    console.log(`With CI=true nothing may be missing: ${missing.join(', ')}.`);
    console.log(sentence({ passed: 0, failed: missing.length, skipped: 0 }));
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), 'commonweal-test-'));
  const resultFile = join(folder, 'results.json');
  const code = await runVitest(environment, resultFile);
  const tally = readTally(resultFile, code);
  rmSync(folder, { recursive: true, force: true });
  console.log(sentence(tally));
  return tally.failed > 0 || tally.passed === 0 ? 1 : 0;
}

process.exit(await main());
