import type { Module } from '../../web/module.ts';

/** The audit trail has no pages yet: it is written by every other module and verified from the command line. */
export const auditModule: Module = {
  name: 'audit',
  tables: ['audit_entries', 'audit_details'],
  pages: [],
};
