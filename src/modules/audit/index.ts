export type { Fault } from './chain.ts';
export { auditModule } from './module.ts';
export { appendAudit, hasRecordedAudit, recordAudit } from './record-audit.ts';
export { type Verification, verifyAudit } from './verify-audit.ts';
