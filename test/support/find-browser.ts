import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { installPackage, output } from './debian.ts';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The path of a Chromium to test with: the one named in COMMONWEAL_BROWSER, the one on the PATH, Debian's package
 * when we are root, else Playwright's own download.
 * @returns the path of the executable, or null when there is none and none can be had.
 */
export function findBrowser(): string | null {
  const named = process.env.COMMONWEAL_BROWSER;
  if (named) return named;
  return installedBrowser() ?? debianBrowser() ?? downloadedBrowser();
}

function installedBrowser(): string | null {
  for (const command of COMMANDS) {
    const path = output('which', [command]);
    if (path) return path;
  }
  const downloaded = chromium.executablePath();
  return existsSync(downloaded) ? downloaded : null;
}

function debianBrowser(): string | null {
  return installPackage('chromium') ? installedBrowser() : null;
}

function downloadedBrowser(): string | null {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium-headless-shell', 'chromium'], { stdio: 'ignore' });
  return installedBrowser();
}
