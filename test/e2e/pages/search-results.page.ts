import { Screen } from './screen.ts';

export class SearchResultsPage extends Screen {
  static readonly expected = 'Search results';

  /** The names of the people found. */
  people(): Promise<string[]> {
    return this.main.locator('a[href^="/people/"]:not([href*="add"])').allInnerTexts();
  }

  /** What other agencies hold, a sentence each. */
  pointers(): Promise<string[]> {
    return this.main
      .locator('section')
      .filter({ has: this.tab.page.getByRole('heading', { name: 'Held by other agencies' }) })
      .locator('li')
      .allInnerTexts();
  }

  openPerson(name: string): Promise<void> {
    return this.tab.follow(this.link(name).first());
  }

  addPerson(): Promise<void> {
    return this.tab.follow(this.link('Add a person'));
  }
}
