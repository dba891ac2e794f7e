import { Screen } from './screen.ts';

export class ChangeCasePage extends Screen {
  static readonly expected = 'Change the details';

  async fillIn(changed: { title?: string; summary?: string }): Promise<void> {
    if (changed.title) await this.field('What it is about, in a few words').fill(changed.title);
    if (changed.summary) await this.field('Why there is a case').fill(changed.summary);
  }

  typedSummary(): Promise<string> {
    return this.field('Why there is a case').inputValue();
  }

  save(): Promise<void> {
    return this.tab.follow(this.button('Save'));
  }
}
