import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assembleModules } from '../../src/main.ts';
import { MODULE_ORDER } from '../../tools/module-order.ts';
import { readSourceFiles } from '../../tools/source-rules/source-file.ts';
import { tableOwners } from '../../tools/source-rules/tables.ts';
import { ROOT } from '../../tools/sources.ts';

const modules = assembleModules({ demo: false });
const owners = tableOwners(readSourceFiles(ROOT));

describe.each(modules.map((module) => [module.name, module] as const))('module %s', (name, { tables }) => {
  it('has its place in the order', () => {
    expect(MODULE_ORDER.flat()).toContain(name);
  });

  it('declares the tables that its migrations create, and no others', () => {
    const owned = [...owners].filter(([, owner]) => owner === name).map(([table]) => table);
    expect([...tables].sort()).toEqual(owned.sort());
  });

  it.each(['README.md', 'index.ts', 'module.ts', 'policies.sql'])('has its %s', (file) => {
    expect(existsSync(join(ROOT, 'src/modules', name, file))).toBe(true);
  });
});

describe.each(modules.map((module) => [module.name, module] as const))(
  'the README of module %s',
  (name, { tables }) => {
    it('names each of its tables', () => {
      const text = readFileSync(join(ROOT, 'src/modules', name, 'README.md'), 'utf8');
      expect(tables.filter((table) => !new RegExp(`\\b${table}\\b`).test(text))).toEqual([]);
    });
  },
);

describe('the modules', () => {
  it('own every table between them', () => {
    const declared = modules.flatMap(({ tables }) => tables);
    expect([...owners.keys()].filter((table) => !declared.includes(table))).toEqual([]);
  });
});
