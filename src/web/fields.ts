import { z } from 'zod';
import { isId } from '../kernel/ids.ts';
import { type LondonDate, parseDate } from '../kernel/london-date.ts';
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

/** A date that must be given, as people type it. */
export function date(missing: string): z.ZodType<LondonDate> {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .transform((text, context) => {
      const parsed = parseDate(text);
      if (parsed !== null) return parsed;
      context.addIssue({ code: 'custom', message: 'Enter a real date, such as 20 11 2015' });
      return z.NEVER;
    });
}

/** A date that may be left empty. */
export const optionalDate: z.ZodType<LondonDate | null> = z
  .string()
  .trim()
  .default('')
  .transform((text, context) => {
    if (text === '') return null;
    const parsed = parseDate(text);
    if (parsed !== null) return parsed;
    context.addIssue({ code: 'custom', message: 'Enter a real date, such as 20 11 2015' });
    return z.NEVER;
  });

const NO_VERSION = 'Open the page again and make your change once more';

/** The version of a record that a form was filled in against: a number that the database can hold. */
export const version: z.ZodType<number> = z.coerce
  .number({ error: NO_VERSION })
  .int(NO_VERSION)
  .min(1, NO_VERSION)
  .max(2_147_483_647, NO_VERSION);
