import { Screen } from './screen.ts';

export class SignInPage extends Screen {
  static readonly expected = 'Sign in';

  async signIn(email: string, password: string): Promise<void> {
    await this.field('Email address').fill(email);
    await this.field('Password').fill(password);
    await this.tab.follow(this.button('Sign in'));
  }
}
