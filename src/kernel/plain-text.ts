/**
 * Whether a text can be shown as it is: no control character but tab and line ends. PostgreSQL keeps no NUL at all, and
 * the others are read by nobody and upset what a text is copied into.
 */
export function isPlainText(text: string): boolean {
  return !/[^\P{Control}\t\n\r]/u.test(text);
}
