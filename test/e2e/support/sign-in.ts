import { DemoSignInPage } from '../pages/demo-sign-in.page.ts';
import type { Tab } from './tab.ts';

/** Signs in as one of the demo's people. */
export async function signIn(tab: Tab, name: string): Promise<void> {
  await tab.visit('/demo');
  await (await tab.shows(DemoSignInPage)).signInAs(name);
}
