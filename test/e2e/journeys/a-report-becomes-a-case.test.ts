import { expect } from 'vitest';
import { addDays, inWords, londonDate } from '../../../src/kernel/london-date.ts';
import { ActionPage } from '../pages/action.page.ts';
import { AddActionPage } from '../pages/add-action.page.ts';
import { AddPersonToCasePage } from '../pages/add-person-to-case.page.ts';
import { CasePage } from '../pages/case.page.ts';
import { CheckReportPage } from '../pages/check-report.page.ts';
import { ChoosePersonPage } from '../pages/choose-person.page.ts';
import { CloseCasePage } from '../pages/close-case.page.ts';
import { NotFoundPage } from '../pages/not-found.page.ts';
import { OpenCaseFromReportPage } from '../pages/open-case-from-report.page.ts';
import { ReopenCasePage } from '../pages/reopen-case.page.ts';
import { ReportPage } from '../pages/report.page.ts';
import { ReportsPage } from '../pages/reports.page.ts';
import { ShareCasePage } from '../pages/share-case.page.ts';
import { TakeReportPage } from '../pages/take-report.page.ts';
import { YourWorkPage } from '../pages/your-work.page.ts';
import { inDemo, type Journey } from '../support/in-demo.ts';
import type { Tab } from '../support/tab.ts';

/** Housing Hartlepool, which takes the report and leads the case. */
const LEAD = 'Megan Calvert';
const SUPERVISOR = 'Dawn Hepworth';
const KEPT_OUT = 'Asif Chaudhry';
/** Cleveland Police, whom it is shared with. */
const PARTNER = 'Leanne Mullaney';

const NOISE = 'Drums and shouting in the yard past one in the morning, the third night this week.';

/** By when actions are to be done, as it is typed. */
const SOON = inWords(addDays(londonDate(new Date()), 2));

