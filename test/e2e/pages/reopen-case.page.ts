import { Screen } from './screen.ts';

export class ReopenCasePage extends Screen {
  static readonly expected = 'Reopen the case';

  async reopen(reason: string): Promise<void> {
    await this.field('Why is it reopened?').fill(reason);
    await this.tab.follow(this.button('Reopen the case'));
  }
}
