import { readText } from '../support/read-text.ts';
import { Screen } from './screen.ts';

/** A person's page: its heading is their name. */
export class PersonPage extends Screen {
  static readonly expected = /^\p{L}[\p{L}'’ -]+ \p{L}[\p{L}'’-]+$/u;

  name(): Promise<string> {
    return readText(this.main.locator('h1'));
  }
}
