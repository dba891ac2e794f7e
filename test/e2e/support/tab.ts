import type { Browser, BrowserContext, CDPSession, Locator, Page } from 'playwright-core';
import { checkPage, type Size, WIDE } from './check-page.ts';
import { readText } from './read-text.ts';
import { type Watch, watch } from './watch.ts';

/** How a tab is opened. */
export interface TabOptions {
  readonly javaScript: boolean;
  readonly examinedAt: readonly Size[];
}

/** A class of screen objects, with the heading that such a screen has. */
export interface ScreenClass<Screen> {
  readonly expected: string | RegExp;
  new (tab: Tab): Screen;
}

/** A tab of somebody's browser. Every page it comes to is checked at once. */
export class Tab {
  readonly page: Page;
  readonly watch: Watch;
  readonly devtools: CDPSession;
  readonly javaScript: boolean;
  readonly examinedAt: readonly Size[];

  private constructor(page: Page, devtools: CDPSession, options: TabOptions) {
    this.page = page;
    this.watch = watch(page);
    this.devtools = devtools;
    this.javaScript = options.javaScript;
    this.examinedAt = options.examinedAt;
  }

  /** Opens a browser window of its own, with cookies of its own. */
  static async open(browser: Browser, address: string, options: TabOptions): Promise<Tab> {
    const context = await browser.newContext({
      baseURL: address,
      javaScriptEnabled: options.javaScript,
      viewport: WIDE,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(30_000);
    return Tab.in(context, options);
  }

  private static async in(context: BrowserContext, options: TabOptions): Promise<Tab> {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    if (!options.javaScript) {
      // Until the devtools have said both once, the first page of a tab ignores them.
      await devtools.send('Emulation.setScriptExecutionDisabled', { value: false });
      await devtools.send('Emulation.setScriptExecutionDisabled', { value: true });
    }
    return new Tab(page, devtools, options);
  }

  /** Another tab of the same window: the same person. */
  another(): Promise<Tab> {
    return Tab.in(this.page.context(), this);
  }

  /** Types an address. */
  async visit(path: string): Promise<void> {
    await this.page.goto(path);
    await checkPage(this);
  }

  /** Presses a link or a button that leads to another page. */
  async follow(link: Locator): Promise<void> {
    await this.leave(() => link.click());
  }

  /** Does what leads to another page. */
  async leave(doing: () => Promise<unknown>): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), doing()]);
    await checkPage(this);
  }

  /**
   * The screen that the tab shows, as an object to work it with.
   * @throws Error when another screen is shown.
   */
  async shows<Screen>(screen: ScreenClass<Screen>, status = 200): Promise<Screen> {
    const heading = (await readText(this.page.locator('h1'))).trim();
    const answered = this.watch.document().status();
    const { expected } = screen;
    const isExpected = typeof expected === 'string' ? heading === expected : expected.test(heading);
    if (!isExpected || answered !== status) {
      throw new Error(
        `${this.page.url()} shows "${heading}" (${answered}) and not "${expected}" (${status}):\n${await this.text()}`,
      );
    }
    return new screen(this);
  }

  /** Presses the button at the head of every page. */
  signOut(): Promise<void> {
    return this.follow(this.page.getByRole('banner').getByRole('button', { name: 'Sign out' }));
  }

  /** What the page says, without what frames it. */
  text(): Promise<string> {
    return readText(this.page.locator('main'));
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
