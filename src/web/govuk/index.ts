export * from './components.gen.ts';
export type { Attributes, Html } from './html.ts';
export { documentText, htmlText } from './html.ts';
