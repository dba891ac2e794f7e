import { Screen } from './screen.ts';

export class ChoosePersonPage extends Screen {
  static readonly expected = 'Which person is it?';

  async choose(name: string, role: string): Promise<void> {
    await this.main.getByRole('radio', { name }).first().check();
    await this.main.getByRole('radio', { name: role, exact: true }).check();
    await this.tab.follow(this.button('Add to the case'));
  }
}
