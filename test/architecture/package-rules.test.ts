import { describe, expect, it } from 'vitest';
import { packageFaults } from '../../tools/package-rules.ts';
import { plant } from './plant.ts';

/** A project with one dependency, as its two files declare it. */
function project(declared: string, locked: Readonly<Record<string, unknown>>): string {
  const dependencies = { 'left-alone': declared };
  return plant({
    'package.json': JSON.stringify({ name: 'planted', version: '1.0.0', dependencies }),
    'package-lock.json': JSON.stringify({
      name: 'planted',
      version: '1.0.0',
      lockfileVersion: 3,
      packages: { '': { name: 'planted', version: '1.0.0', dependencies }, ...locked },
    }),
  });
}

describe('the package rules', () => {
  it('report a version that is not exact', () => {
    expect(packageFaults(project('^1.0.0', { 'node_modules/left-alone': { version: '1.0.0' } }))).toContain(
      'left-alone ^1.0.0 is not an exact version',
    );
  });

  it('report a lockfile that names download addresses', () => {
    const resolved = 'https://packages.example/left-alone.tgz';
    expect(
      packageFaults(project('1.0.0', { 'node_modules/left-alone': { version: '1.0.0', resolved } })),
    ).toContain('package-lock.json names download addresses');
  });

  it('report a lockfile from which a package is missing', () => {
    expect(packageFaults(project('1.0.0', {})).join()).toContain('npm ci refuses package-lock.json');
  });
});
