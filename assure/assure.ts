/**
 * `npm run assure -- NAME [--json] [ARGS]`: runs `assure/NAME.ts`, which exports `run(options)`. With `--json` the last
 * line printed is the result. Exits 1 unless every bar is met.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Assurance, AssuranceOptions } from './assurance.ts';

interface Assuring {
  run(options: AssuranceOptions): Promise<Assurance>;
}

const [name = '', ...args] = process.argv.slice(2);
const json = args.includes('--json');
const path = join(import.meta.dirname, `${name}.ts`);

if (!/^[a-z-]+$/.test(name) || ['assure', 'assurance', 'engines'].includes(name) || !existsSync(path)) {
  console.error(`There is no assurance named "${name}". Usage: npm run assure -- NAME [--json]`);
  process.exit(2);
}

const { run }: Assuring = await import(path);
const result = await run({ json, args: args.filter((arg) => arg !== '--json') });
if (!json) {
  if (result.absent) console.log(`Not measured: ${result.absent}`);
  for (const { what, value, limit, ok } of result.bars) {
    console.log(`${ok ? 'met   ' : 'missed'} ${what}: ${value} (must be ${limit})`);
  }
} else {
  console.log(JSON.stringify(result));
}
process.exit(result.ok ? 0 : 1);
