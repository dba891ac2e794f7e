import { doubleMetaphone } from 'double-metaphone';

/** Letters that are not a plain letter with an accent, as they are written without them. */
const PLAIN: Readonly<Record<string, string>> = {
  æ: 'ae',
  ð: 'd',
  đ: 'd',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

/**
 * The words of a name as they are compared: lower case, no accents, no apostrophes; a hyphen parts two words.
 * `Siobhán O’Brien-Łukasz` is siobhan, obrien and lukasz; `Mc Donald` and `McDonald` are both mcdonald.
 */
export function nameWords(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[æðđıłøœßþ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/['’‘`ʼ.]/g, '')
    .replace(/[^\p{Letter}]+/gu, ' ')
    .trim()
    .replace(/\b(o|mc) (?=\p{Letter}{2})/gu, '$1')
    .split(' ')
    .filter(Boolean);
}

/** The words of a family name, and a name of several words also as one: `Smith-Jones` is found as smithjones too. */
export function familyWords(name: string): string[] {
  const words = nameWords(name);
  return words.length > 1 ? [...words, words.join('')] : words;
}

/**
 * How a word of a name sounds, as a key; null when it has no sound that the method knows. The first of the two codes of
 * Double Metaphone: by the second, every John sounds like every Ann.
 */
export function soundOf(word: string): string | null {
  return (/^[a-z]{2,}$/.test(word) && doubleMetaphone(word)[0]) || null;
}
