import { z } from 'zod';
import { isId } from '../kernel/ids.ts';
import { type LondonDate, parseDate, parseDay } from '../kernel/london-date.ts';
import { isPlainText } from '../kernel/plain-text.ts';

const NOT_PLAIN =
  'Take out the characters that cannot be shown, which can come with copied text, or type this again';

/** Text that must be given. The message says what to enter, such as "Enter what happened". */
export function required(message: string, longest = 10_000): z.ZodType<string> {
  return z
    .string({ error: message })
    .trim()
    .min(1, message)
    .max(longest, `Use ${longest.toLocaleString('en-GB')} characters or fewer`)
    .refine(isPlainText, NOT_PLAIN);
}

/** Text that may be left empty. */
export function optional(longest = 10_000): z.ZodType<string> {
  return z
    .string()
    .trim()
    .max(longest, `Use ${longest.toLocaleString('en-GB')} characters or fewer`)
    .refine(isPlainText, NOT_PLAIN)
    .default('');
}

/** A choice of one from a list. */
export function choice<const T extends string>(values: readonly T[], message: string): z.ZodType<T> {
  return z.enum(values as readonly [T, ...T[]], { error: message });
}

/** The identifier of something chosen. */
export function chosenId(message: string): z.ZodType<string> {
  return z.string({ error: message }).refine(isId, message);
}

/** An identifier, or nothing. */
export const optionalId: z.ZodType<string | null> = z
  .string()
  .default('')
  .transform((text) => (isId(text) ? text : null));

/** Any number of identifiers, from checkboxes: one value, several, or none. One sent twice counts once. */
export const ids: z.ZodType<string[]> = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => [...new Set([value].flat().filter(isId))]);

const NO_DAY = 'Enter a real date, such as 20 11 2015, or today, yesterday or tomorrow';
const NO_DATE = 'Enter a real date, such as 20 11 2015';

/** A day that must be given, as people say it. */
export function date(missing: string, today: LondonDate): z.ZodType<LondonDate> {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .transform(readBy((text) => parseDay(text, today), NO_DAY));
}

/** A day that may be left empty. */
export function optionalDate(today: LondonDate): z.ZodType<LondonDate | null> {
  return maybe(readBy((text) => parseDay(text, today), NO_DAY));
}

/** A date of birth, or nothing. Nobody says it as a day of this week. */
export const birthDate: z.ZodType<LondonDate | null> = maybe(readBy(parseDate, NO_DATE));

type ReadDate = (text: string, context: z.RefinementCtx) => LondonDate;

function maybe(read: ReadDate): z.ZodType<LondonDate | null> {
  return z
    .string()
    .trim()
    .default('')
    .transform((text, context) => (text === '' ? null : read(text, context)));
}

/** Reads a date within a field, or says what to enter instead. */
function readBy(parse: (text: string) => LondonDate | null, fault: string): ReadDate {
  return (text, context) => {
    const parsed = parse(text);
    if (parsed !== null) return parsed;
    context.addIssue({ code: 'custom', message: fault });
    return z.NEVER;
  };
}

const NO_VERSION = 'Open the page again and make your change once more';

/** The version of a record that a form was filled in against: a number that the database can hold. */
export const version: z.ZodType<number> = z.coerce
  .number({ error: NO_VERSION })
  .int(NO_VERSION)
  .min(1, NO_VERSION)
  .max(2_147_483_647, NO_VERSION);
