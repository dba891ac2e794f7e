import { expect } from 'vitest';
import { CasePage } from '../pages/case.page.ts';
import { CasesPage } from '../pages/cases.page.ts';
import { ForbiddenPage } from '../pages/forbidden.page.ts';
import { NotFoundPage } from '../pages/not-found.page.ts';
import { SearchPage } from '../pages/search.page.ts';
import { SearchResultsPage } from '../pages/search-results.page.ts';
import { inDemo } from '../support/in-demo.ts';
import type { Tab } from '../support/tab.ts';

/** Family name and date of birth of somebody in a case that is handled as sensitive. */
const TWO_FACTS = 'Dunmore 30/9/1957';
/** Family name and postcode: two facts of the family next door, who are in a case of the police too. */
const NEXT_DOOR = 'Garrity ZZ2 1XB';
/** Looks like the address of a case, and is of none. */
const NO_CASE = '/cases/00000000-0000-4000-8000-000000000000';

inDemo('what others learn', ({ it }) => {
  it('is that there is something and whom to ask, when a fire officer names two facts', async ({ open }) => {
    const tab = await open('Rob Ainsley');
    const found = await search(tab, TWO_FACTS);
    expect(await found.people()).toEqual([]);
    const [pointer, ...others] = await found.pointers();
    expect(pointer).toMatch(
      /^Hartlepool Borough Council holds something about somebody who fits your search\. Ask the agency: .*\d/,
    );
    expect(others).toEqual([]);
    const oneFact = await search(tab, 'Dunmore');
    expect(await oneFact.people()).toEqual([]);
    expect(await oneFact.pointers()).toEqual([]);
  });

  it('is what kind of case it is too, when it is handled as normal', async ({ open }) => {
    const found = await search(await open('Rob Ainsley'), NEXT_DOOR);
    const pointers = await found.pointers();
    expect(pointers).toHaveLength(2);
    expect(pointers[0]).toMatch(
      /^Cleveland Police holds an anti-social behaviour case .* Ask Daniel Okoro, .*\d/,
    );
    expect(pointers[1]).toMatch(/^Hartlepool Borough Council holds something .* Ask the agency: .*\d/);
  });

  it('is nothing, when the agency has not signed the agreement', async ({ open }) => {
    const tab = await open('Grace Tolley');
    for (const words of [TWO_FACTS, NEXT_DOOR]) {
      expect(await (await search(tab, words)).pointers()).toEqual([]);
    }
  });

  it('is nothing in another partnership', async ({ open }) => {
    const path = await pathOfCase(await open('Daniel Okoro'));
    const tab = await open('Tessa Fairlie');
    for (const words of [TWO_FACTS, NEXT_DOOR]) {
      const found = await search(tab, words);
      expect(await found.people()).toEqual([]);
      expect(await found.pointers()).toEqual([]);
    }
    expect(await answerTo(tab, path)).toBe(await answerTo(tab, NO_CASE));
  });

  it('is nothing for analysts, elected members and administrators, whatever address they type', async ({
    open,
  }) => {
    const path = await pathOfCase(await open('Daniel Okoro'));
    for (const outsider of ['Marcus Feeney', 'Derek Ambler', 'Lorna Tait']) {
      const tab = await open(outsider);
      await tab.visit('/search');
      await tab.shows(ForbiddenPage, 403);
      expect(await answerTo(tab, path)).toBe(await answerTo(tab, NO_CASE));
      expect(await answerTo(tab, `${path}/sharing`)).toBe(await answerTo(tab, `${NO_CASE}/sharing`));
    }
  });
});

async function search(tab: Tab, words: string): Promise<SearchResultsPage> {
  await tab.visit('/search');
  await (await tab.shows(SearchPage)).search(words);
  return tab.shows(SearchResultsPage);
}

/** The address of a case that somebody leads. */
async function pathOfCase(lead: Tab): Promise<string> {
  await lead.visit('/cases?show=mine');
  await (await lead.shows(CasesPage)).openFirst();
  return (await lead.shows(CasePage)).path;
}

/** The whole page that is answered, "not found", without what differs from one sending to the next. */
async function answerTo(tab: Tab, path: string): Promise<string> {
  await tab.visit(path);
  await tab.shows(NotFoundPage, 404);
  return (await tab.watch.document().text()).replaceAll(path, '').replaceAll(/value="[^"]*"/g, '');
}
