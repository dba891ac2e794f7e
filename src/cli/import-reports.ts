import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import {
  importReports,
  REPORT_FORMATS,
  type ReportMapping,
  type ReportsImported,
  readMapping,
} from '../modules/incidents/index.ts';
import { findUser } from './find-user.ts';
import { openForServing } from './open-configured.ts';
import { readImportFile } from './read-import-file.ts';

const USAGE = `Usage: commonweal import reports FILE.csv --user EMAIL [--format NAME | --mapping FILE.json]

The user is a caseworker of the agency whose export it is. The format is recognised by its headings, or said, or given
as a mapping from the export's columns. Formats: ${Object.keys(REPORT_FORMATS).join(', ')}.`;

/** `commonweal import reports FILE.csv ...`: imports an agency's own export, all of it or nothing. */
export async function runImportReports(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      user: { type: 'string' },
      format: { type: 'string' },
      mapping: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0 || values.user === undefined) {
    throw new Error(`Say which file to import, and who does, with --user.\n\n${USAGE}`);
  }
  const email = values.user;
  const mapping = mappingOf(values.format, values.mapping);
  const file = readImportFile(path);
  const database = await openForServing(readConfig(process.env));
  try {
    const actor = await findUser(database, email);
    const input = { file, mapping, now: new Date() };
    const imported = await database.as(actor).write((tx) => importReports(tx, actor, input));
    process.stdout.write(`${inWords(imported, actor.agencyName).join('\n')}\n`);
  } finally {
    await database.close();
  }
}

function mappingOf(format: string | undefined, path: string | undefined): ReportMapping | null {
  if (format !== undefined && path !== undefined) throw new Error('Give a format or a mapping, not both.');
  if (path !== undefined) return readMapping(readImportFile(path));
  if (format === undefined) return null;
  const known = REPORT_FORMATS[format];
  if (known) return known;
  throw new Error(`There is no format “${format}”. Formats: ${Object.keys(REPORT_FORMATS).join(', ')}.`);
}

function inWords(imported: ReportsImported, agency: string): string[] {
  if (!imported.changed) return [`${agency} has imported this file before. Nothing changed.`];
  const { format, added, closed, known, differing, peopleAdded, peopleFound, unplaced } = imported;
  const lines = [
    `Read as: ${format}, for ${agency}`,
    `Reports: ${added} added, ${closed} of them closed already; ${known} were here and are left as they are`,
    `People: ${peopleAdded} added, ${peopleFound} were here`,
  ];
  if (differing.length > 0) {
    lines.push('The file tells these otherwise than when they were imported:');
    lines.push(...differing.map(({ row, key }) => `  row ${row}, ${key}`));
  }
  if (unplaced.length > 0) lines.push(`Postcodes that the geography does not know: ${unplaced.join(', ')}`);
  return lines;
}
