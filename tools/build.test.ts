import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildAssets } from './build.ts';

const folder = mkdtempSync(join(tmpdir(), 'commonweal-assets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (address: string) => readFileSync(join(folder, address.replace('/assets/', '')), 'utf8');

test('assets are named by their content and listed in the manifest', async () => {
  const manifest = await buildAssets(folder);
  expect(manifest.css).toMatch(/^\/assets\/app-[0-9a-f]{10}\.css$/);
  expect(manifest.js).toMatch(/^\/assets\/app-[0-9a-f]{10}\.js$/);
  expect(manifest.favicon).toMatch(/^\/assets\/favicon-[0-9a-f]{10}\.svg$/);
  expect(JSON.parse(read('/assets/manifest.json'))).toEqual(manifest);
});

test('the styles are not those of GOV.UK: no GDS Transport, no crown blue as brand', async () => {
  const css = read((await buildAssets(folder)).css);
  expect(css).toContain('font-family:Helvetica,Arial,sans-serif');
  expect(css).not.toContain('GDS Transport');
  expect(css).not.toContain('@font-face');
});

test('the scripts start the components and warn of unsaved text', async () => {
  const js = read((await buildAssets(folder)).js);
  expect(js).toContain('govuk-frontend-supported');
  expect(js).toContain('beforeunload');
});

test('a second build leaves everything as it is', async () => {
  const times = () => readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]);
  await buildAssets(folder);
  const before = times();
  await buildAssets(folder);
  expect(times()).toEqual(before);
});
