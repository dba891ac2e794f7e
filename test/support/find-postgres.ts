import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { installPackage, output } from './debian.ts';

const DEBIAN_ROOT = '/usr/lib/postgresql';

/** A PostgreSQL for the time of a test run. */
export interface TestPostgres {
  /** The address, as superuser, of its `postgres` database. */
  url: string;
  /** Stops it and removes its files; it may be called twice. */
  stop(): void;
}

/**
 * The folder of PostgreSQL's programs: the newest of Debian's, the one on the PATH, or Debian's package when we are root.
 * @returns the folder, or null when there is none and none can be had.
 */
export function findPostgres(): string | null {
  return installedPostgres() ?? (installPackage('postgresql') ? installedPostgres() : null);
}

/**
 * Starts a throw-away PostgreSQL on loopback and a free port, without fsync, or hands back the one that TEST_POSTGRES_URL
 * names. It goes with stop(), or else a second after
 * this process has ended, whichever way.
 * @throws Error when there is no PostgreSQL on the machine (see findPostgres).
 */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env.TEST_POSTGRES_URL;
  if (given) return { url: given, stop: () => undefined };
  const programs = findPostgres();
  if (!programs)
    throw new Error('There is no PostgreSQL on this machine: install it, or set TEST_POSTGRES_URL.');
  return startCluster(programs, await freePort());
}

function installedPostgres(): string | null {
  const versions = existsSync(DEBIAN_ROOT) ? readdirSync(DEBIAN_ROOT) : [];
  const newest = versions
    .sort((left, right) => Number(right) - Number(left))
    .map((version) => join(DEBIAN_ROOT, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')));
  if (newest) return newest;
  const onPath = output('which', ['initdb']);
  return onPath ? dirname(onPath) : null;
}

function startCluster(programs: string, port: number): TestPostgres {
  const folder = mkdtempSync(join(tmpdir(), 'commonweal-postgres-'));
  const data = join(folder, 'data');
  if (isRoot()) execFileSync('chown', ['postgres', folder]);
  const remove = `${asPostgres([join(programs, 'pg_ctl'), '-D', data, '-m', 'immediate', '-w', 'stop'])}; rm -rf '${folder}'`;
  const guard = removeWhenWeAreGone(remove);
  run(
    asPostgres([
      join(programs, 'initdb'),
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--no-sync',
    ]),
  );
  const settings = [
    `-p ${port}`,
    `-k ${folder}`,
    '-c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off',
  ].join(' ');
  run(
    asPostgres([
      join(programs, 'pg_ctl'),
      '-D',
      data,
      '-l',
      join(folder, 'log'),
      '-o',
      settings,
      '-w',
      'start',
    ]),
  );
  const stop = () => {
    if (!guard.kill()) return;
    run(remove);
  };
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
}

/** Leaves a process behind that cleans up should this one end without doing so, killed or interrupted. */
function removeWhenWeAreGone(remove: string): ChildProcess {
  const script = `while kill -0 ${process.pid} 2> /dev/null; do sleep 1; done; ${remove}`;
  const guard = spawn('sh', ['-c', script], { detached: true, stdio: 'ignore', cwd: '/' });
  guard.unref();
  return guard;
}

/** A line of shell. PostgreSQL refuses to run as root, so root runs its programs as the user that Debian made for it. */
function asPostgres(command: string[]): string {
  const quoted = command.map((word) => `'${word}'`).join(' ');
  return isRoot() ? `su postgres -s /bin/sh -c "${quoted}"` : quoted;
}

function run(line: string): void {
  execFileSync('sh', ['-c', line], { stdio: ['ignore', 'ignore', 'inherit'], cwd: '/' });
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
