import { readText } from '../support/read-text.ts';
import { Screen } from './screen.ts';

/** A person's page: its heading is their name. */
export class PersonPage extends Screen {
  static readonly expected = /^\p{L}[\p{L}'’ -]+ \p{L}[\p{L}'’-]+$/u;

  name(): Promise<string> {
    return readText(this.main.locator('h1'));
  }

  /** Opens the first of the cases that the person is in. */
  openCase(): Promise<void> {
    return this.tab.follow(this.main.locator('a[href^="/cases/"]').first());
  }
}
