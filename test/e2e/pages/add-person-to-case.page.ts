import { Screen } from './screen.ts';

export class AddPersonToCasePage extends Screen {
  static readonly expected = 'Add a person';

  async lookFor(words: string): Promise<void> {
    await this.field('Who is it?').fill(words);
    await this.tab.follow(this.button('Look for this person'));
  }
}
