import type { Locator } from 'playwright-core';

/**
 * What is to be read in one place of the page.
 * @throws Error when there is no such place, or several.
 */
export async function readText(place: Locator): Promise<string> {
  const [text, ...others] = await place.allInnerTexts();
  if (text === undefined) throw new Error(`Nothing is ${place}.`);
  if (others.length > 0) throw new Error(`${others.length + 1} places are ${place}.`);
  return text;
}
