import { readText } from '../support/read-text.ts';
import { Screen } from './screen.ts';

export class YourWorkPage extends Screen {
  static readonly expected = 'Your work';

  /** What stands under a heading; nothing when the heading is not there. */
  async section(heading: string): Promise<string> {
    const section = this.sectionUnder(heading);
    return (await section.count()) === 0 ? '' : readText(section);
  }

  openItem(heading: string, text: string): Promise<void> {
    return this.tab.follow(this.sectionUnder(heading).getByRole('link', { name: text }).first());
  }

  private sectionUnder(heading: string) {
    return this.main
      .locator('section')
      .filter({ has: this.tab.page.getByRole('heading', { name: heading, exact: true }) });
  }
}
