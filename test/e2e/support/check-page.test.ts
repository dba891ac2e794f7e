import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser } from './browser.ts';
import { WIDE } from './check-page.ts';
import { Tab } from './tab.ts';

/** A page in which nothing is wrong, but that the script of the real ones is not there to say that it ran. */
const SOUND = `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>A page - A partnership - Commonweal</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
</head>
<body>
<main>
<h1>A page</h1>
</main>
</body>
</html>
`;

/** Each plants one fault, and names the words in which it must be reported. */
const FAULTS: readonly (readonly [fault: string, planted: string, words: string])[] = [
  ['HTML that is not valid', '<p><p id=""></p>', 'HTML: '],
  ['a second first-level heading', '<h1>Another</h1>', '2 first-level headings'],
  ['a picture that says nothing', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', 'image-alt'],
  ['something too wide for a telephone', `<pre>${'wide '.repeat(60)}</pre>`, 'scrolls sideways'],
  ['a style of the page itself', '<p style="color: red">Red</p>', 'Content Security Policy'],
  ['something that is not there', '<link rel="stylesheet" href="/gone.css">', 'answered with 404'],
];

describe.skipIf(!browserPath)('a page is not in order', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(browserPath ?? '');
  });
  afterAll(() => browser?.close());

  const visit = async (html: string): Promise<void> => {
    const options = { javaScript: false, examinedAt: [WIDE] };
    const tab = await Tab.open(browser, 'http://commonweal.example', options);
    await tab.page.route('**/*', (route) =>
      route.fulfill(
        route.request().isNavigationRequest()
          ? { contentType: 'text/html', body: html, headers: { 'content-security-policy': POLICY } }
          : { status: 404, body: '' },
      ),
    );
    await tab.visit('/').finally(() => tab.close());
  };

  it.each(FAULTS)('with %s', async (_fault, planted, words) => {
    await expect(visit(SOUND.replace('</main>', `${planted}\n</main>`))).rejects.toThrow(words);
  });

  it('with a title that does not say where one is', async () => {
    await expect(visit(SOUND.replace(' - A partnership', ''))).rejects.toThrow('title: A page');
  });

  it('unless nothing is wrong with it', async () => {
    await visit(SOUND);
  });
});

const POLICY = "default-src 'none'; style-src 'self'; img-src data:";
