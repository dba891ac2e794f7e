import { isId } from '../kernel/ids.ts';
import type { Typed } from './form.ts';
import type { Html } from './govuk/index.ts';
import type { Screen } from './page.ts';

/** What somebody wrote in a form, without the codes and identifiers that it carries. */
export function writtenIn(typed: Typed): string[] {
  return Object.entries(typed)
    .filter(([name]) => name !== 'password')
    .flatMap(([, value]) => value)
    .filter((value) => value.trim().length > 3 && !isId(value) && !/^[a-z-]+$/.test(value));
}

/** Gives back what was written in a form that was not saved; nothing when nothing was. */
export function AsWritten({ written }: { written: readonly string[] }): Html | null {
  if (written.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">What you wrote</h2>
      <p class="govuk-body">It was not saved. Copy it before you leave this page.</p>
      {written.map((text) => (
        <p class="govuk-inset-text cw-as-typed">{text}</p>
      ))}
    </>
  );
}

/**
 * The page for a form that came too late, or not from us. It gives back what was written, so that nothing is lost, and
 * tells nothing else.
 * @param written the writer's own words; none when they may be another site's.
 */
export function lateFormScreen(written: readonly string[], signedIn: boolean): Screen {
  return {
    title: signedIn ? 'This form was too old' : 'You have been signed out',
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{signedIn ? 'This form was too old' : 'You have been signed out'}</h1>
          <p class="govuk-body">
            Nothing was saved.{' '}
            {signedIn
              ? 'Open the page again and send it once more.'
              : 'That happens after half an hour without a page being opened.'}
          </p>
          <AsWritten written={written} />
          <p class="govuk-body">
            <a class="govuk-link" href={signedIn ? '/' : '/sign-in'}>
              {signedIn ? 'Go to your work' : 'Sign in'}
            </a>
          </p>
        </div>
      </div>
    ),
  };
}
