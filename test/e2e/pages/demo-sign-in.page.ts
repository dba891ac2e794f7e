import { Screen } from './screen.ts';

export class DemoSignInPage extends Screen {
  static readonly expected = 'Sign in as a demo account';

  /** Leads to the page that this person starts from. */
  signInAs(name: string): Promise<void> {
    return this.tab.follow(this.button(name));
  }
}
