import type { Module } from '../../web/module.ts';
import { actionsSection, type NameRecords, type WorkSection } from './list-work.ts';
import { changeActionPage } from './pages/change-action.page.tsx';
import { finishActionPage } from './pages/finish-action.page.tsx';
import { yourWorkPage } from './pages/your-work.page.tsx';

/** Actions on any record, and "Your work", to which other modules contribute sections. */
export function actionsModule(contributed: {
  readonly sections: readonly WorkSection[];
  readonly nameRecords: NameRecords;
}): Module {
  const { sections, nameRecords } = contributed;
  return {
    name: 'actions',
    tables: ['actions'],
    navigation: [{ text: 'Your work', href: '/', roles: 'everybody', order: 10 }],
    pages: [
      yourWorkPage([actionsSection, ...sections], nameRecords),
      finishActionPage(nameRecords),
      changeActionPage(nameRecords),
    ],
  };
}
