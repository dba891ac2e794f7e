import {
  inWords,
  type LondonDate,
  londonClock,
  londonDate,
  londonInstant,
  parseDate,
} from '../../kernel/london-date.ts';
import { formatPostcode } from '../geography/index.ts';
import { faultOfPhone } from '../people/index.ts';
import type { Category, HateStrand, ReportRole } from './report.ts';
import type { PersonMapping, ReportMapping } from './report-mapping.ts';
import { fullName, isPlaceholder } from './spoken-name.ts';
import { parseTime } from './time-of-day.ts';

/** Somebody named in a row. */
export interface PersonInRow {
  readonly roles: readonly ReportRole[];
  readonly givenNames: string;
  readonly familyName: string;
  readonly bornOn: LondonDate | null;
  readonly phone: string;
  readonly home: AddressInRow | null;
}

/** An address of a row; the postcode as printed, or empty. */
export interface AddressInRow {
  readonly line: string;
  readonly postcode: string;
}

/** A report as a row of an export tells it. */
export interface ReportRow {
  readonly row: number;
  /** The report's key in the agency's own system. */
  readonly key: string;
  readonly category: Category;
  readonly hateStrand: HateStrand | null;
  readonly occurredOn: LondonDate;
  readonly occurredTime: string | null;
  readonly receivedAt: Date;
  readonly place: AddressInRow;
  readonly description: string;
  readonly harm: string;
  readonly alsoTold: string;
  /** What the agency closed it with; null for one that waits for triage. */
  readonly closedWith: string | null;
  readonly people: readonly PersonInRow[];
}

const EARLIEST: LondonDate = '1970-01-01';
const LONGEST_KEY = 100;
const LONGEST_PLACE = 500;

/** Reads what one row of an export tells, and notes what is wrong with it. A row with faults gives no meaningful report. */
export class RowReader {
  readonly faults: { readonly column: string; readonly message: string }[] = [];
  readonly #mapping: ReportMapping;
  readonly #cells: ReadonlyMap<string, string>;
  readonly #now: Date;

  constructor(mapping: ReportMapping, cells: ReadonlyMap<string, string>, now: Date) {
    this.#mapping = mapping;
    this.#cells = cells;
    this.#now = now;
  }

  /** Notes a fault of a column. */
  note(column: string, message: string): void {
    this.faults.push({ column, message });
  }

  /** The report of the row. */
  read(row: number): ReportRow {
    const mapping = this.#mapping;
    const occurred = this.#moment(mapping.occurred);
    const place = this.#address(mapping.place);
    if (place.line === '') this.note(mapping.place.line[0] ?? '', 'it is empty');
    const description = this.#joined(mapping.description, '\n\n');
    if (description === '') this.note(mapping.description[0] ?? '', 'it is empty');
    return {
      row,
      key: this.#key(),
      category: this.#choice(mapping.category) ?? 'nuisance',
      hateStrand: this.#hateStrand(),
      occurredOn: occurred.date,
      occurredTime: occurred.time,
      receivedAt: this.#receivedAt(occurred.date),
      place,
      description,
      harm: this.#joined(mapping.harm, '\n\n'),
      alsoTold: this.#joined(mapping.alsoTold, ', '),
      closedWith: this.#closedWith(),
      people: mapping.people.flatMap((person) => this.#person(person, place)),
    };
  }

  #key(): string {
    const { key } = this.#mapping;
    const text = this.#text(key);
    if (text === '') this.note(key, 'it is empty');
    if (text.length > LONGEST_KEY) this.note(key, `it has more than ${LONGEST_KEY} characters`);
    return text;
  }

  #receivedAt(occurredOn: LondonDate): Date {
    const { received } = this.#mapping;
    if (!received || this.#text(received.date) === '') return this.#now;
    const { date, time } = this.#moment(received);
    if (date < occurredOn)
      this.note(received.date, `${inWords(date)} is before it happened, on ${inWords(occurredOn)}`);
    const at = londonInstant(date, time ?? '12:00');
    // Without a time it may be this morning's.
    return new Date(Math.min(at.getTime(), this.#now.getTime()));
  }

  /**
   * A date and, where there is one, its time: `03/02/2026 21:05`, `2026-02-03T21:05:00`, `3-Feb-2026`. On London's clock,
   * unless it says which: `2026-07-03T23:30:00Z` is half past midnight of the 4th.
   */
  #moment({ date: column, time: timeColumn }: ReportMapping['occurred']): {
    date: LondonDate;
    time: string | null;
  } {
    const text = inLondon(this.#text(column));
    const [, day = text, clock = ''] =
      /^(.*\d)(?:T| +)(\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)?$/.exec(text) ?? [];
    const date = this.#date(column, day);
    const typed = timeColumn === undefined ? clock : this.#text(timeColumn);
    const time = typed === '' ? null : parseTime(typed.replace(/^(\d{1,2}:\d{2}):\d{2}$/, '$1'));
    if (typed !== '' && time === null) this.note(timeColumn ?? column, `“${typed}” is not a time`);
    return { date: date ?? EARLIEST, time };
  }

  #date(column: string, text: string): LondonDate | null {
    if (text === '') {
      this.note(column, 'it is empty');
      return null;
    }
    const date = dateOf(text);
    if (date === null) this.note(column, `“${text}” is not a date; day, month and year, such as 20/11/2015`);
    else if (date > londonDate(this.#now)) this.note(column, `${inWords(date)} has not come yet`);
    else if (date < EARLIEST) this.note(column, `${inWords(date)} is too long ago`);
    else return date;
    return null;
  }

  #hateStrand(): HateStrand | null {
    const { hateStrand } = this.#mapping;
    const strand = hateStrand && this.#choice(hateStrand);
    return strand === undefined || strand === 'none' ? null : strand;
  }

  /** The value that stands for a cell, whatever its capitals. */
  #choice<T extends string>({
    column,
    values,
  }: {
    column: string;
    values: Record<string, T>;
  }): T | undefined {
    const text = this.#text(column);
    const [, value] = Object.entries(values).find(([from]) => isSame(from, text)) ?? [];
    if (value === undefined) {
      const known = Object.keys(values).filter(Boolean).join(', ');
      this.note(column, text === '' ? 'it is empty' : `“${text}” is none of ${known}`);
    }
    return value;
  }

