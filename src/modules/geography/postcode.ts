const POSTCODE = /^[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}$/;
const DIGIT_FOR: Readonly<Record<string, string>> = { O: '0', I: '1' };
const LETTER_FOR: Readonly<Record<string, string>> = { '0': 'O', '1': 'I' };

/**
 * The key that a postcode is found by: capitals, no space, such as `ZZ11AA`.
 * The last three characters are always a digit and two letters, so an O typed for a nought there, or the reverse,
 * is put right.
 * @returns the key, or null when the text is not a full UK postcode.
 */
export function normalisePostcode(text: string): string | null {
  const typed = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const inward = typed.slice(-3);
  const digit = DIGIT_FOR[inward.charAt(0)] ?? inward.charAt(0);
  const letters = Array.from(inward.slice(1), (letter) => LETTER_FOR[letter] ?? letter);
  const key = typed.slice(0, -3) + digit + letters.join('');
  return POSTCODE.test(key) ? key : null;
}

/** A postcode as printed, such as `ZZ1 1AA`; null when the text is not a full UK postcode. */
export function formatPostcode(text: string): string | null {
  const key = normalisePostcode(text);
  return key === null ? null : `${key.slice(0, -3)} ${key.slice(-3)}`;
}
