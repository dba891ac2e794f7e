/** What can be wrong with a request that is well formed. Mapped to an HTTP status once, in web/errors.ts. */
export type DomainErrorKind = 'not-found' | 'forbidden' | 'conflict' | 'invalid';

/** A refusal that the domain itself makes, with a sentence that tells the worker how to put it right. */
export class DomainError extends Error {
  readonly kind: DomainErrorKind;
  /** The form field at fault, where there is one. */
  readonly field: string | undefined;

  constructor(kind: DomainErrorKind, message: string, field?: string) {
    super(message);
    this.name = 'DomainError';
    this.kind = kind;
    this.field = field;
  }
}

/** The record does not exist, or the reader may not know that it does: the two are told in the same words. */
export function notFound(): DomainError {
  return new DomainError('not-found', 'We cannot find what you asked for.');
}

/** The reader may know of the record but may not do this; the message says whom to ask. */
export function forbidden(message: string): DomainError {
  return new DomainError('forbidden', message);
}

/** Somebody else changed the record in the meantime, or the state does not allow the step. */
export function conflict(message: string): DomainError {
  return new DomainError('conflict', message);
}

/** What was typed cannot be accepted; `field` names the input. */
export function invalid(field: string, message: string): DomainError {
  return new DomainError('invalid', message, field);
}
