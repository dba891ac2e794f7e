/** `npm run build`: everything that runs in production, into dist/; what is unchanged since the last build is left alone. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
const assetSources = join(root, 'src/web/assets');
const settings = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'tools/build.ts'].map((name) =>
  join(root, name),
);

/** The addresses under which built assets are served; each file's name holds a hash of its content. */
export interface AssetManifest {
  css: string;
  js: string;
  favicon: string;
}

/**
 * Compiles styles and scripts, and writes `manifest.json` beside them.
 * @param outDir the folder that is served as `/assets/`.
 */
export async function buildAssets(outDir: string): Promise<AssetManifest> {
  const manifestFile = join(outDir, 'manifest.json');
  await whenChanged(join(outDir, '.built'), [...filesUnder(assetSources), ...settings], async () => {
    rmSync(outDir, { recursive: true, force: true });
    mkdirSync(outDir, { recursive: true });
    const manifest: AssetManifest = {
      css: writeAsset(outDir, 'app', '.css', await compileStyles()),
      js: writeAsset(outDir, 'app', '.js', await bundleScripts()),
      favicon: writeAsset(outDir, 'favicon', '.svg', readFileSync(join(assetSources, 'favicon.svg'))),
    };
    writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
  });
  return JSON.parse(readFileSync(manifestFile, 'utf8')) as AssetManifest;
}

async function compileStyles(): Promise<string> {
  const { compile } = await import('sass');
  return compile(join(assetSources, 'app.scss'), { loadPaths: [root], style: 'compressed', quietDeps: true })
    .css;
}

async function bundleScripts(): Promise<Uint8Array> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [join(assetSources, 'app.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

function writeAsset(outDir: string, name: string, extension: string, content: string | Uint8Array): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const file = `${name}-${hash}${extension}`;
  writeFileSync(join(outDir, file), content);
  return `/assets/${file}`;
}

/** Compiles the program and puts beside it the files it reads at run time. */
function buildProgram(): Promise<void> {
  const programFiles = ['src', 'demo', 'migrations']
    .flatMap((folder) => filesUnder(join(root, folder)))
    .filter((file) => !file.startsWith(assetSources + sep) && !/\.(test\.tsx?|md)$/.test(file));
  return whenChanged(join(dist, '.built'), [...programFiles, ...settings], (gone) => {
    // What was compiled from a file that is gone would still be imported or applied.
    if (gone)
      for (const name of ['src', 'demo', 'migrations', '.tsbuildinfo'])
        rmSync(join(dist, name), { recursive: true, force: true });
    compileTypeScript();
    for (const file of programFiles.filter((name) => !/\.tsx?$/.test(name))) {
      cpSync(file, join(dist, relative(root, file)));
    }
  });
}

function compileTypeScript(): void {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const options = ['--noEmitOnError', '--incremental', '--tsBuildInfoFile', join(dist, '.tsbuildinfo')];
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', ...options], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The program does not compile.');
}

/**
 * Runs a step unless its sources are as they were when it last succeeded.
 * @param stampFile where it is kept how they were.
 * @param step is told whether a source of the last time is, or may be, gone.
 */
async function whenChanged(
  stampFile: string,
  sources: string[],
  step: (gone: boolean) => void | Promise<void>,
): Promise<void> {
  const now: Record<string, string> = Object.fromEntries(
    sources.map((file) => [
      relative(root, file),
      createHash('sha1').update(readFileSync(file)).digest('hex'),
    ]),
  );
  const before = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined;
  if (before === JSON.stringify(now)) return;
  rmSync(stampFile, { force: true });
  await step(before === undefined || Object.keys(JSON.parse(before)).some((file) => !(file in now)));
  writeFileSync(stampFile, JSON.stringify(now));
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) !== '')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await Promise.all([buildAssets(join(dist, 'assets')), buildProgram()]);
}
