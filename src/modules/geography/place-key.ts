import { normalisePostcode } from './postcode.ts';

const WORDS: Readonly<Record<string, string>> = {
  apt: 'flat',
  apartment: 'flat',
  av: 'avenue',
  ave: 'avenue',
  bldg: 'building',
  bldgs: 'buildings',
  cl: 'close',
  clo: 'close',
  cres: 'crescent',
  cresc: 'crescent',
  crt: 'court',
  ct: 'court',
  dr: 'drive',
  gdn: 'garden',
  gdns: 'gardens',
  gr: 'grove',
  grn: 'green',
  hse: 'house',
  ln: 'lane',
  pde: 'parade',
  pk: 'park',
  pl: 'place',
  rd: 'road',
  sq: 'square',
  // St is Street or Saint by its place; one word for the three spares us telling which.
  saint: 'st',
  str: 'st',
  street: 'st',
  ter: 'terrace',
  terr: 'terrace',
  tce: 'terrace',
  wy: 'way',
};

const UNIT = /\b(?:flat|unit|room)\s+(\d+[a-z]?|[a-z])\b/;
const NUMBER = /^\d+[a-z]?(?:-\d+[a-z]?)?(?= |$)/;

/**
 * The same text for the same place, however it is typed.
 * With a postcode and a house number it is those two (`14a/2 zz11aa` is flat 2 of 14A), so a misspelt street does not
 * matter; otherwise it is every word, abbreviations settled, and the postcode if there is one.
 * @param line house and street, such as `Flat 2, 14A Marram St`, or a place in words.
 * @param postcode however typed; anything but a full postcode counts as none.
 * @returns the key; empty when nothing was given.
 */
export function placeKey(line: string, postcode: string): string {
  const postcodeKey = normalisePostcode(postcode)?.toLowerCase() ?? '';
  const parts = line
    .split(/[,\n;]/)
    .map(inWords)
    .filter(Boolean);
  const house = postcodeKey === '' ? null : houseIn(parts);
  const place = house ?? parts.join(' ').replace(/\s+/g, ' ');
  return [place, postcodeKey].filter(Boolean).join(' ');
}

/** The house number, with the flat behind it: `14`, `14a/2`; null when the place has a name only. */
function houseIn(parts: readonly string[]): string | null {
  const unit = UNIT.exec(parts.join(' '))?.[1];
  const number = parts.map((part) => NUMBER.exec(part.replace(UNIT, '').trim())?.[0]).find(Boolean);
  if (number === undefined) return null;
  return unit === undefined ? number : `${number}/${unit}`;
}

/** A part of an address in lower-case words without accents or punctuation, abbreviations settled. */
function inWords(part: string): string {
  const plain = part
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/(\d[a-z]?)\s*(?:-|–|\bto\b)\s*(?=\d)/g, '$1-')
    .replace(/[^a-z0-9-]+|(?<!\d[a-z]?)-|-(?!\d)/g, ' ')
    .trim()
    .replace(/^(?:no|number) (?=\d)/, '')
    .replace(/\b(\d+) ([a-z])(?= |$)/g, '$1$2');
  return plain
    .split(/ +/)
    .map((word) => WORDS[word] ?? word)
    .join(' ');
}
