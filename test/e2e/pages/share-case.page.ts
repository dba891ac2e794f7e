import { Screen } from './screen.ts';

export class ShareCasePage extends Screen {
  static readonly expected = 'Share this case';

  async share(given: { agency: string; level: RegExp; reason: string }): Promise<void> {
    await this.field(given.agency).check();
    await this.main.getByRole('radio', { name: given.level }).check();
    await this.field('Why do they need it?').fill(given.reason);
    await this.send();
  }

  send(): Promise<void> {
    return this.tab.follow(this.button('Share'));
  }
}
