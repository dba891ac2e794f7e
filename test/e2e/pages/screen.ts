import type { Locator } from 'playwright-core';
import { readText } from '../support/read-text.ts';
import type { Tab } from '../support/tab.ts';

/** One screen: what can be read and done on it, in the words that are on it. `Tab.shows` makes one once it is shown. */
export abstract class Screen {
  readonly tab: Tab;

  constructor(tab: Tab) {
    this.tab = tab;
  }

  /** What the page says, without what frames it. */
  text(): Promise<string> {
    return this.tab.text();
  }

  /** What the banner at the top says has been done. */
  done(): Promise<string> {
    return readText(this.main.getByRole('alert'));
  }

  /** What the summary at the top says is wrong. */
  errors(): Promise<string[]> {
    return this.errorLinks.allInnerTexts();
  }

  isSummaryFocused(): Promise<boolean> {
    return this.isThere('.govuk-error-summary:focus');
  }

  /** Whether each error in the summary leads to a field, or to the part of the page that it is about. */
  async followsEachErrorToItsField(): Promise<boolean> {
    for (const link of await this.errorLinks.all()) {
      await link.click();
      const field = await link.getAttribute('href');
      if (!(await this.isThere(`${field}:target, ${field}:focus`))) return false;
    }
    return true;
  }

  protected get main(): Locator {
    return this.tab.page.locator('main');
  }

  protected link(name: string | RegExp): Locator {
    return this.main.getByRole('link', { name, exact: typeof name === 'string' });
  }

  protected button(name: string | RegExp): Locator {
    return this.main.getByRole('button', { name, exact: typeof name === 'string' });
  }

  protected field(label: string | RegExp): Locator {
    return this.main.getByLabel(label, { exact: typeof label === 'string' });
  }

  private async isThere(selector: string): Promise<boolean> {
    return (await this.main.locator(selector).count()) > 0;
  }

  private get errorLinks(): Locator {
    return this.main.locator('.govuk-error-summary__list a');
  }
}
