import { isValidElement } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';

/** A piece of a page that is already HTML: what TSX makes, and never a plain string. */
export type Html = JSX.Element;

/** Attributes for an element; names and values are escaped by the template. */
export type Attributes = Record<
  string,
  | string
  | number
  | boolean
  | null
  | { value: string | number | boolean | null | undefined; optional?: boolean }
>;

/** Content given as text, which is escaped, or as HTML, which only TSX can make; one of the two. */
export type Either<Text extends string, Markup extends string> =
  | ({ [key in Text]: string } & { [key in Markup]?: undefined })
  | ({ [key in Markup]: Html } & { [key in Text]?: undefined });

/** Whether a value is something that TSX or a component made. */
export function isHtml(value: unknown): value is Html {
  return (
    isValidElement(value) || (value instanceof String && 'isEscaped' in value && value.isEscaped === true)
  );
}

/**
 * The HTML text of an element.
 * @throws TypeError when a component in it is asynchronous: views are pure functions of their props.
 */
export function htmlText(html: Html): string {
  const text: unknown = html.toString();
  if (typeof text !== 'string')
    throw new TypeError('A view may not be asynchronous: load first, then render.');
  return text;
}

/** The text of a whole document, as it is sent. */
export function documentText(html: Html): string {
  return `<!DOCTYPE html>${htmlText(html)}`;
}
