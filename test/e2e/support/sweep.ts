import type { RouteDeclaration } from '../../../src/web/routes.ts';
import type { Tab } from './tab.ts';

/** How many pages of a kind are opened: of cases two, because one that is closed differs from one that is open. */
function mostOf(route: string): number {
  return route.startsWith('/cases/:caseId') ? 2 : 1;
}

/** The declared route that an address belongs to; what is written out goes before what is a parameter. */
export function routeOf(path: string, routes: readonly string[]): string | undefined {
  return routes
    .filter((route) => new RegExp(`^${route.replaceAll(/:\w+/g, '[^/]+')}$`).test(path))
    .sort((one, other) => one.split(':').length - other.split(':').length)[0];
}

/** The pages that can be asked for: what is declared, but for assets. */
export function pagesOf(declared: readonly RouteDeclaration[]): string[] {
  return declared
    .filter(({ method, url }) => method === 'GET' && !url.startsWith('/assets/'))
    .map(({ url }) => url);
}

/**
 * Goes through every page that somebody may open, by the links on the pages already seen, and has each checked.
 * @param starts addresses to begin with.
 * @returns the titles seen on each route.
 */
export async function sweep(
  tab: Tab,
  routes: readonly string[],
  starts: readonly string[],
): Promise<Map<string, Set<string>>> {
  const titles = new Map<string, Set<string>>();
  const taken = new Map<string, number>();
  const queue = [...starts];
  const seen = new Set(starts);
  for (let path = queue.shift(); path; path = queue.shift()) {
    await tab.visit(path);
    const shown = tab.watch.document();
    const route = routeOf(new URL(shown.url()).pathname, routes);
    if (route && shown.status() === 200)
      titles.set(route, (titles.get(route) ?? new Set()).add(await tab.page.title()));
    for (const link of await newLinks(tab, routes, seen, taken)) queue.push(link);
  }
  return titles;
}

/** One address of each kind that the page leads to, unless enough of that kind have been taken. */
async function newLinks(
  tab: Tab,
  routes: readonly string[],
  seen: Set<string>,
  taken: Map<string, number>,
): Promise<string[]> {
  const links = await tab.page
    .locator('a[href^="/"]')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  const byRoute = new Map<string, string>();
  for (const link of links) {
    const route = routeOf(new URL(link, tab.page.url()).pathname, routes);
    if (route && !seen.has(link) && !byRoute.has(route)) byRoute.set(route, link);
  }
  return [...byRoute].flatMap(([route, link]) => {
    const count = taken.get(route) ?? 0;
    if (count >= mostOf(route)) return [];
    taken.set(route, count + 1);
    seen.add(link);
    return [link];
  });
}
