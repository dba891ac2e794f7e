import { z } from 'zod';
import { FaultyFile, type ImportFile } from '../../kernel/import-file.ts';
import { CATEGORIES, HATE_STRANDS, REPORT_ROLES } from './report.ts';

const column = z.string().trim().min(1);

/** A date, with the time in the same column or in one of its own. */
const moment = z.strictObject({ date: column, time: column.optional() });

/** The columns of an address; those of its line are joined. */
const address = z.strictObject({ line: z.array(column).min(1), postcode: column.optional() });

const person = z.strictObject({
  roles: z.array(z.enum(REPORT_ROLES)).min(1),
  name: z.union([
    z.strictObject({ given: column, family: column }),
    /** One column: `SMITH, John` or `Mr John Smith`. */
    z.strictObject({ full: column }),
  ]),
  born: column.optional(),
  phone: column.optional(),
  /** `place`: they live where it happened. */
  home: z.union([z.literal('place'), address]).optional(),
});

const mapping = z.strictObject({
  name: z.string().trim().min(1),
  /** The column with the report's key in the agency's own system. */
  key: column,
  occurred: moment,
  /** When the agency received it; without it, when the file is imported. */
  received: moment.optional(),
  category: z.strictObject({ column, values: z.record(z.string(), z.enum(CATEGORIES)) }),
  hateStrand: z
    .strictObject({ column, values: z.record(z.string(), z.enum([...HATE_STRANDS, 'none'])) })
    .optional(),
  place: address,
  description: z.array(column).min(1),
  harm: z.array(column).default([]),
  alsoTold: z.array(column).default([]),
  /** Reports that the agency has finished with: they do not wait for triage here. */
  closed: z
    .strictObject({ column, values: z.array(z.string()).min(1), advice: column.optional() })
    .optional(),
  people: z.array(person).default([]),
});

/** How the columns of an agency's export become reports. Other columns are left alone. */
export type ReportMapping = z.infer<typeof mapping>;

export type PersonMapping = ReportMapping['people'][number];

/**
 * Reads a mapping from a JSON file.
 * @throws FaultyFile naming each part of the mapping that is wrong.
 */
export function readMapping(file: ImportFile): ReportMapping {
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes));
  } catch {
    throw new FaultyFile([
      { file: file.name, row: null, column: null, message: 'it is not a mapping: it cannot be read as JSON' },
    ]);
  }
  const parsed = mapping.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new FaultyFile(
    parsed.error.issues.map(({ path, message }) => ({
      file: file.name,
      row: null,
      column: path.length === 0 ? null : path.join('.'),
      message: message.charAt(0).toLowerCase() + message.slice(1),
    })),
  );
}

/** Every column that a mapping reads, each once, in the order of the mapping. */
export function columnsOf(wanted: ReportMapping): string[] {
  const ofMoment = (given: ReportMapping['received']): (string | undefined)[] => [given?.date, given?.time];
  const ofAddress = ({ line, postcode }: ReportMapping['place']): (string | undefined)[] => [
    ...line,
    postcode,
  ];
  const ofPerson = ({ name, born, phone, home }: PersonMapping): (string | undefined)[] => [
    ...('full' in name ? [name.full] : [name.given, name.family]),
    born,
    phone,
    ...(home === undefined || home === 'place' ? [] : ofAddress(home)),
  ];
  const all = [
    wanted.key,
    ...ofMoment(wanted.occurred),
    ...ofMoment(wanted.received),
    wanted.category.column,
    wanted.hateStrand?.column,
    ...ofAddress(wanted.place),
    ...wanted.description,
    ...wanted.harm,
    ...wanted.alsoTold,
    wanted.closed?.column,
    wanted.closed?.advice,
    ...wanted.people.flatMap(ofPerson),
  ];
  return [...new Set(all.filter((name) => name !== undefined))];
}
