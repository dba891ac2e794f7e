export { type DemoAccount, demoAccounts } from './demo-accounts.ts';
export { type DemoToFill, fillDemo } from './fill-demo.ts';
export { DEFAULT_SEED, type DemoToGenerate, generateDemo } from './generate-demo.ts';
