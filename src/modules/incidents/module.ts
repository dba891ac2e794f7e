import { CASEWORK_ROLES } from '../../kernel/actor.ts';
import type { Module } from '../../web/module.ts';
import type { IncidentsContributions } from './contributions.ts';
import { changeDraftPage } from './pages/change-draft.page.tsx';
import { checkDraftPage } from './pages/check-draft.page.tsx';
import { closeReportPage } from './pages/close-report.page.tsx';
import { deleteDraftPage } from './pages/delete-draft.page.tsx';
import { reportPage } from './pages/report.page.tsx';
import { reportsPage } from './pages/reports.page.tsx';
import { takeReportPage } from './pages/take-report.page.tsx';

/** Reports of incidents: taking one, and deciding what becomes of it. */
export function incidentsModule(contributed: IncidentsContributions): Module {
  return {
    name: 'incidents',
    tables: ['reports', 'report_places', 'report_people', 'report_drafts', 'report_imports'],
    navigation: [{ text: 'Reports', href: '/reports', roles: CASEWORK_ROLES, order: 30 }],
    pages: [
      reportsPage,
      takeReportPage,
      checkDraftPage(contributed),
      changeDraftPage,
      deleteDraftPage,
      reportPage(contributed),
      closeReportPage,
    ],
  };
}
