import { Screen } from './screen.ts';

export class AddActionPage extends Screen {
  static readonly expected = 'Add an action';

  /** @param owner name and agency, as in the list; whoever adds it unless given. */
  async add(title: string, by: string, owner?: string): Promise<void> {
    await this.field('What is to be done').fill(title);
    if (owner) await this.field('Who will do it').selectOption({ label: owner });
    await this.field('By when').fill(by);
    await this.tab.follow(this.button('Save action'));
  }

  /** What is to be done and by when, as it stands in the form. */
  typed(): Promise<string[]> {
    return Promise.all([this.field('What is to be done').inputValue(), this.field('By when').inputValue()]);
  }
}
