export * from './components.gen.ts';
export type { Attributes, Html } from './html.ts';
export { htmlText } from './html.ts';
