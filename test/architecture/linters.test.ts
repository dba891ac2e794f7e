import { spawnSync } from 'node:child_process';
import { copyFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../tools/sources.ts';
import { plant } from './plant.ts';

/** Runs one of our linters, with our configuration, on planted files; returns what it said and whether it failed. */
function lint(
  files: Readonly<Record<string, string>>,
  config: readonly string[],
  command: readonly string[],
) {
  const folder = plant({ 'package.json': '{ "name": "planted", "type": "module" }', ...files });
  for (const name of config) copyFileSync(join(ROOT, name), join(folder, name));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const [program = '', ...args] = command;
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin', program), args, {
    cwd: folder,
    encoding: 'utf8',
  });
  return { failed: status !== 0, said: `${stdout}${stderr}` };
}

const BIOME = ['biome', 'ci', '--colors=off', 'src'];
const SQUAWK = ['squawk', 'migrations/0001_people.sql'];

describe('the linters, with our configuration', () => {
  it.each([
    ['noExplicitAny', 'export function open(handle: any): unknown {\n  return handle;\n}\n'],
    ['noConsole', `console.log('a name and a date of birth');\n`],
    ['noNonNullAssertion', 'export const first = (list: string[]): string => list[0]!;\n'],
    ['noUnusedVariables', 'const unused = 1;\n'],
    ['format', 'export const   wide = "double";\n'],
  ])('biome reports %s', (rule, text) => {
    const { failed, said } = lint({ 'src/planted.ts': text }, ['biome.json'], BIOME);
    expect({ failed, named: said.includes(rule) }).toEqual({ failed: true, named: true });
  });

  it('biome allows sound code', () => {
    const text = 'export const first = (list: readonly string[]): string | undefined => list[0];\n';
    expect(lint({ 'src/planted.ts': text }, ['biome.json'], BIOME).failed).toBe(false);
  });

  it.each([
    ['adding-required-field', 'alter table people add column sex text not null;'],
    ['ban-drop-column', 'alter table people drop column sex;'],
    ['renaming-table', 'alter table people rename to persons;'],
    ['syntax-error', 'create tabel people (id uuid);'],
  ])('squawk reports %s in a migration', (rule, sql) => {
    const { failed, said } = lint({ 'migrations/0001_people.sql': `${sql}\n` }, ['.squawk.toml'], SQUAWK);
    expect({ failed, named: said.includes(rule) }).toEqual({ failed: true, named: true });
  });

  it('knip reports a file that nothing uses, and an export that nobody imports', () => {
    const { failed, said } = lint(
      {
        'src/cli/commonweal.ts': `import { used } from '../used.ts';\nused();\n`,
        'src/used.ts': 'export function used() {}\nexport function forgotten() {}\n',
        'src/nowhere.ts': 'export const nowhere = 1;\n',
      },
      ['knip.json'],
      ['knip', '--no-progress'],
    );
    expect(failed).toBe(true);
    expect(said).toContain('src/nowhere.ts');
    expect(said).toContain('forgotten');
  });

  it('the compiler refuses a view without a property it needs', () => {
    const { failed, said } = lint(
      {
        'src/planted.tsx': `function Name({ name }: { name: string }) {\n  return <p>{name}</p>;\n}\nexport const view = <Name />;\n`,
      },
      ['tsconfig.json'],
      ['tsc', '-p', 'tsconfig.json', '--noEmit'],
    );
    expect({ failed, named: said.includes(`Property 'name' is missing`) }).toEqual({
      failed: true,
      named: true,
    });
  });
});
