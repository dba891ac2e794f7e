import { expect } from 'vitest';
import { PersonPage } from '../pages/person.page.ts';
import { SearchResultsPage } from '../pages/search-results.page.ts';
import { inDemo } from '../support/in-demo.ts';
import type { Tab } from '../support/tab.ts';

inDemo('with the keyboard alone', ({ it }) => {
  it('the content is one step away', async ({ open }) => {
    const tab = await open('Megan Calvert');
    await tab.page.keyboard.press('Tab');
    expect(await nameOfFocus(tab)).toBe('Skip to main content');
    await tab.page.keyboard.press('Enter');
    await tab.page.keyboard.press('Tab');
    expect(await tab.page.locator('main :focus').count()).toBe(1);
  });

  it('a person is found and opened, and focus is always to be seen', async ({ open }) => {
    const tab = await open('Megan Calvert');
    await tabTo(tab, 'Search');
    await tab.page.keyboard.type('Donna Marie Garrity');
    await tab.leave(() => tab.page.keyboard.press('Enter'));
    await tab.shows(SearchResultsPage);
    await tabTo(tab, 'Donna Marie Garrity');
    await tab.leave(() => tab.page.keyboard.press('Enter'));
    expect(await (await tab.shows(PersonPage)).name()).toBe('Donna Marie Garrity');
  });
});

const MOST_STEPS = 40;

/** Presses the tab key until something of this name has the focus, and looks whether each step is visible. */
async function tabTo(tab: Tab, name: string): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await tab.page.keyboard.press('Tab');
    const here = await nameOfFocus(tab);
    expect(await isFocusVisible(tab), `focus on "${here}" is to be seen`).toBe(true);
    if (here === name) return;
  }
  throw new Error(`Nothing called "${name}" was reached in ${MOST_STEPS} steps.`);
}

/** What a field or a link that has the focus is called. */
async function nameOfFocus(tab: Tab): Promise<string> {
  return tab.page.evaluate<string>(
    '(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()',
  );
}

/** Whether whatever has the focus looks different from what it does without. */
async function isFocusVisible(tab: Tab): Promise<boolean> {
  return tab.page.evaluate<boolean>(`(() => {
    const look = () => {
      const { outline, boxShadow, backgroundColor } = getComputedStyle(element);
      return [outline, boxShadow, backgroundColor].join();
    };
    const element = document.activeElement;
    const focused = look();
    element.blur();
    const blurred = look();
    element.focus();
    return focused !== blurred;
  })()`);
}
