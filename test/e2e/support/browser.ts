import { type Browser, chromium } from 'playwright-core';

/** The Chromium to test with, which `npm test` found; without it the browser tests are skipped, and `npm test` says so. */
export const browserPath: string | undefined = process.env.COMMONWEAL_BROWSER;

/** Starts a browser that talks to nobody but the page it is told to open. */
export function launchBrowser(path: string): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: [
      // Chromium refuses to run as root with its sandbox; the only pages opened are our own.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
