export * from './components.gen.ts';
export type { Html } from './html.ts';
export { documentText, htmlText } from './html.ts';
