import { Screen } from './screen.ts';

/** An action: its heading is what is to be done. */
export class ActionPage extends Screen {
  static readonly expected = /./;

  async finish(result: 'It is done' | 'It will not be done', note: string): Promise<void> {
    await this.field(result).check();
    await this.field('What came of it, or why it will not be done').fill(note);
    await this.tab.follow(this.button('Finish action'));
  }
}
