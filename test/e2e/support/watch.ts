import type { ConsoleMessage, Page, Request, Response } from 'playwright-core';

/** What a browser tab noticed: the document it was sent last, and everything that went wrong meanwhile. */
export interface Watch {
  /** The last document that was sent and not a redirect. */
  document(): Response;
  /** What went wrong since it was last asked. */
  takeFaults(): string[];
}

/** Watches a tab from now on. */
export function watch(page: Page): Watch {
  let faults: string[] = [];
  let document: Response | null = null;
  page.on('console', (message) => {
    if (isFault(message)) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A page that is left while it loads gives up what it still waits for.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`request failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (isDocument(response.request())) {
      if (response.status() < 300 || response.status() >= 400) document = response;
    } else if (response.status() >= 400) {
      faults.push(`request answered with ${response.status()}: ${response.url()}`);
    }
  });
  return {
    document: () => {
      if (!document) throw new Error('No page has been opened in this tab.');
      return document;
    },
    takeFaults: () => {
      const taken = faults;
      faults = [];
      return taken;
    },
  };
}

/** Errors and warnings, refusals of the content security policy among them. The status of a document is asked for by itself. */
function isFault(message: ConsoleMessage): boolean {
  if (message.type() !== 'error' && message.type() !== 'warning') return false;
  return !message.text().startsWith('Failed to load resource');
}

function isDocument(request: Request): boolean {
  return request.isNavigationRequest() && request.frame().parentFrame() === null;
}
