import { expect } from 'vitest';
import { CasePage } from '../pages/case.page.ts';
import { CasesPage } from '../pages/cases.page.ts';
import { ChangeCasePage } from '../pages/change-case.page.ts';
import { inDemo } from '../support/in-demo.ts';

const FIRST = 'Written in the first tab.';
const SECOND = 'Written in the second tab, at the same time.';

inDemo('two tabs that change the same case', ({ it }) => {
  it('lose nothing: the second is shown both, and decides', async ({ open }) => {
    const first = await open('Daniel Okoro');
    await first.visit('/cases?show=mine');
    await (await first.shows(CasesPage)).openFirst();
    const { path } = await first.shows(CasePage);
    const second = await first.another();
    for (const tab of [first, second]) await tab.visit(`${path}/details`);
    const early = await first.shows(ChangeCasePage);
    await early.fillIn({ summary: FIRST });
    await early.save();
    expect(await (await first.shows(CasePage)).text()).toContain(FIRST);

    const late = await second.shows(ChangeCasePage);
    await late.fillIn({ summary: SECOND });
    await late.save();
    const conflict = await second.shows(ChangeCasePage, 409);
    expect(await conflict.text()).toContain(FIRST);
    expect(await conflict.typedSummary()).toBe(SECOND);
    expect(await conflict.followsEachErrorToItsField()).toBe(true);

    await conflict.save();
    expect(await (await second.shows(CasePage)).text()).toContain(SECOND);
  });
});
