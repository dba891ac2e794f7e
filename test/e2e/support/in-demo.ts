import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { browserPath, launchBrowser } from './browser.ts';
import { NARROW, WIDE } from './check-page.ts';
import { type OpenDemo, openDemo } from './open-demo.ts';
import { signIn } from './sign-in.ts';
import { Tab, type TabOptions } from './tab.ts';

/** What a journey is given. */
export interface Journey {
  /** Opens a browser window, of nobody's or of one of the demo's people. */
  open(name?: string): Promise<Tab>;
  readonly demo: OpenDemo;
}

/** Journeys through one copy of the demo. */
export interface Journeys {
  /** A journey by itself. */
  it(name: string, walk: (journey: Journey) => Promise<void>): void;
  /** One of several that go on from one another: when one fails, those after it are skipped. */
  chapter(name: string, walk: (journey: Journey) => Promise<void>): void;
}

/** Journeys through a copy of the demo of their own, with JavaScript on at a desk and with it off on a telephone. */
export function inDemo(name: string, declare: (journeys: Journeys) => void): void {
  describe.skipIf(!browserPath).each([true, false])(`${name}, JavaScript %s`, (javaScript) =>
    declare(journeysIn({ javaScript, examinedAt: [javaScript ? WIDE : NARROW] })),
  );
}

/** The same with JavaScript on only and every page examined at both widths, for what asks every page in turn. */
export function inDemoOnce(name: string, declare: (journeys: Journeys) => void): void {
  describe.skipIf(!browserPath)(name, () =>
    declare(journeysIn({ javaScript: true, examinedAt: [NARROW, WIDE] })),
  );
}

function journeysIn(options: TabOptions): Journeys {
  let demo: OpenDemo;
  let browser: Browser;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([openDemo(inject('demoFolder')), launchBrowser(browserPath ?? '')]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });
  const walkThrough = async (walk: (journey: Journey) => Promise<void>): Promise<void> => {
    const tabs: Tab[] = [];
    const open = async (user?: string): Promise<Tab> => {
      const tab = await Tab.open(browser, demo.address, options);
      tabs.push(tab);
      if (user) await signIn(tab, user);
      return tab;
    };
    await walk({ open, demo }).finally(() => Promise.all(tabs.map((tab) => tab.close())));
  };
  let isBroken = false;
  return {
    it: (name, walk) => it(name, () => walkThrough(walk)),
    chapter: (name, walk) =>
      it(name, async ({ skip }) => {
        skip(isBroken, 'an earlier chapter failed');
        isBroken = true;
        await walkThrough(walk);
        isBroken = false;
      }),
  };
}
