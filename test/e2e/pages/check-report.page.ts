import { Screen } from './screen.ts';

export class CheckReportPage extends Screen {
  static readonly expected = 'Check the report';

  /** What other agencies hold on those named, a sentence each. */
  pointers(): Promise<string[]> {
    return this.main.locator('.govuk-inset-text').allInnerTexts();
  }

  /** Says who somebody named is: the first of those suggested with these words. */
  async identifyAs(words: RegExp): Promise<void> {
    await this.main.getByRole('radio', { name: words }).first().check();
  }

  save(): Promise<void> {
    return this.tab.follow(this.button('Save the report'));
  }
}
