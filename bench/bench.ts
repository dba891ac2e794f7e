/**
 * `npm run bench -- NAME [--json]`: runs `bench/NAME.ts`, which exports `run()`. With `--json` the last line printed is
 * the result. Exits 1 unless every bar is met.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Assurance } from '../assure/assurance.ts';

const [name = '', ...args] = process.argv.slice(2);
const path = join(import.meta.dirname, `${name}.ts`);

if (!/^[a-z-]+$/.test(name) || name === 'bench' || !existsSync(path)) {
  console.error(`There is no benchmark named "${name}". Usage: npm run bench -- NAME [--json]`);
  process.exit(2);
}

const { run }: { run(): Promise<Assurance> } = await import(path);
const result = await run();
if (args.includes('--json')) console.log(JSON.stringify(result));
else
  for (const { what, value, limit, ok } of result.bars)
    console.log(`${ok ? 'met   ' : 'missed'} ${what}: ${value} (limit ${limit})`);
process.exit(result.ok ? 0 : 1);
