import type { Module } from '../../web/module.ts';
import { demoSignInPage } from './pages/demo-sign-in.page.tsx';
import { partnershipPage } from './pages/partnership.page.tsx';
import { signInPage } from './pages/sign-in.page.tsx';
import { signOutPage } from './pages/sign-out.page.tsx';

/** Agencies, users, agreements, records and what each user may do with them; signing in and out. */
export function accessModule({ demo }: { readonly demo: boolean }): Module {
  return {
    name: 'access',
    tables: [
      'deployment',
      'partnerships',
      'agencies',
      'teams',
      'users',
      'user_roles',
      'credentials',
      'sent_forms',
      'sessions',
      'agreements',
      'agreement_signatories',
      'records',
      'parties',
      'shares',
      'exclusions',
    ],
    pages: [signInPage({ demo }), ...(demo ? [demoSignInPage] : []), signOutPage, partnershipPage],
    navigation: [{ text: 'Partnership', href: '/partnership', roles: 'everybody', order: 90 }],
  };
}
