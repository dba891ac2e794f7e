import { expect } from 'vitest';
import { AddActionPage } from '../pages/add-action.page.ts';
import { CasePage } from '../pages/case.page.ts';
import { CasesPage } from '../pages/cases.page.ts';
import type { Screen } from '../pages/screen.ts';
import { SearchPage } from '../pages/search.page.ts';
import { ShareCasePage } from '../pages/share-case.page.ts';
import { SignInPage } from '../pages/sign-in.page.ts';
import { TakeReportPage } from '../pages/take-report.page.ts';
import { WriteNotePage } from '../pages/write-note.page.ts';
import { inDemo } from '../support/in-demo.ts';
import { signIn } from '../support/sign-in.ts';
import type { ScreenClass, Tab } from '../support/tab.ts';

inDemo('forms that are sent with something missing', ({ it }) => {
  it('say what to put right, and lead there', async ({ open }) => {
    const tab = await open();
    await tab.visit('/sign-in');
    await (await tab.shows(SignInPage)).signIn('', '');
    expect(await errorsOn(tab, SignInPage)).toEqual(['Enter your email address', 'Enter your password']);
    await signIn(tab, 'Megan Calvert');
    await tab.visit('/search');
    await (await tab.shows(SearchPage)).search('');
    expect(await errorsOn(tab, SearchPage)).toHaveLength(1);
  });

  it('keep what was typed', async ({ open }) => {
    const tab = await open('Megan Calvert');
    await tab.visit('/reports/take');
    const taking = await tab.shows(TakeReportPage);
    await taking.tell('Bins set alight behind the shops.');
    await taking.send();
    expect(await errorsOn(tab, TakeReportPage)).toEqual([
      'Choose what kind of report it is',
      'Enter where it happened, such as 14 Marram Street, or the place in words',
      'Enter the day it happened',
    ]);
    expect(await (await tab.shows(TakeReportPage, 422)).told()).toBe('Bins set alight behind the shops.');
  });

  it('do so on every task of a case', async ({ open }) => {
    const tab = await open('Daniel Okoro');
    await tab.visit('/cases?show=mine');
    await (await tab.shows(CasesPage)).openFirst();
    const seen = await tab.shows(CasePage);
    await seen.saveNote();
    expect(await errorsOn(tab, WriteNotePage)).toEqual(['Write the note', 'Choose who may read this note']);

    await tab.visit(`${seen.path}/actions/add`);
    await (await tab.shows(AddActionPage)).add('Visit', 'whenever');
    expect(await errorsOn(tab, AddActionPage)).toEqual([
      'Enter a real date, such as 20 11 2015, or today, yesterday or tomorrow',
    ]);
    expect(await (await tab.shows(AddActionPage, 422)).typed()).toEqual(['Visit', 'whenever']);

    await tab.visit(`${seen.path}/sharing/add`);
    await (await tab.shows(ShareCasePage)).send();
    expect(await errorsOn(tab, ShareCasePage)).toEqual([
      'Choose the agency',
      'Choose what they may do',
      'Say why they need it',
    ]);
  });
});

/** The errors on a refused form; each must lead to its field, and the summary be read out first. */
async function errorsOn<S extends Screen>(tab: Tab, screen: ScreenClass<S>): Promise<string[]> {
  const refused = await tab.shows(screen, 422);
  expect(await tab.page.title()).toMatch(/^Error: /);
  if (tab.javaScript) expect(await refused.isSummaryFocused()).toBe(true);
  expect(await refused.followsEachErrorToItsField()).toBe(true);
  return refused.errors();
}
