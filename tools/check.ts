/**
 * `npm run check`: everything that can be checked without running the programme. Each check has its line, all of them
 * run, and one failure is enough to exit 1.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { forbiddenImports } from './dependency-rules.ts';
import { packageFaults } from './package-rules.ts';
import { SOURCE_RULES } from './source-rules/index.ts';
import { readSourceFiles } from './source-rules/source-file.ts';
import { ROOT } from './sources.ts';

/** A check returns what it found: an empty text when all is well. */
type Check = () => string | Promise<string>;

const FOLDERS = ['src', 'demo', 'bench', 'assure', 'test', 'tools'];
const environment = {
  ...process.env,
  PATH: `${resolve(ROOT, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
};

/** Runs a command of ours; what it prints counts only when it fails. */
function command(program: string, ...args: string[]): Check {
  return () => {
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: ROOT,
      env: environment,
      encoding: 'utf8',
    });
    return status === 0 ? '' : `${stdout}${stderr}`.trim() || `${program} exited with ${status}`;
  };
}

async function dependencies(): Promise<string> {
  const found = await forbiddenImports(
    ROOT,
    FOLDERS.filter((folder) => readdirSync(resolve(ROOT, folder)).length > 0),
  );
  return found.map(({ rule, from, to }) => `${from} may not import ${to} (${rule})`).join('\n');
}

function migrations(): string {
  const files = readdirSync(resolve(ROOT, 'migrations')).filter((name) => name.endsWith('.sql'));
  if (files.length === 0) return 'no migration was read';
  return String(command('squawk', ...files.map((name) => `migrations/${name}`))());
}

function sourceChecks(): [string, Check][] {
  const files = readSourceFiles(ROOT);
  return Object.entries(SOURCE_RULES).map(([name, rules]) => [
    name,
    () =>
      rules
        .flatMap((rule) => rule(files))
        .map(({ path, line, message, rule }) => `${path}:${line} ${message} (${rule})`)
        .join('\n'),
  ]);
}

const checks: [string, Check][] = [
  ['formatting and lint', command('biome', 'ci', '--colors=off', '.')],
  ['types', command('tsc', '-p', 'tsconfig.json', '--noEmit')],
  ['dependency rules', dependencies],
  ...sourceChecks(),
  ['packages', () => packageFaults(ROOT).join('\n')],
  ['dead code', command('knip', '--no-progress')],
  ['migrations', migrations],
  ['generated files', command('tsx', 'tools/generate.ts', '--check')],
  ['generated from GOV.UK Frontend', command('tsx', 'tools/generate-govuk.ts', '--check')],
];

let failures = 0;
for (const [name, check] of checks) {
  const started = performance.now();
  const found = await check();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${found ? 'fail' : 'ok  '}  ${name} (${seconds} s)`);
  if (!found) continue;
  failures += 1;
  console.log(found.replace(/^/gm, '      '));
}
console.log(failures === 0 ? `${checks.length} checks ok` : `${failures} of ${checks.length} checks failed`);
process.exit(failures === 0 ? 0 : 1);
