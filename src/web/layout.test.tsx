import { describe, expect, test } from 'vitest';
import { brandStylesheet, contrastWithWhite, DEFAULT_BRAND_COLOUR } from './brand.ts';
import { documentText } from './govuk/index.ts';
import { Layout, type LayoutProps } from './layout.tsx';

const hostile = '"><script>alert(1)</script>';
const signedIn: LayoutProps = {
  title: 'Your work',
  partnershipName: 'Safer Tidewell Partnership',
  user: { name: 'A Worker', agencyName: 'Tidewell Housing' },
  navigation: [
    { text: 'Your work', href: '/', current: true },
    { text: 'Search', href: '/search', current: false },
    { text: 'Cases', href: '/cases', current: false },
  ],
  csrfToken: 'a-token',
  brandColour: DEFAULT_BRAND_COLOUR,
  assets: { css: '/assets/app-1.css', js: '/assets/app-1.js', favicon: '/assets/favicon-1.svg' },
  children: <h1>Your work</h1>,
};
const page = (props: Partial<LayoutProps> = {}) => documentText(<Layout {...signedIn} {...props} />);

describe('Layout', () => {
  test('is a document with a skip link that leads to the main landmark', () => {
    const html = page();
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en-GB"/);
    expect(html).toContain('href="#main-content"');
    expect(html).toMatch(/<main [^>]*id="main-content"[^>]*><h1>Your work<\/h1><\/main>/);
  });

  test('says first in the title that a form was refused', () => {
    expect(page({ hasErrors: true })).toContain(
      '<title>Error: Your work - Safer Tidewell Partnership - Commonweal</title>',
    );
    expect(page()).toContain('<title>Your work - ');
  });

  test('has no script, style or handler of its own, which the content security policy forbids', () => {
    const html = page({
      success: 'Saved.',
      demoBanner: 'A demonstration.',
      breadcrumbs: [{ text: 'Home', href: '/' }],
    });
    expect(html).not.toMatch(/<style|<script(?![^>]* src=)|\sstyle=|\son\w+=/);
  });

  test('searches and signs out by POST with the token, for those signed in', () => {
    const html = page();
    for (const action of ['/search', '/sign-out']) {
      const form = new RegExp(
        `<form action="${action}" method="post"[^>]*><input type="hidden" name="_csrf" value="a-token"`,
      );
      expect(html).toMatch(form);
    }
    const signedOut = page({ user: null, navigation: [] });
    expect(signedOut).not.toContain('<form');
    expect(signedOut).not.toContain('<nav');
  });

  test('has no search box for those who may not search', () => {
    expect(page({ navigation: [{ text: 'Your work', href: '/', current: true }] })).not.toContain('/search');
  });

  test('marks where one is, and refuses a sixth item', () => {
    expect(page().match(/aria-current="true"/g)).toHaveLength(1);
    const navigation = Array.from({ length: 6 }, (_, at) => ({ text: `${at}`, href: '/', current: false }));
    expect(() => page({ navigation })).toThrow(RangeError);
  });

  test('prints the handling on each sheet and at the head', () => {
    const html = page({ handling: { level: 'restricted', words: 'only you can see this' } });
    expect(html).toMatch(/<body class="[^"]*cw-print--restricted"/);
    expect(html).toContain('<p class="cw-print-header__handling">Restricted: only you can see this</p>');
  });

  test('is not taken for GOV.UK', () => {
    const words = page().replaceAll(/class="[^"]*"|data-module="[^"]*"/g, '');
    expect(words).not.toMatch(/crown|gov\.?uk|open government/i);
  });

  test('escapes all that a person can have typed', () => {
    const html = page({
      title: hostile,
      partnershipName: hostile,
      user: { name: hostile, agencyName: hostile },
      navigation: [{ text: hostile, href: hostile, current: true }],
      breadcrumbs: [{ text: hostile, href: hostile }],
      csrfToken: hostile,
      demoBanner: hostile,
      success: hostile,
      handling: { level: 'normal', words: hostile },
      children: hostile,
    });
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain('<script type="module" src="/assets/app-1.js">');
  });
});

describe('the brand colour', () => {
  test('is dark enough by default', () => {
    expect(contrastWithWhite(DEFAULT_BRAND_COLOUR)).toBeGreaterThanOrEqual(4.5);
    expect(brandStylesheet(DEFAULT_BRAND_COLOUR)).toContain(`--govuk-brand-colour: ${DEFAULT_BRAND_COLOUR};`);
  });

  test.each([
    ['#000000', 21],
    ['#ffffff', 1],
    ['#767676', 4.54],
  ])('of %s has a contrast of %d with white', (colour, contrast) => {
    expect(contrastWithWhite(colour)).toBeCloseTo(contrast, 2);
  });

  test.each(['#ffdd00', '#777777'])('%s is refused as too light', (colour) => {
    expect(() => brandStylesheet(colour)).toThrow('it needs 4.5 to 1');
  });

  test.each(['teal', '#abc', '#0b5f66; } body { display: none', ''])(
    '"%s" is refused as no colour',
    (colour) => {
      expect(() => brandStylesheet(colour)).toThrow(RangeError);
    },
  );
});
