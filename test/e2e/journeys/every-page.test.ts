import { expect } from 'vitest';
import { AddPersonPage } from '../pages/add-person.page.ts';
import { AddPersonToCasePage } from '../pages/add-person-to-case.page.ts';
import { CasePage } from '../pages/case.page.ts';
import { CasesPage } from '../pages/cases.page.ts';
import { CheckPersonPage } from '../pages/check-person.page.ts';
import { CheckReportPage } from '../pages/check-report.page.ts';
import { ChoosePersonPage } from '../pages/choose-person.page.ts';
import { SearchPage } from '../pages/search.page.ts';
import { SearchResultsPage } from '../pages/search-results.page.ts';
import { TakeReportPage } from '../pages/take-report.page.ts';
import { inDemoOnce } from '../support/in-demo.ts';
import { pagesOf, sweep } from '../support/sweep.ts';
import type { Tab } from '../support/tab.ts';

/** Leads cases, and fills in the forms that lead to pages which no link leads to. */
const LEAD = 'Daniel Okoro';
/** A supervisor and a co-ordinator. */
const MANAGERS = ['Nadia Rahmani', 'Hazel Corrigan'];
/** Analyst, elected member, democratic services, information governance, administrator. */
const OTHERS = ['Marcus Feeney', 'Patricia Nunn', 'Rosalind Peart', 'Joanne Sowerby', 'Anneka Boyle'];

/** Where a caseworker begins: the closed cases first, so that one of them is opened beside an open one. */
const CASEWORK = [
  '/cases?show=closed',
  '/cases?show=mine',
  '/cases',
  '/reports',
  '/',
  '/people/add',
  '/cases/open',
];
const ANYTHING = ['/', '/search', '/cases', '/partnership', '/sign-out'];

inDemoOnce('every page, as somebody of each role', ({ it }) => {
  const visited = new Map<string, Set<string>>();
  const keep = (titles: Map<string, Set<string>>): void => {
    for (const [route, seen] of titles) visited.set(route, new Set([...(visited.get(route) ?? []), ...seen]));
  };

  it('is in order for who leads cases', async ({ open, demo }) => {
    const tab = await open(LEAD);
    const begun = [...(await beginForms(tab)), ...(await beginOnCase(tab))];
    keep(await sweep(tab, pagesOf(demo.declared), [...CASEWORK, ...begun]));
  });

  for (const name of MANAGERS) {
    it(`is in order for ${name}`, async ({ open, demo }) => {
      keep(await sweep(await open(name), pagesOf(demo.declared), CASEWORK));
    });
  }

  for (const name of OTHERS) {
    it(`is in order for ${name}`, async ({ open, demo }) => {
      keep(await sweep(await open(name), pagesOf(demo.declared), ANYTHING));
    });
  }

  it('is in order for whoever has not signed in', async ({ open, demo }) => {
    keep(await sweep(await open(), pagesOf(demo.declared), ['/sign-in', '/demo']));
  });

  it('leaves none out', async ({ demo }) => {
    expect(pagesOf(demo.declared).filter((route) => !visited.has(route))).toEqual([]);
  });

  it('has a title of its own', async () => {
    const routes = new Map<string, string[]>();
    for (const [route, titles] of visited)
      for (const title of titles) routes.set(title, [...(routes.get(title) ?? []), route]);
    expect([...routes].filter(([, shared]) => shared.length > 1)).toEqual([]);
  });
});

/** What only a form leads to: results of a search, a report and a person that are not saved yet. */
async function beginForms(tab: Tab): Promise<string[]> {
  await tab.visit('/search');
  await (await tab.shows(SearchPage)).search('Garrity');
  await tab.shows(SearchResultsPage);
  const results = pathOf(tab);
  await tab.visit('/reports/take');
  const taking = await tab.shows(TakeReportPage);
  await taking.fillIn({
    description: 'Shouting at the bus stop.',
    category: 'Personal',
    place: 'The bus stop by the green',
    postcode: '',
    day: 'today',
    harm: '',
    person: { givenNames: 'Kyle', familyName: 'Garrity', bornOn: '' },
  });
  await taking.send();
  await tab.shows(CheckReportPage);
  const report = pathOf(tab);
  await tab.visit('/people/add');
  await (await tab.shows(AddPersonPage)).add('Kyle', 'Garrity');
  await tab.shows(CheckPersonPage);
  return [results, report, pathOf(tab)];
}

/** What only a form on a case leads to: who is meant, and a note that was refused. */
async function beginOnCase(tab: Tab): Promise<string[]> {
  await tab.visit('/cases?show=mine');
  await (await tab.shows(CasesPage)).openFirst();
  const { path } = await tab.shows(CasePage);
  await tab.visit(`${path}/people/add`);
  await (await tab.shows(AddPersonToCasePage)).lookFor('Garrity');
  await tab.shows(ChoosePersonPage);
  return [pathOf(tab), `${path}/notes`];
}

function pathOf(tab: Tab): string {
  return new URL(tab.page.url()).pathname;
}
