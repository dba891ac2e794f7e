import { expect } from 'vitest';
import { SignInPage } from '../pages/sign-in.page.ts';
import { YourWorkPage } from '../pages/your-work.page.ts';
import { inDemo } from '../support/in-demo.ts';

inDemo('signing in and out', ({ it }) => {
  it('ends the session, and the browser keeps nothing of it', async ({ open }) => {
    const tab = await open('Megan Calvert');
    await tab.shows(YourWorkPage);
    await tab.signOut();
    expect(await (await tab.shows(SignInPage)).done()).toContain('You have signed out');
    await tab.leave(() => tab.page.goBack());
    await tab.shows(SignInPage);
    await tab.visit('/reports');
    await tab.shows(SignInPage);
  });
});
