import { execFileSync, spawnSync } from 'node:child_process';

/** Whether this process may install Debian packages: it runs as root where apt-get exists. */
function mayInstall(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * Installs a Debian package, where this process may.
 * @returns whether it is installed now; false when we are not root, not on Debian, or the mirror does not answer.
 */
export function installPackage(name: string): boolean {
  if (!mayInstall()) return false;
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  const install = () =>
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], options).status === 0;
  if (install()) return true;
  spawnSync('apt-get', ['update'], options);
  return install();
}

/** Runs a command and returns what it printed, or null when it is not there or fails. */
export function output(command: string, args: string[]): string | null {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}
