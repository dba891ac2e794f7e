import axe from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';
import { checkHtml } from './check-html.ts';
import type { Watch } from './watch.ts';

/** A window of this many pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The two widths that every page is looked at in: a narrow telephone and a laptop. */
export const NARROW: Size = { width: 320, height: 640 };
export const WIDE: Size = { width: 1280, height: 900 };

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const TITLE = /^(Error: )?\S.* - \S.* - Commonweal$/;

/** A tab with what is needed to look at its pages. */
export interface Checkable {
  readonly page: Page;
  readonly watch: Watch;
  readonly devtools: CDPSession;
  readonly javaScript: boolean;
  /** The widths at which accessibility is looked into: it takes longest by far. */
  readonly examinedAt: readonly Size[];
}

/**
 * Looks at the page that a tab shows: its HTML as sent, one heading, a title, no fault in the browser, and at both
 * widths accessibility and nothing to scroll sideways for.
 * @throws Error naming every fault at once.
 */
export async function checkPage(tab: Checkable): Promise<void> {
  const { page, watch } = tab;
  const response = watch.document();
  const source = await response.text();
  const faults = [
    ...(isNew(source, tab) ? await checkDocument(source, tab) : []),
    ...(await checkHeadings(tab)),
    ...watch.takeFaults(),
  ];
  if (faults.length === 0) return;
  throw new Error(
    [`${page.url()} (${response.status()}, JavaScript ${tab.javaScript ? 'on' : 'off'})`, ...faults].join(
      '\n  ',
    ),
  );
}

const looked = new Set<string>();

/** Journeys come by the same page time and again; one look at the same document is enough. */
function isNew(source: string, { javaScript }: Checkable): boolean {
  const document = `${javaScript} ${source.replaceAll(/name="_csrf" value="[^"]*"/g, '')}`;
  if (looked.has(document)) return false;
  looked.add(document);
  return true;
}

async function checkDocument(source: string, tab: Checkable): Promise<string[]> {
  await tab.page.evaluate(axe.source);
  return [...(await checkHtml(source)), ...(await checkWidth(tab, NARROW)), ...(await checkWidth(tab, WIDE))];
}

async function checkHeadings({ page, javaScript }: Checkable): Promise<string[]> {
  const [title, headings, enhanced] = await Promise.all([
    page.title(),
    page.locator('h1').count(),
    page.locator('body.js-enabled').count(),
  ]);
  return [
    ...(TITLE.test(title) ? [] : [`title: ${title}`]),
    ...(headings === 1 ? [] : [`${headings} first-level headings`]),
    ...(enhanced === (javaScript ? 1 : 0) ? [] : [`the page's script ${enhanced ? 'ran' : 'did not run'}`]),
  ];
}

async function checkWidth(tab: Checkable, size: Size): Promise<string[]> {
  await tab.page.setViewportSize(size);
  const wide = await tab.page.evaluate<number>('document.scrollingElement.scrollWidth');
  return [
    ...(wide > size.width ? [`${size.width} px: ${wide} px wide, so it scrolls sideways`] : []),
    ...(tab.examinedAt.includes(size) ? await checkAccessibility(tab) : []).map(
      (fault) => `${size.width} px: ${fault}`,
    ),
  ];
}

/** Without JavaScript the page stays as it was sent; scripts are allowed for as long as axe takes. */
async function checkAccessibility({ page, devtools, javaScript }: Checkable): Promise<string[]> {
  if (!javaScript) await devtools.send('Emulation.setScriptExecutionDisabled', { value: false });
  const violations = await page.evaluate<axe.Result[]>(
    `axe.run({ runOnly: ${JSON.stringify(AXE_TAGS)}, resultTypes: ['violations'] }).then((found) => found.violations)`,
  );
  if (!javaScript) await devtools.send('Emulation.setScriptExecutionDisabled', { value: true });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `axe: ${help} (${id}) at ${target.join(' ')}: ${html.slice(0, 160)}`),
  );
}
