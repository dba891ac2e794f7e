import { invalid } from '../../kernel/domain-error.ts';
import { inWords, type LondonDate, parseDate } from '../../kernel/london-date.ts';
import { formatPostcode } from '../geography/index.ts';
import { IDENTIFIER_KINDS, type Identifier, recogniseIdentifier } from './identifier.ts';
import { nameWords } from './name-words.ts';
import { phoneKey } from './person-keys.ts';

/** What a search names, read out of one box. Everything named must be true of whoever is found. */
export interface SearchTerms {
  /** As typed, trimmed. */
  readonly text: string;
  /** The names as typed. */
  readonly nameText: string;
  /** Words of the names, as they are compared. */
  readonly names: readonly string[];
  readonly bornOn: LondonDate | null;
  /** Year of birth, when no whole date is named. */
  readonly bornYear: string | null;
  /** A full postcode, as printed. */
  readonly postcode: string | null;
  /** The beginning of a postcode with its space, such as `TS24 ` or `TS24 8`. */
  readonly postcodeStart: string | null;
  /** Digits of a telephone number. */
  readonly phone: string | null;
  readonly identifier: Identifier | null;
  /** The reference of a case or a report, such as `K7F-2QXM`. */
  readonly reference: string | null;
}

const LONGEST = 200;
const MOST_NAMES = 6;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const DATE = new RegExp(
  `(?<![\\w/.-])(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}([/. -])\\d{1,2}\\1\\d{4}|\\d{1,2} ${MONTH} \\d{4})(?![\\w/-])`,
  'gi',
);
const REFERENCE = /(?<![\w-])[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{4}(?![\w-])/gi;
/** A reference read off a letter without its hyphen; with a figure in it, or every name of seven letters would be one. */
const UNHYPHENATED = /(?<!\S)(?=\S*\d)([2-9A-HJKMNP-Z]{3})([2-9A-HJKMNP-Z]{4})(?!\S)/i;
const IDENTIFIER =
  /(?<![\w/-])(?:[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]?|[1-9]\d{2}[ -]?\d{3}[ -]?\d{4}|[A-Z]\d{11}[\dA-Z]|\d{2,4}\/\d{1,7}[A-Z])(?![\w/-])/gi;
const PHONE = /(?<![\w/-])(?:\+44(?: ?\(0\))?|\(?0)(?:[ ()-]{0,2}\d){9,10}(?![\w/])/g;
const POSTCODE = /(?<![\w-])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\w-])/gi;
const POSTCODE_START = /(?<![\w-])([A-Z]{1,2}\d[A-Z\d]?)(?: (\d))?(?![\w-])/gi;
const YEAR = /(?<![\w/-])(?:19|20)\d{2}(?![\w/-])/g;

/**
 * Reads a search: names, a date or year of birth, a postcode or its beginning, a telephone number, an identifier,
 * a reference, in any order.
 * @throws DomainError invalid, with how to put it right, when it is empty, too long, or names one thing twice.
 */
export function parseSearch(text: string): SearchTerms {
  const typed = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (typed.length > LONGEST) throw refusal(`Search for ${LONGEST} characters or fewer`);
  const rest = new Rest(typed);
  const references = rest.take(REFERENCE);
  // A double-barrelled name can have the form of a reference; it is then looked for as both.
  rest.putBack(references.filter((reference) => !/\d/.test(reference)));
  const dates = rest.take(DATE).map(dateOf);
  const identifiers = rest.takeIf(IDENTIFIER, recogniseIdentifier);
  const postcodes = rest.takeIf(POSTCODE, formatPostcode);
  const phones = rest.take(PHONE).map(phoneKey);
  const starts = rest.take(POSTCODE_START).map(startOf);
  const years = rest.take(YEAR);
  const unhyphenated = UNHYPHENATED.exec(rest.text);
  const own = rest.takeIf(/(?<!\S)[\w/-]*\d[\w/-]*(?!\S)/g, localReference);
  const terms: SearchTerms = {
    text: typed,
    nameText: rest.text.trim().replace(/\s+/g, ' '),
    names: nameWords(rest.text),
    bornOn: one(dates, 'date of birth'),
    bornYear: one(years, 'year of birth'),
    postcode: one(postcodes, 'postcode'),
    postcodeStart: one(starts, 'postcode'),
    phone: one(phones, 'telephone number'),
    identifier: one([...identifiers, ...own], 'identifier'),
    reference: (one(references, 'reference') ?? unhyphenated?.slice(1).join('-'))?.toUpperCase() ?? null,
  };
  if (terms.names.length > MOST_NAMES) throw refusal(`Search for ${MOST_NAMES} names or fewer`);
  if (!namesAnything(terms)) {
    throw refusal('Enter a name, date of birth, postcode, telephone number, identifier or reference');
  }
  return terms;
}

