import { Screen } from './screen.ts';

export class SearchPage extends Screen {
  static readonly expected = 'Search';

  async search(words: string): Promise<void> {
    await this.field('Search').fill(words);
    await this.tab.follow(this.button('Search'));
  }
}
