export { type DemoAccount, demoAccounts } from './demo-accounts.ts';
export { type DemoToFill, fillDemo } from './fill-demo.ts';
