import type { Browser, BrowserContext, CDPSession, Locator, Page } from 'playwright-core';
import { DemoSignInPage } from '../pages/demo-sign-in.page.ts';
import { readText, type Screen, type ScreenClass } from '../pages/screen.ts';
import { checkPage, WIDE } from './check-page.ts';
import { type Watch, watch } from './watch.ts';

/** How a tab is opened. */
export interface TabOptions {
  readonly javaScript: boolean;
}

/** A tab of somebody's browser. Every page it comes to is checked at once. */
export class Tab {
  readonly page: Page;
  readonly watch: Watch;
  readonly devtools: CDPSession;
  readonly javaScript: boolean;

  private constructor(page: Page, devtools: CDPSession, javaScript: boolean) {
    this.page = page;
    this.watch = watch(page);
    this.devtools = devtools;
    this.javaScript = javaScript;
  }

  /** Opens a browser window of its own, with cookies of its own. */
  static async open(browser: Browser, address: string, { javaScript }: TabOptions): Promise<Tab> {
    const context = await browser.newContext({
      baseURL: address,
      javaScriptEnabled: javaScript,
      viewport: WIDE,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(30_000);
    return Tab.in(context, javaScript);
  }

  private static async in(context: BrowserContext, javaScript: boolean): Promise<Tab> {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    if (!javaScript) {
      // Until the devtools have said both once, the first page of a tab ignores them.
      await devtools.send('Emulation.setScriptExecutionDisabled', { value: false });
      await devtools.send('Emulation.setScriptExecutionDisabled', { value: true });
    }
    return new Tab(page, devtools, javaScript);
  }

  /** Another tab of the same window: the same person. */
  another(): Promise<Tab> {
    return Tab.in(this.page.context(), this.javaScript);
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
  async shows<S extends Screen>(screen: ScreenClass<S>, status = 200): Promise<S> {
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

  /** Signs in as one of the demo's people. */
  async signIn(name: string): Promise<void> {
    await this.visit('/demo');
    await (await this.shows(DemoSignInPage)).signInAs(name);
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
