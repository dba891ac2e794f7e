import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const versions = z.record(z.string(), z.string()).default({});
const manifest = z.object({ dependencies: versions, devDependencies: versions });

/**
 * What is wrong with the packages of the project in a folder: a version that is not exact, a lockfile that names where
 * packages are downloaded from, or one that `npm ci` would refuse on some other machine.
 */
export function packageFaults(folder: string): string[] {
  const { dependencies, devDependencies } = manifest.parse(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  const lockfile = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  return [
    ...loose.map(([name, version]) => `${name} ${version} is not an exact version`),
    ...(lockfile.includes('"resolved":') ? ['package-lock.json names download addresses'] : []),
    ...unusable(folder),
  ];
}

function unusable(folder: string): string[] {
  const args = ['ci', '--dry-run', '--offline', '--ignore-scripts', '--loglevel=error'];
  const { status, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' });
  return status === 0 ? [] : [`npm ci refuses package-lock.json: ${stderr.trim()}`];
}
