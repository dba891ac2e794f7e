/** Whose numbering an identifier belongs to, with its name in words. */
export const IDENTIFIER_KINDS = {
  'nhs-number': 'NHS number',
  'national-insurance-number': 'National Insurance number',
  'unique-pupil-number': 'unique pupil number',
  'pnc-id': 'Police National Computer number',
  local: 'agency’s own reference',
} as const;

export type IdentifierKind = keyof typeof IDENTIFIER_KINDS;

/** A number that some system knows a person by. */
export interface Identifier {
  readonly kind: IdentifierKind;
  /** In capitals, without spaces. */
  readonly value: string;
}

const CHECKS: Readonly<Record<IdentifierKind, (value: string) => boolean>> = {
  'nhs-number': isNhsNumber,
  'national-insurance-number': isNationalInsuranceNumber,
  'unique-pupil-number': isUniquePupilNumber,
  'pnc-id': (value) => /^(?:\d{2}|\d{4})\/\d{1,7}[A-HJ-NP-RT-Z]$/.test(value),
  local: (value) => value.length > 0 && value.length <= 40,
};

const FAULTS: Readonly<Record<IdentifierKind, string>> = {
  'nhs-number': 'Enter the NHS number as its 10 digits; these do not check, so one is mistyped',
  'national-insurance-number': 'Enter the National Insurance number as 2 letters, 6 digits and a letter',
  'unique-pupil-number': 'Enter the unique pupil number as a letter and 12 digits; this one does not check',
  'pnc-id': 'Enter the Police National Computer number as a year, a stroke, a number and a letter',
  local: 'Enter your own reference, in 40 characters or fewer',
};

/** An identifier as it is kept: in capitals, without spaces; dots and dashes of a national number go too. */
export function normaliseIdentifier(kind: IdentifierKind, typed: string): string {
  return typed.toUpperCase().replace(kind === 'local' || kind === 'pnc-id' ? /\s+/g : /[\s.-]+/g, '');
}

/** What is wrong with an identifier, and how to put it right; null when nothing is. */
export function faultOfIdentifier({ kind, value }: Identifier): string | null {
  return CHECKS[kind](value) ? null : FAULTS[kind];
}

/**
 * The numbering that a text belongs to by its form alone; null when it has the form of none. A local reference has no
 * form of its own.
 */
export function recogniseIdentifier(typed: string): Identifier | null {
  const kinds = ['nhs-number', 'national-insurance-number', 'unique-pupil-number', 'pnc-id'] as const;
  for (const kind of kinds) {
    const value = normaliseIdentifier(kind, typed);
    if (CHECKS[kind](value)) return { kind, value };
  }
  return null;
}

/**
 * NHS number: ten digits, the last a check digit by weights 10 to 2 modulo 11 (NHS Data Dictionary, NHS NUMBER).
 */
function isNhsNumber(value: string): boolean {
  if (!/^\d{10}$/.test(value)) return false;
  const digits = Array.from(value, Number);
  const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === digits[9];
}

/** National Insurance number: the letters that HM Revenue and Customs uses, six digits, and mostly a letter A to D. */
function isNationalInsuranceNumber(value: string): boolean {
  return (
    /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]?$/.test(value) && !/^(BG|GB|NK|KN|TN|NT|ZZ)/.test(value)
  );
}

const CHECK_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * Unique pupil number: a check letter, then twelve digits weighted 2 to 13, modulo 23; a temporary number ends in a
 * letter, which counts as its place in the check letters (Department for Education, guide to unique pupil numbers).
 */
function isUniquePupilNumber(value: string): boolean {
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(value)) return false;
  const sum = Array.from(value.slice(1)).reduce((total, character, at) => {
    const worth = /\d/.test(character) ? Number(character) : CHECK_LETTERS.indexOf(character);
    return total + worth * (at + 2);
  }, 0);
  return CHECK_LETTERS[sum % 23] === value[0];
}
