import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import {
  type AreaKind,
  type BoundaryFile,
  type GeographyImported,
  importGeography,
  KIND_IN_WORDS,
  type SetReport,
} from '../modules/geography/index.ts';
import { findUser } from './find-user.ts';
import { openForServing } from './open-configured.ts';
import { readImportFile } from './read-import-file.ts';

const USAGE = `Usage: commonweal import geography --user EMAIL
  [--wards FILE.geojson [--ward-vintage YEAR]]...
  [--small-areas FILE.geojson [--small-area-vintage YEAR]]...
  [--postcodes FILE.csv]

The user is an administrator of the partnership whose geography it is. Wards and small areas may be given for several
years; the year is taken from the file (WD13CD is 2013) unless it is said, in the order of the files. New addresses are
placed in the latest of each kind.`;

/** `commonweal import geography ...`: loads boundaries and postcodes, and says how they fit. */
export async function runImportGeography(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      user: { type: 'string' },
      wards: { type: 'string', multiple: true, default: [] },
      'ward-vintage': { type: 'string', multiple: true, default: [] },
      'small-areas': { type: 'string', multiple: true, default: [] },
      'small-area-vintage': { type: 'string', multiple: true, default: [] },
      postcodes: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  if (values.user === undefined) throw new Error(`Say who imports, with --user.\n\n${USAGE}`);
  const input = {
    boundaries: [
      ...boundaryFiles('ward', values.wards, values['ward-vintage']),
      ...boundaryFiles('small-area', values['small-areas'], values['small-area-vintage']),
    ],
    postcodes: values.postcodes === undefined ? null : readImportFile(values.postcodes),
  };
  const database = await openForServing(readConfig(process.env));
  try {
    const actor = await findUser(database, values.user);
    const imported = await database.as(actor).write((tx) => importGeography(tx, actor, input));
    process.stdout.write(`${inWords(imported).join('\n')}\n`);
  } finally {
    await database.close();
  }
}

function boundaryFiles(
  kind: AreaKind,
  paths: readonly string[],
  vintages: readonly string[],
): BoundaryFile[] {
  if (vintages.length > 0 && vintages.length !== paths.length) {
    throw new Error(`Give the vintage of every ${KIND_IN_WORDS[kind]} file, in the same order, or of none.`);
  }
  return paths.map((path, at) => ({ kind, vintage: vintages[at] ?? null, file: readImportFile(path) }));
}

function inWords({ changed, sets, postcodes }: GeographyImported): string[] {
  const lines = sets.map(
    ({ loaded, current, areas, ...set }) =>
      `${titleOf(set)}: ${areas}${loaded ? ', loaded' : ''}${current ? ', used for new addresses' : ''}`,
  );
  if (postcodes) {
    const { inFile, added, moved, outside, withoutPosition } = postcodes;
    lines.push(`Postcodes: ${inFile} in the file, ${added} added, ${moved} moved`);
    lines.push(...listed('Not loaded, too far from every area', outside));
    lines.push(...listed('Not loaded, the file gives no position', withoutPosition));
  }
  return [...lines, ...sets.flatMap(placingInWords), changed ? 'Done.' : 'Nothing changed.'];
}

function placingInWords(set: SetReport): string[] {
  const lines = [
    `${titleOf(set)}: ${set.inside} ${set.inside === 1 ? 'postcode' : 'postcodes'} inside, ${set.nearest.length} just outside and placed in the nearest`,
    ...set.nearest.map(({ postcode, name, metres }) => `  ${postcode} in ${name}, ${metres} m outside`),
    ...listed('Not placed, too far from every one', set.unplaced),
  ];
  if (!set.agreement) return lines;
  const { compared, differences } = set.agreement;
  const same = compared - differences.length;
  return [
    ...lines,
    `  The file's own column agrees for ${same} of ${compared} (${percentOf(same, compared)}%)`,
    ...differences.map(
      ({ row, postcode, own, ours }) =>
        `  row ${row}, ${postcode}: the file says ${own}, the map says ${ours ?? 'none'}`,
    ),
  ];
}

function titleOf({ kind, vintage }: Pick<SetReport, 'kind' | 'vintage'>): string {
  const words = KIND_IN_WORDS[kind];
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}s of ${vintage}`;
}

function listed(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`  ${heading} (${items.length}): ${items.join(', ')}`];
}

/** Rounded down, so that 100 means every one. */
function percentOf(part: number, whole: number): number {
  return Math.floor((part * 10_000) / whole) / 100;
}
