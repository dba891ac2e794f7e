import type { z } from 'zod';
import type { DomainError } from '../kernel/domain-error.ts';

/** What a browser sent, by field name. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** A form as the view sees it: what was typed and what is wrong with it. Nothing typed is ever lost. */
export class Form {
  readonly typed: Typed;
  readonly errors: ReadonlyMap<string, string>;

  constructor(typed: Typed = {}, errors: ReadonlyMap<string, string> = new Map()) {
    this.typed = typed;
    this.errors = errors;
  }

  /** What was typed in a field, or the given text when the form was not sent yet. */
  value(name: string, initial = ''): string {
    const typed = this.typed[name];
    return typed === undefined ? initial : typeof typed === 'string' ? typed : (typed[0] ?? '');
  }

  /** All values chosen in a field that allows several. */
  values(name: string, initial: readonly string[] = []): readonly string[] {
    const typed = this.typed[name];
    return typed === undefined ? (this.sent ? [] : initial) : typeof typed === 'string' ? [typed] : typed;
  }

  /** The error of a field in the form GOV.UK components take. */
  error(name: string): { text: string } | undefined {
    const text = this.errors.get(name);
    return text === undefined ? undefined : { text };
  }

  /** Every error, for the summary at the top; each leads to its field. */
  get errorList(): { text: string; href: string }[] {
    return [...this.errors].map(([name, text]) => ({ text, href: `#${name}` }));
  }

  get hasErrors(): boolean {
    return this.errors.size > 0;
  }

  private get sent(): boolean {
    return Object.keys(this.typed).length > 0;
  }
}

/** The errors of a refused form, one a field: the first that was found. */
export function errorsOf(error: z.ZodError): Map<string, string> {
  const errors = new Map<string, string>();
  for (const issue of error.issues) {
    const name = String(issue.path[0] ?? 'form');
    if (!errors.has(name)) errors.set(name, issue.message);
  }
  return errors;
}

/** A domain error as an error of the form; one without a field stands at the top by itself. */
export function errorsFromDomain(error: DomainError): Map<string, string> {
  return new Map([[error.field ?? 'form', error.message]]);
}