/** The terms that name somebody whose facts are known, to ask what other agencies hold. */
export function termsFor(person: {
  readonly name: string;
  readonly bornOn: LondonDate | null;
  readonly postcode: string | null;
}): SearchTerms {
  const postcode = formatPostcode(person.postcode ?? '');
  return {
    text: [person.name, person.bornOn, postcode].filter(Boolean).join(' '),
    nameText: person.name,
    names: nameWords(person.name),
    bornOn: person.bornOn,
    bornYear: null,
    postcode,
    postcodeStart: null,
    phone: null,
    identifier: null,
    reference: null,
  };
}

/** What a search was understood to name, so that a misreading shows. */
export function termsInWords(terms: SearchTerms): string {
  const { nameText, bornOn, bornYear, postcode, postcodeStart, phone, identifier, reference } = terms;
  const parts = [
    nameText && `the name “${nameText}”`,
    bornOn && `born on ${inWords(bornOn)}`,
    bornYear && `born in ${bornYear}`,
    postcode && `postcode ${postcode}`,
    postcodeStart && `postcode beginning ${postcodeStart.trim()}`,
    phone && `telephone number ${phone}`,
    identifier && `${IDENTIFIER_KINDS[identifier.kind]} ${identifier.value}`,
    reference && `the reference ${reference}`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** Whether a search says anything about a person, and not only a reference. */
export function describesPerson(terms: SearchTerms): boolean {
  const { names, bornOn, bornYear, postcode, postcodeStart, phone, identifier } = terms;
  return names.length > 0 || [bornOn, bornYear, postcode, postcodeStart, phone, identifier].some(Boolean);
}

/**
 * Whether a search names two identifying facts: a name with a whole date of birth or a whole postcode, or a national
 * identifier, which is worth two. An agency's own numbers do not count: they are short enough to guess.
 */
export function identifies({ names, bornOn, postcode, identifier }: SearchTerms): boolean {
  if (identifier !== null && identifier.kind !== 'local') return true;
  return names.length > 0 && (bornOn !== null || postcode !== null);
}

/** What of the text has not been understood yet. */
class Rest {
  text: string;
  constructor(text: string) {
    this.text = text;
  }

  /** Takes out what matches. */
  take(pattern: RegExp): string[] {
    return this.takeIf(pattern, (match) => match);
  }

  /** Takes out what matches and means something. */
  takeIf<T>(pattern: RegExp, meaning: (match: string) => T | null): T[] {
    const taken: T[] = [];
    this.text = this.text.replace(pattern, (match) => {
      const meant = meaning(match);
      if (meant === null) return match;
      taken.push(meant);
      return ' ';
    });
    return taken;
  }

  putBack(texts: readonly string[]): void {
    this.text = [this.text, ...texts].join(' ');
  }
}

function dateOf(text: string): LondonDate {
  const date = parseDate(text);
  if (date === null)
    throw refusal(`${text} is not a date; enter it as day, month and year, such as 12/03/2001`);
  return date;
}

function startOf(text: string): string {
  const [outward, inward = ''] = text.toUpperCase().split(' ');
  return `${outward} ${inward}`;
}

function localReference(text: string): Identifier {
  if (/^\d{1,2}[/-]\d{1,2}[/-]\d{2}$/.test(text)) {
    throw refusal('Enter the year of birth with four figures, such as 12/03/2001');
  }
  return { kind: 'local', value: text.toUpperCase() };
}

function one<T>(found: readonly T[], what: string): T | null {
  const [first, ...others] = found;
  if (others.length > 0) throw refusal(`Search for one ${what} at a time`);
  return first ?? null;
}

function namesAnything(terms: SearchTerms): boolean {
  return describesPerson(terms) || terms.reference !== null;
}

function refusal(message: string): Error {
  return invalid('query', message);
}
