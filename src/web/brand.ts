/** The deep teal that Commonweal has until a partnership chooses a colour of its own: 6.9:1 on white. */
export const DEFAULT_BRAND_COLOUR = '#0b5f66';

/** Where the stylesheet of a brand colour is served; the address changes with the colour, so it can be cached for good. */
export function brandHref(colour: string): string {
  return `/assets/brand.css?colour=${colour.slice(1)}`;
}

/**
 * The stylesheet that gives a page the partnership's colour, a file because pages allow no style of their own.
 * @param colour six hexadecimal digits such as `#0b5f66`, dark enough for white text (WCAG 2.2, 1.4.3: 4.5 to 1).
 * @throws RangeError when it is no such colour.
 */
export function brandStylesheet(colour: string): string {
  const contrast = contrastWithWhite(colour);
  if (contrast < 4.5) {
    throw new RangeError(
      `The brand colour ${colour} has a contrast of ${contrast.toFixed(1)} to 1 with white; it needs 4.5 to 1.`,
    );
  }
  return `:root { --govuk-brand-colour: ${colour}; }\n`;
}

/**
 * Contrast of a colour with white, from 1 to 21, as WCAG 2.2 reckons it.
 * @throws RangeError when the text is no colour of six hexadecimal digits.
 */
export function contrastWithWhite(colour: string): number {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError(`${colour} is not a colour such as #0b5f66.`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