/** One story through all its screens; each chapter goes on from what the one before it left. */
inDemo('a report becomes a case that two agencies work', ({ chapter }) => {
  let report = '';
  let casePath = '';

  chapter(
    'is taken by a housing officer, who learns that police and council hold something',
    async ({ open }) => {
      const tab = await open(LEAD);
      await tab.visit('/reports');
      await (await tab.shows(ReportsPage)).takeReport();
      const taking = await tab.shows(TakeReportPage);
      await taking.fillIn({
        description: NOISE,
        category: 'Nuisance',
        place: '14 Skellacroft Grove',
        postcode: 'ZZ2 1XB',
        day: 'yesterday',
        harm: 'Nobody in the house slept.',
        person: { givenNames: 'Donna Marie', familyName: 'Garrity', bornOn: '12/3/1984' },
      });
      await taking.send();
      const check = await tab.shows(CheckReportPage);
      const pointers = (await check.pointers()).join('\n');
      expect(pointers).toContain('Cleveland Police');
      expect(pointers).toContain('Hartlepool Borough Council');
      await check.identifyAs(/^Donna Marie Garrity/);
      await check.save();
      const saved = await tab.shows(ReportPage);
      expect(await saved.text()).toContain(NOISE);
      report = new URL(tab.page.url()).pathname;
    },
  );

  chapter('opens a case, with its handling chosen and a colleague kept out', async ({ open }) => {
    const tab = await open(LEAD);
    await tab.visit(report);
    await (await tab.shows(ReportPage)).openCase();
    const opening = await tab.shows(OpenCaseFromReportPage);
    await opening.fillIn({ title: 'Noise at night in Skellacroft Grove', handling: /^Normal/ });
    await opening.keepOut('Housing Hartlepool', new RegExp(KEPT_OUT), 'He lives next door.');
    await opening.open();
    const opened = await tab.shows(CasePage);
    expect(await opened.done()).toContain('The case is open');
    expect(await opened.bar()).toContain('Normal');
    casePath = opened.path;

    const neighbour = await open(KEPT_OUT);
    await neighbour.visit(casePath);
    await neighbour.shows(NotFoundPage, 404);
  });

  chapter('gathers a note, an action and a person', async ({ open }) => {
    const tab = await open(LEAD);
    await tab.visit(casePath);
    await (await tab.shows(CasePage)).writeNote(
      'Rang the caller: she will keep a diary.',
      /^Everyone on the case/,
    );
    const noted = await tab.shows(CasePage);
    expect(await noted.done()).toContain('Saved');
    expect((await noted.chronology())[0]).toContain('she will keep a diary');

    await noted.goTo('Actions');
    await (await tab.shows(CasePage)).follow('Add an action');
    await (await tab.shows(AddActionPage)).add('Visit the tenant', SOON);
    expect(await (await tab.shows(CasePage)).text()).toContain('Visit the tenant');

    await (await tab.shows(CasePage)).goTo('People');
    await (await tab.shows(CasePage)).follow('Add a person');
    await (await tab.shows(AddPersonToCasePage)).lookFor('Kyle Garrity');
    await (await tab.shows(ChoosePersonPage)).choose('Kyle Garrity', 'At risk');
    const people = await (await tab.shows(CasePage)).text();
    expect(people).toContain('Donna Marie Garrity');
    expect(people).toContain('Kyle Garrity');
  });

  chapter('is shared with the police under the agreement', async ({ open }) => {
    const stranger = await open(PARTNER);
    await stranger.visit(casePath);
    await stranger.shows(NotFoundPage, 404);

    const tab = await open(LEAD);
    await tab.visit(`${casePath}/sharing`);
    await (await tab.shows(CasePage)).follow('Share this case');
    await (await tab.shows(ShareCasePage)).share({
      agency: 'Cleveland Police',
      level: /^Read it, and add/,
      reason: 'Calls at night come to the police first.',
    });
    const sharing = await tab.shows(CasePage);
    expect(await sharing.done()).toContain('Saved');
    expect(await sharing.text()).toContain('Because: Calls at night come to the police first.');

    await sharing.goTo('Actions');
    await (await tab.shows(CasePage)).follow('Add an action');
    await (await tab.shows(AddActionPage)).add('Pass by at midnight', SOON, `${PARTNER}, Cleveland Police`);
    expect(await (await tab.shows(CasePage)).text()).toContain('Pass by at midnight');
  });

  chapter('is worked by the police, who keep one note to themselves', async ({ open }) => {
    const tab = await open(PARTNER);
    const work = await tab.shows(YourWorkPage);
    expect(await work.section('Newly shared with you')).toContain('Noise at night in Skellacroft Grove');
    await work.openItem('Newly shared with you', 'Noise at night in Skellacroft Grove');
    await (await tab.shows(CasePage)).writeNote('Known to us since spring.', /^My agency only/);
    expect((await (await tab.shows(CasePage)).chronology())[0]).toContain('Known to us since spring.');

    await tab.visit(`${casePath}/actions`);
    await (await tab.shows(CasePage)).follow('Pass by at midnight');
    await (await tab.shows(ActionPage)).finish('It is done', 'All quiet.');
    expect(await (await tab.shows(YourWorkPage)).done()).toContain('The action is finished');

    const lead = await open(LEAD);
    await lead.visit(casePath);
    const seen = (await (await lead.shows(CasePage)).chronology()).join('\n');
    expect(seen).toContain('All quiet.');
    expect(seen).not.toContain('Known to us since spring.');
  });

  chapter('is closed and reopened by who manages it', async (journey) => {
    const tab = await journey.open(SUPERVISOR);
    await tab.visit(casePath);
    await (await tab.shows(CasePage)).follow('Close the case');
    await (await tab.shows(CloseCasePage)).close(
      'Resolved: the behaviour has stopped',
      'Quiet for four weeks.',
    );
    const closed = await tab.shows(CasePage);
    expect(await closed.bar()).toContain('Resolved: the behaviour has stopped');
    await cannotBeAddedTo(journey, casePath);

    await closed.follow('Reopen the case');
    await (await tab.shows(ReopenCasePage)).reopen('It began again on Friday.');
    const reopened = await tab.shows(CasePage);
    expect(await reopened.bar()).toContain('Open');
    expect((await reopened.chronology()).join('\n')).toContain('It began again on Friday.');
  });
});

async function cannotBeAddedTo({ open }: Journey, casePath: string): Promise<void> {
  const partner: Tab = await open(PARTNER);
  await partner.visit(casePath);
  const seen = await partner.shows(CasePage);
  expect(await seen.text()).toContain('Quiet for four weeks.');
  expect(await seen.text()).not.toContain('Save note');
}
