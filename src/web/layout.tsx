import type { Child } from 'hono/jsx';
import { brandHref } from './brand.ts';
import {
  breadcrumbs,
  type Html,
  notificationBanner,
  phaseBanner,
  serviceNavigation,
  skipLink,
} from './govuk/index.ts';
import { type Handling, PrintHeader } from './moj/index.ts';

/** Addresses of the built assets, as `dist/assets/manifest.json` holds them. */
export interface Assets {
  css: string;
  js: string;
  favicon: string;
}

export interface LayoutProps {
  /** What the page is about, as its heading says it. */
  title: string;
  partnershipName: string;
  /** Who is signed in. */
  user: { name: string; agencyName: string } | null;
  /** At most five. Who has the search page here has the search box in the header too. */
  navigation: readonly { text: string; href: string; current: boolean }[];
  /** The way to this page; the last one, this page itself, without an address. */
  breadcrumbs?: readonly { text: string; href?: string | undefined }[] | undefined;
  /** The form on the page was refused: the title says so first. */
  hasErrors?: boolean | undefined;
  /** For the forms in the header: search and sign out. */
  csrfToken: string;
  /** What the demo says of itself on every page. */
  demoBanner?: string | undefined;
  /** What has just been done, in a sentence. */
  success?: string | undefined;
  /** The handling of the record on the page; printed on each sheet. */
  handling?: Handling | undefined;
  brandColour: string;
  assets: Assets;
  children: Child;
}

/**
 * A whole document but for its doctype, which `documentText` puts before it.
 * @throws RangeError when there are more than five navigation items.
 */
export function Layout(props: LayoutProps): Html {
  const { title, partnershipName, user, hasErrors, success, handling, brandColour, assets, children } = props;
  const crumbs = props.breadcrumbs ?? [];
  return (
    <html lang="en-GB" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${hasErrors ? 'Error: ' : ''}${title} - ${partnershipName} - Commonweal`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content={brandColour} />
        <link rel="icon" href={assets.favicon} type="image/svg+xml" />
        <link rel="stylesheet" href={assets.css} />
        <link rel="stylesheet" href={brandHref(brandColour)} />
        <script type="module" src={assets.js}></script>
      </head>
      <body class={`govuk-template__body${handling ? ` cw-print--${handling.level}` : ''}`}>
        {skipLink({ href: '#main-content', text: 'Skip to main content' })}
        <PageHeader {...props} />
        <PrintHeader partnershipName={partnershipName} title={title} handling={handling} user={user} />
        <div class="govuk-width-container">
          {crumbs.length > 0 && breadcrumbs({ items: crumbs, collapseOnMobile: true })}
          <main class="govuk-main-wrapper" id="main-content">
            {success && <SuccessBanner text={success} />}
            {children}
          </main>
        </div>
        <PageFooter of={user && partnershipName} />
      </body>
    </html>
  );
}

function PageHeader({ partnershipName, user, navigation, csrfToken, demoBanner }: LayoutProps): Html {
  const searches = navigation.some(({ href }) => href === '/search');
  if (navigation.length > 5) throw new RangeError('The navigation has at most five items.');
  return (
    <header class="govuk-template__header">
      <div class="govuk-generic-header cw-header">
        <div class="govuk-generic-header__container govuk-width-container cw-header__container">
          <div class="govuk-generic-header__logo cw-header__logo">
            <a href="/" class="govuk-generic-header__homepage-link cw-header__name">
              Commonweal
            </a>
            <span class="cw-header__partnership">{partnershipName}</span>
          </div>
          {searches && <SearchForm csrfToken={csrfToken} />}
          {user && <Account user={user} csrfToken={csrfToken} />}
        </div>
      </div>
      {navigation.length > 0 &&
        serviceNavigation({
          navigation: navigation.map(({ text, href, current }) => ({ text, href, active: current })),
        })}
      {demoBanner && (
        <div class="govuk-width-container">{phaseBanner({ tag: { text: 'Demo' }, text: demoBanner })}</div>
      )}
    </header>
  );
}

/** Sent by POST: what is searched for is about a person, and addresses are kept in logs and histories. */
function SearchForm({ csrfToken }: { csrfToken: string }): Html {
  return (
    <search class="cw-header__search">
      <form action="/search" method="post" class="cw-search">
        <input type="hidden" name="_csrf" value={csrfToken} />
        <label class="govuk-visually-hidden" for="header-search">
          Search
        </label>
        <input
          class="govuk-input cw-search__input"
          id="header-search"
          name="query"
          type="search"
          autocomplete="off"
          spellcheck={false}
        />
        <button class="cw-search__button" type="submit">
          Search
        </button>
      </form>
    </search>
  );
}

function Account({
  user,
  csrfToken,
}: {
  user: { name: string; agencyName: string };
  csrfToken: string;
}): Html {
  return (
    <div class="cw-header__account">
      <span class="cw-header__user">
        {user.name}, {user.agencyName}
      </span>
      <form action="/sign-out" method="post">
        <input type="hidden" name="_csrf" value={csrfToken} />
        <button class="cw-header__sign-out" type="submit">
          Sign out
        </button>
      </form>
    </div>
  );
}

function SuccessBanner({ text }: { text: string }): Html {
  return notificationBanner({
    type: 'success',
    html: <p class="govuk-notification-banner__heading">{text}</p>,
  });
}

function PageFooter({ of }: { of: string | null }): Html {
  return (
    <footer class="govuk-template__footer">
      <div class="govuk-footer cw-footer">
        <div class="govuk-width-container">
          <p class="cw-footer__text">
            Commonweal, {of ? `the shared casebook of ${of}` : 'a shared casebook'}. Every look is recorded.
          </p>
        </div>
      </div>
    </footer>
  );
}
