import { Screen } from './screen.ts';

export class SignInPage extends Screen {
  static readonly expected = 'Sign in';
}
