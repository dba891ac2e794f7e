import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ForbiddenImport, forbiddenImports } from '../../tools/dependency-rules.ts';
import { MODULE_ORDER } from '../../tools/module-order.ts';
import { plant } from './plant.ts';

const FOLDERS = ['src', 'demo', 'test'];

/** A small programme in which every import is allowed. */
const SOUND: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module", "dependencies": { "pg": "1", "fastify": "1" } }',
  'node_modules/pg/package.json': '{ "name": "pg", "main": "index.js" }',
  'node_modules/pg/index.js': 'export const Pool = 1;',
  'node_modules/fastify/package.json': '{ "name": "fastify", "main": "index.js" }',
  'node_modules/fastify/index.js': 'export const fastify = 1;',
  'src/kernel/clock.ts': 'export const clock = 1;',
  'src/config.ts': `import '../src/kernel/clock.ts'; export const config = 1;`,
  'src/db/open.ts': `import { Pool } from 'pg'; import { clock } from '../kernel/clock.ts'; export const open = [Pool, clock];`,
  'src/jobs/queue.ts': `import { open } from '../db/open.ts'; export const queue = open;`,
  'src/web/server.ts': `import { fastify } from 'fastify'; import { open } from '../db/open.ts'; export const server = [fastify, open];`,
  'src/modules/access/index.ts': `export { share } from './share.ts';`,
  'src/modules/access/share.ts': `import { open } from '../../db/open.ts'; export const share = open;`,
  'src/modules/people/index.ts': `export { person } from './person.ts';`,
  'src/modules/people/person.ts': `export const person = 1;`,
  'src/modules/actions/index.ts': `export const action = 1;`,
  'src/modules/cases/index.ts': `export { openCase } from './open-case.ts';`,
  'src/modules/cases/open-case.ts': `import { share } from '../access/index.ts'; import { person } from '../people/index.ts'; export const openCase = [share, person];`,
  'src/main.ts': `import { openCase } from './modules/cases/index.ts'; import { server } from './web/server.ts'; export const main = [openCase, server];`,
  'src/cli/serve.ts': `import { main } from '../main.ts'; export const serve = main;`,
  'demo/fill.ts': `import { openCase } from '../src/modules/cases/index.ts'; export const fill = openCase;`,
  'test/support/app.ts': `import { main } from '../../src/main.ts'; export const app = main;`,
  'src/modules/people/person.test.ts': `import { app } from '../../../test/support/app.ts'; import { openCase } from '../cases/open-case.ts'; export const used = [app, openCase];`,
};

/** One forbidden import each: [rule, file, what it says]. */
const PLANTED: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['kernel-imports-nothing', 'src/kernel/bad.ts', `import '../db/open.ts';`],
  ['db-imports-kernel', 'src/db/bad.ts', `import '../web/server.ts';`],
  ['jobs-import-kernel-and-db', 'src/jobs/bad.ts', `import '../web/server.ts';`],
  ['web-imports-kernel-and-db', 'src/web/bad.ts', `import '../modules/people/index.ts';`],
  ['modules-import-what-is-below', 'src/modules/people/bad-main.ts', `import '../../main.ts';`],
  ['programme-imports-programme', 'src/cli/bad.ts', `import '../../test/support/app.ts';`],
  ['config-stands-alone', 'src/config.ts', `import './web/server.ts';`],
  ['module-is-listed', 'src/modules/sundries/bad.ts', `import '../../kernel/clock.ts';`],
  ['through-index', 'src/modules/cases/bad-deep.ts', `import '../people/person.ts';`],
  ['through-index-from-outside', 'src/cli/bad-deep.ts', `import '../modules/people/person.ts';`],
  ['people-imports-lower-modules', 'src/modules/people/bad-up.ts', `import '../cases/index.ts';`],
  ['people-imports-lower-modules', 'src/modules/people/bad-sideways.ts', `import '../actions/index.ts';`],
  [
    'people-imports-lower-modules',
    'src/modules/people/bad-type.ts',
    `import type { openCase } from '../cases/index.ts';`,
  ],
  ['only-db-holds-the-driver', 'src/modules/cases/bad-driver.ts', `import 'pg';`],
  ['only-web-speaks-http', 'src/modules/cases/bad-http.ts', `import 'fastify';`],
  ['no-cycles', 'src/kernel/clock.ts', `import './turn.ts'; export const clock = 1;`],
  ['no-cycles', 'src/kernel/clock.ts', `import type {} from './turn.ts'; export const clock = 1;`],
  [
    'no-cycles-in-tests',
    'test/support/app.ts',
    `import '../turn.ts'; import '../../src/main.ts'; export const app = 1;`,
  ],
  ['resolvable', 'src/kernel/lost.ts', `import './nowhere.ts';`],
  ['shipped-code-imports-dependencies', 'src/web/bad-package.ts', `import 'unlisted';`],
];

async function found(files: Readonly<Record<string, string>>): Promise<ForbiddenImport[]> {
  return forbiddenImports(plant(files), FOLDERS);
}

describe('the dependency rules', () => {
  it('allow what the architecture allows', async () => {
    expect(await found(SOUND)).toEqual([]);
  });

  it.each(PLANTED)('report %s in %s', async (rule, path, text) => {
    const planted = {
      ...SOUND,
      'src/kernel/turn.ts': `import './clock.ts';`,
      'test/turn.ts': `import './support/app.ts';`,
      'node_modules/unlisted/package.json': '{ "name": "unlisted", "main": "index.js" }',
      'node_modules/unlisted/index.js': 'export const unlisted = 1;',
      [path]: text,
    };
    expect(await found(planted)).toContainEqual(expect.objectContaining({ rule, from: path }));
  });

  it('fail when they have read no module', async () => {
    const empty = plant({ 'package.json': '{}' });
    mkdirSync(join(empty, 'src'));
    await expect(forbiddenImports(empty, ['src'])).rejects.toThrow('no module was read');
  });

  it('name each module once', () => {
    expect(new Set(MODULE_ORDER.flat()).size).toBe(MODULE_ORDER.flat().length);
  });
});
