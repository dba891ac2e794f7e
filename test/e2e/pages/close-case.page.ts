import { Screen } from './screen.ts';

export class CloseCasePage extends Screen {
  static readonly expected = 'Close the case';

  async close(outcome: string, reason: string): Promise<void> {
    await this.field(outcome).check();
    await this.field('Why is it closed?').fill(reason);
    await this.tab.follow(this.button('Close the case'));
  }
}
