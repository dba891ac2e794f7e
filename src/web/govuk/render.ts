import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { raw } from 'hono/html';
import nunjucks from 'nunjucks';
import { type Html, htmlText, isHtml } from './html.ts';

const { SafeString } = nunjucks.runtime;
const templates = templateEnvironment();

/**
 * Renders the official template of a GOV.UK component, the only way by which HTML text enters a page.
 * @param component its folder in govuk-frontend, such as `date-input`.
 * @param params the options of its macro; HTML among them is TSX.
 * @throws TypeError when a plain string stands where the template expects HTML.
 */
export function render(component: string, params: object): Html {
  const template = templates.getTemplate(`components/${component}/template.njk`, true);
  return raw(template.render({ params: plainObject(params) }).trim());
}

/** Templates are read and compiled once: the loader neither watches the files nor reads them again. */
function templateEnvironment(): nunjucks.Environment {
  const root = dirname(fileURLToPath(import.meta.resolve('govuk-frontend/package.json')));
  const loader = new nunjucks.FileSystemLoader(join(root, 'dist/govuk'), {
    watch: false,
    noCache: false,
  });
  const environment = new nunjucks.Environment(loader, { autoescape: true });
  // The regular expression of the filter that nunjucks brings took more than half the time of a page.
  environment.addFilter('trim', (text: string | SafeText) => keepSafe(text, String(text).trim()));
  // Indenting would also put spaces into the lines of a textarea or a preformatted text, and so into what is saved.
  environment.addFilter('indent', (text: string | SafeText) => text);
  return environment;
}

type SafeText = InstanceType<typeof SafeString>;

function keepSafe(before: string | SafeText, after: string): string | SafeText {
  return before instanceof SafeString ? new SafeString(after) : after;
}

/** The options that a template puts on the page without escaping. */
const UNESCAPED = /^(html|\w+Html|attributes|\w+Attributes|start|end|navigationStart|navigationEnd)$/;

function plain(key: string, value: unknown): unknown {
  if (typeof value === 'string') {
    if (UNESCAPED.test(key)) throw new TypeError(`"${key}" of a component takes TSX, not a string.`);
    return value;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => plain('', item));
  if (isHtml(value)) return htmlText(value);
  return plainObject(value);
}

function plainObject(value: object): object {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(key, item)]));
}
