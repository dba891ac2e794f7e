import { conflict, DomainError, type DomainErrorKind, invalid, notFound } from '../kernel/domain-error.ts';
import { AsWritten } from './late-form.tsx';
import type { Screen } from './page.ts';

/** The one place where a refusal becomes an HTTP status. */
export const STATUS: Readonly<Record<DomainErrorKind, number>> = {
  invalid: 422,
  conflict: 409,
  forbidden: 403,
  'not-found': 404,
};

const overtaken = (): DomainError =>
  conflict(
    'Somebody else changed this in the meantime, or it is there already. Nothing was saved. Open the page in another tab to see what changed, then save again',
  );
const unkeepable = (): DomainError =>
  invalid(
    'form',
    'Something here cannot be kept as it was typed. Nothing was saved. Look for a number or date that is far too large and for characters that cannot be shown, type them again, and save',
  );

/** PostgreSQL's own refusals, in the domain's terms: what row-level security or a key denies is "not found". */
const DATABASE_REFUSALS: Readonly<Record<string, () => DomainError>> = {
  '42501': notFound,
  '23503': notFound,
  '23505': overtaken,
  '40001': overtaken,
  // A number, a date or a character that no column holds, and NUL in a draft's answers.
  '22003': unkeepable,
  '22008': unkeepable,
  '22021': unkeepable,
  '22P05': unkeepable,
};

/** What an error means for the worker, in the domain's terms; null when it is a fault of ours. */
export function readRefusal(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? (DATABASE_REFUSALS[code]?.() ?? null) : null;
}

/** What is safe to log of an error: where it happened, never what was in it. */
export function withoutContent(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, constraint, table } = error as Error & Record<string, unknown>;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { kind: error.name, code, constraint, table, stack: frames.slice(0, 12).map((line) => line.trim()) };
}

/** What there is to say of a refusal besides its kind. */
export interface Refused {
  /** Why, and what to do. */
  readonly message?: string | undefined;
  /** What was written in the form that was refused. */
  readonly written?: readonly string[];
}

/** The page for each refusal. 403 says whom to ask, and never signs anybody out. */
export function errorScreen(status: number, { message, written = [] }: Refused = {}): Screen {
  const { title, text } = WORDS[status] ?? (status < 500 ? UNREADABLE : OURS);
  return {
    title,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{message ?? text}</p>
          <AsWritten written={written} />
          <p class="govuk-body">
            <a class="govuk-link" href="/">
              Go to your work
            </a>
          </p>
        </div>
      </div>
    ),
  };
}

const OURS = {
  title: 'Sorry, there is a problem with Commonweal',
  text: 'Nothing was saved. Try again in a few minutes. If it happens again, tell your administrator what you were doing and when.',
};

const UNREADABLE = {
  title: 'We could not read what was sent',
  text: 'Go back, reload the page and try again.',
};

const WORDS: Readonly<Record<number, { title: string; text: string }>> = {
  403: {
    title: 'You may not do this',
    text: 'Your role does not include this page. If you need it for your work, ask your administrator.',
  },
  404: {
    title: 'Page not found',
    text: 'We cannot find what you asked for. If somebody sent you the address, ask them to check it, and whether it was shared with you.',
  },
  409: {
    title: 'This has changed in the meantime',
    text: 'Nothing was overwritten. Go back, reload the page to see what changed, and make your change again.',
  },
  422: {
    title: 'We could not use what was sent',
    text: 'Go back, look for a number or date that is far too large and for characters that cannot be shown, type them again and send it once more.',
  },
  413: { title: 'That is too much at once', text: 'What was sent is larger than we accept. Send less.' },
};
