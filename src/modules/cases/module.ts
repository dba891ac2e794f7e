import { CASEWORK_ROLES } from '../../kernel/actor.ts';
import type { Module } from '../../web/module.ts';
import { caseActionsPage } from './pages/actions.page.tsx';
import { addActionPage } from './pages/add-action.page.tsx';
import { addPersonPage } from './pages/add-person.page.tsx';
import { addReportToCasePage } from './pages/add-report-to-case.page.tsx';
import { changeCasePage } from './pages/change-case.page.tsx';
import { choosePersonPage } from './pages/choose-person.page.tsx';
import { chronologyPage } from './pages/chronology.page.tsx';
import { closeCasePage } from './pages/close-case.page.tsx';
import { correctNotePage } from './pages/correct-note.page.tsx';
import { endPartyPage } from './pages/end-party.page.tsx';
import { endSharePage } from './pages/end-share.page.tsx';
import { listCasesPage } from './pages/list-cases.page.tsx';
import { openCasePage } from './pages/open-case.page.tsx';
import { openCaseFromReportPage } from './pages/open-case-from-report.page.tsx';
import { casePeoplePage } from './pages/people.page.tsx';
import { reopenCasePage } from './pages/reopen-case.page.tsx';
import { shareCasePage } from './pages/share-case.page.tsx';
import { sharingPage } from './pages/sharing.page.tsx';
import { writeNotePage } from './pages/write-note.page.tsx';

/** Cases: what several agencies work together, each seeing what it may. */
export const casesModule: Module = {
  name: 'cases',
  tables: ['cases', 'case_notes', 'case_note_readers', 'case_events'],
  navigation: [{ text: 'Cases', href: '/cases', roles: CASEWORK_ROLES, order: 30 }],
  pages: [
    listCasesPage,
    openCasePage,
    openCaseFromReportPage,
    addReportToCasePage,
    chronologyPage,
    writeNotePage,
    correctNotePage,
    casePeoplePage,
    addPersonPage,
    choosePersonPage,
    endPartyPage,
    caseActionsPage,
    addActionPage,
    sharingPage,
    shareCasePage,
    endSharePage,
    changeCasePage,
    closeCasePage,
    reopenCasePage,
  ],
};

/** What can be done with a new report, besides closing it with advice. */
export const triageLinks: readonly { readonly text: string; href(reportId: string): string }[] = [
  { text: 'Open a case', href: (reportId) => `/reports/${reportId}/open-case` },
  { text: 'Add to a case', href: (reportId) => `/reports/${reportId}/add-to-case` },
];
