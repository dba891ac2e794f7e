import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { raw } from 'hono/html';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import * as components from './components.gen.ts';
import { type Html, htmlText } from './html.ts';

const root = dirname(fileURLToPath(import.meta.resolve('govuk-frontend/package.json')));
const folder = join(root, 'dist/govuk/components');
const published = z.object({
  component: z.string(),
  fixtures: z.array(
    z.object({ name: z.string(), options: z.record(z.string(), z.unknown()), html: z.string() }),
  ),
});

const fixtures = readdirSync(folder)
  .filter((name) => existsSync(join(folder, name, 'fixtures.json')))
  .map((name) => published.parse(JSON.parse(readFileSync(join(folder, name, 'fixtures.json'), 'utf8'))))
  .flatMap(({ component, fixtures }) =>
    fixtures.map((fixture) => ({ ...fixture, component, id: `${component}: ${fixture.name}` })),
  );

const BRACKET =
  'the template leaves a space before the closing bracket of the first tag, the published text does not';

/** The fixtures that come out otherwise, and why. */
const differing: Record<string, string> = {
  'character-count: with neither maxlength nor maxwords set': BRACKET,
  'character-count: with translations': BRACKET,
  'exit-this-page: default': BRACKET,
  'exit-this-page: testing': BRACKET,
  'exit-this-page: testing-html': BRACKET,
  'exit-this-page: translated': BRACKET,
};

describe('the official fixtures', () => {
  const different = fixtures.filter(
    ({ component, options, html }) => onOneLine(rendered(component, options)) !== onOneLine(html),
  );

  test('come out identical, but for the listed ones', () => {
    expect(different.map(({ id }) => id).sort()).toEqual(Object.keys(differing).sort());
  });

  test('are identical in number as in the trial', () => {
    expect(fixtures.length - different.length).toBeGreaterThanOrEqual(719);
  });

  test('differ in nothing but the bracket', () => {
    const bracket = (html: string) => onOneLine(html).replace(/ >/, '>');
    for (const { component, options, html, id } of different) {
      expect(bracket(rendered(component, options)), id).toBe(bracket(html));
    }
  });
});

describe('hostile text', () => {
  const hostile = '"><script>alert(1)</script>\'&';

  test('is escaped in every option of every component', () => {
    let places = 0;
    for (const { component, options, id } of fixtures) {
      for (const poisoned of poisonings(options)) {
        places += 1;
        expect(rendered(component, poisoned), id).not.toContain('<script');
      }
    }
    expect(places).toBeGreaterThan(2000);
  });

  /** Copies of the options, each with one of its texts made hostile. */
  function poisonings(options: Record<string, unknown>): Record<string, unknown>[] {
    return textPaths(options).map((path) => replaced(options, path) as Record<string, unknown>);
  }

  function textPaths(value: unknown, path: string[] = []): string[][] {
    if (typeof value === 'string') return MARKUP.test(path.at(-1) ?? '') ? [] : [path];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, item]) => textPaths(item, [...path, key]));
  }

  function replaced(value: unknown, [key, ...rest]: string[]): unknown {
    if (key === undefined) return hostile;
    if (Array.isArray(value))
      return value.map((item, at) => (String(at) === key ? replaced(item, rest) : item));
    const members = value as Record<string, unknown>;
    return { ...members, [key]: replaced(members[key], rest) };
  }
});

const MARKUP = /^(html|\w+Html|start|end|navigationStart|navigationEnd)$/;

/** The options as TSX would give them: the fixtures hold HTML as strings. */
function typed(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return MARKUP.test(key) ? raw(value) : value;
  if (Array.isArray(value)) return value.map((item) => typed(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, typed(item, name)]));
}

function rendered(component: string, options: Record<string, unknown>): string {
  const name = component.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const functions: Record<string, unknown> = components;
  const render = functions[name] as (params: unknown) => Html;
  return htmlText(render(typed(options)));
}

function onOneLine(html: string): string {
  return html.replaceAll(/\s+/g, ' ').trim();
}