  #closedWith(): string | null {
    const { closed } = this.#mapping;
    if (!closed?.values.some((value) => isSame(value, this.#text(closed.column)))) return null;
    return (closed.advice && this.#text(closed.advice)) || this.#text(closed.column);
  }

  #address({ line, postcode }: ReportMapping['place']): AddressInRow {
    // A column of its own for the house number: "14, Marram Street" is written "14 Marram Street".
    const joined = this.#joined(line, ', ').replace(/^(\d+\w?), /, '$1 ');
    if (joined.length > LONGEST_PLACE)
      this.note(line[0] ?? '', `it has more than ${LONGEST_PLACE} characters`);
    const text = postcode === undefined ? '' : this.#text(postcode);
    if (text === '' || postcode === undefined || isPlaceholder(text)) return { line: joined, postcode: '' };
    const printed = formatPostcode(text);
    if (printed === null) this.note(postcode, `“${text}” is not a full UK postcode`);
    return { line: joined, postcode: printed ?? '' };
  }

  /** Nobody, where the row names nobody. */
  #person(mapping: PersonMapping, place: AddressInRow): PersonInRow[] {
    const { name, born, phone } = mapping;
    const { givenNames, familyName } =
      'full' in name
        ? fullName(this.#text(name.full))
        : { givenNames: this.#named(name.given), familyName: this.#named(name.family) };
    if (givenNames === '' && familyName === '') return [];
    const bornText = born === undefined ? '' : this.#text(born);
    const home = mapping.home === 'place' ? place : mapping.home && this.#address(mapping.home);
    return [
      {
        roles: mapping.roles,
        givenNames,
        familyName,
        bornOn: born === undefined || isPlaceholder(bornText) ? null : this.#born(born, bornText),
        phone: this.#phone(phone),
        home: home && home.line !== '' ? home : null,
      },
    ];
  }

  #born(column: string, text: string): LondonDate | null {
    const date = dateOf(text);
    if (date !== null && date <= londonDate(this.#now) && date >= '1900-01-01') return date;
    this.note(column, `“${text}” is not a date of birth; day, month and year, such as 20/11/1985`);
    return null;
  }

  #phone(column: string | undefined): string {
    const text = column === undefined ? '' : this.#text(column);
    if (column === undefined || isPlaceholder(text)) return '';
    if (faultOfPhone(text) !== null) this.note(column, `“${text}” is not a telephone number`);
    return text;
  }

  #named(column: string): string {
    const text = this.#text(column);
    return isPlaceholder(text) ? '' : text;
  }

  #joined(columns: readonly string[], between: string): string {
    return columns
      .map((column) => this.#text(column))
      .filter(Boolean)
      .join(between);
  }

  #text(column: string): string {
    return this.#cells.get(column) ?? '';
  }
}

/** A time that says which clock it is on (`Z`, `+01:00`), as London's clock showed it; any other text as it is. */
function inLondon(text: string): string {
  const [, day, time, offset] =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}(?::?\d{2})?)$/i.exec(text) ??
    [];
  if (day === undefined || time === undefined || offset === undefined) return text;
  const instant = new Date(`${day}T${time}${offsetOf(offset)}`);
  return Number.isNaN(instant.getTime()) ? text : `${londonDate(instant)} ${londonClock(instant)}`;
}

/** `z`, `+01`, `+0100` and `+01:00` as ISO text. */
function offsetOf(text: string): string {
  const [, hours, minutes = '00'] = /^([+-]\d{2}):?(\d{2})?$/.exec(text) ?? [];
  return hours === undefined ? 'Z' : `${hours}:${minutes}`;
}

/** A date as people and spreadsheets write it, `3-Feb-2026` among them. */
function dateOf(text: string): LondonDate | null {
  return parseDate(text.replace(/(?<=\d)-(?=[a-z])|(?<=[a-z])-(?=\d)/gi, ' '));
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
