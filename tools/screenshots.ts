/** `npm run screenshots`: pictures of the main pages of the demo, into docs/site/screenshots/. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { CasePage } from '../test/e2e/pages/case.page.ts';
import { CheckReportPage } from '../test/e2e/pages/check-report.page.ts';
import { PersonPage } from '../test/e2e/pages/person.page.ts';
import { ReportPage } from '../test/e2e/pages/report.page.ts';
import { SearchPage } from '../test/e2e/pages/search.page.ts';
import { SearchResultsPage } from '../test/e2e/pages/search-results.page.ts';
import { TakeReportPage } from '../test/e2e/pages/take-report.page.ts';
import { launchBrowser } from '../test/e2e/support/browser.ts';
import { NARROW, type Size, WIDE } from '../test/e2e/support/check-page.ts';
import { openDemo, prepareDemo } from '../test/e2e/support/open-demo.ts';
import { signIn } from '../test/e2e/support/sign-in.ts';
import { Tab } from '../test/e2e/support/tab.ts';
import { findBrowser } from '../test/support/find-browser.ts';

const PICTURES = resolve(import.meta.dirname, '..', 'docs/site/screenshots');
/** What is further down than this is not in the picture. */
const TALLEST = 2400;

/** Opens a tab of one of the demo's people. */
type As = (name: string) => Promise<Tab>;

async function takeReport(as: As): Promise<void> {
  const tab = await as('Megan Calvert');
  await picture(tab, 'your-work');
  await tab.visit('/reports/take');
  await picture(tab, 'take-a-report', [WIDE, NARROW]);
  const taking = await tab.shows(TakeReportPage);
  await taking.fillIn({
    description: 'Drums and shouting in the yard past one in the morning, the third night this week.',
    category: 'Nuisance',
    place: '14 Skellacroft Grove',
    postcode: 'ZZ2 1XB',
    day: 'yesterday',
    harm: 'Nobody in the house slept.',
    person: { givenNames: 'Donna Marie', familyName: 'Garrity', bornOn: '12/3/1984' },
  });
  await taking.send();
  const check = await tab.shows(CheckReportPage);
  await picture(tab, 'check-the-report', [WIDE, NARROW]);
  await check.identifyAs(/^Donna Marie Garrity/);
  await check.save();
  await picture(tab, 'report');
  await (await tab.shows(ReportPage)).openCase();
  await picture(tab, 'open-a-case');
}

async function triage(as: As): Promise<void> {
  const tab = await as('Dawn Hepworth');
  await picture(tab, 'your-work-of-a-supervisor', [WIDE, NARROW]);
  await tab.visit('/reports');
  await picture(tab, 'reports-to-triage', [WIDE, NARROW]);
}

async function workCase(as: As): Promise<void> {
  const tab = await as('Daniel Okoro');
  await tab.visit('/cases');
  await picture(tab, 'cases', [WIDE, NARROW]);
  await search(tab, 'Kyle Garrity');
  await (await tab.shows(SearchResultsPage)).openPerson('Kyle Garrity');
  await (await tab.shows(PersonPage)).openCase();
  const shown = await tab.shows(CasePage);
  await picture(tab, 'case', [WIDE, NARROW]);
  for (const part of ['people', 'actions', 'sharing']) {
    await tab.visit(`${shown.path}/${part}`);
    await picture(tab, `case-${part}`);
  }
  await tab.visit(`${shown.path}/sharing/add`);
  await picture(tab, 'share-a-case');
}

async function lookUp(as: As): Promise<void> {
  const housing = await as('Megan Calvert');
  await search(housing, 'Donna Marie Garrity');
  await (await housing.shows(SearchResultsPage)).openPerson('Donna Marie Garrity');
  await picture(housing, 'person', [WIDE, NARROW]);
  await housing.visit('/partnership');
  await picture(housing, 'partnership');
  const fire = await as('Rob Ainsley');
  await search(fire, 'Dunmore 30/9/1957');
  await picture(fire, 'search-with-a-pointer', [WIDE, NARROW]);
}

async function search(tab: Tab, words: string): Promise<void> {
  await tab.visit('/search');
  await (await tab.shows(SearchPage)).search(words);
}

async function picture(tab: Tab, name: string, sizes: readonly Size[] = [WIDE]): Promise<void> {
  for (const size of sizes) {
    await tab.page.setViewportSize(size);
    const height = await tab.page.evaluate<number>('document.scrollingElement.scrollHeight');
    await tab.page.screenshot({
      path: join(PICTURES, `${name}-${size.width}.png`),
      fullPage: true,
      clip: { x: 0, y: 0, width: size.width, height: Math.min(height, TALLEST) },
    });
  }
}

async function takeAll(browser: Browser, address: string): Promise<void> {
  const nobody = await Tab.open(browser, address, { javaScript: true, examinedAt: [] });
  await nobody.visit('/demo');
  await picture(nobody, 'demo-accounts');
  const as: As = async (name) => {
    const tab = await Tab.open(browser, address, { javaScript: true, examinedAt: [] });
    await signIn(tab, name);
    return tab;
  };
  await triage(as);
  await takeReport(as);
  await workCase(as);
  await lookUp(as);
}

const path = findBrowser();
if (!path) throw new Error('Pictures need a browser, and none was found.');
const folder = mkdtempSync(join(tmpdir(), 'commonweal-pictures-'));
await prepareDemo(folder);
const demo = await openDemo(folder);
const browser = await launchBrowser(path);
try {
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  await takeAll(browser, demo.address);
} finally {
  await browser.close();
  await demo.close();
  rmSync(folder, { recursive: true, force: true });
}
