import { Screen } from './screen.ts';

export class CasesPage extends Screen {
  static readonly expected = 'Cases';

  /** Opens the case at the top of the list. */
  openFirst(): Promise<void> {
    return this.tab.follow(this.main.locator('td a, th a').first());
  }
}
