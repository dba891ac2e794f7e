import { asReader, type WriteTx } from '../../db/as.ts';
import { type Actor, hasRole } from '../../kernel/actor.ts';
import { forbidden, invalid } from '../../kernel/domain-error.ts';
import { FaultyFile, type FileFault, type ImportFile } from '../../kernel/import-file.ts';
import { recordAudit } from '../audit/index.ts';
import type { AreaSet } from './area.ts';
import { listAreaSets, listPlacings, listPostcodes } from './area-queries.ts';
import { type BoundaryFile, readBoundaries } from './boundary-file.ts';
import {
  agreementOn,
  type ReportedPostcode,
  reportOnSet,
  type SetReport,
  setOfOwnColumn,
} from './import-report.ts';
import { loadAreas } from './load-areas.ts';
import { loadPostcodes } from './load-postcodes.ts';
import { placePostcodes } from './place-postcodes.ts';
import { placer } from './placing.ts';
import { type PostcodeFile, readPostcodes } from './postcode-file.ts';

/** The files to load: boundaries in any number of kinds and vintages, and postcodes. */
export interface GeographyToImport {
  readonly boundaries: readonly BoundaryFile[];
  readonly postcodes: ImportFile | null;
}

/** What an import of geography did. */
export interface GeographyImported {
  readonly changed: boolean;
  readonly sets: readonly SetReport[];
  readonly postcodes: {
    readonly inFile: number;
    readonly added: number;
    readonly moved: number;
    /** Too far from every area that is loaded: not this partnership's, so not loaded. */
    readonly outside: readonly string[];
    /** The file says it does not know where they are, so they are not loaded. */
    readonly withoutPosition: readonly string[];
  } | null;
}

/**
 * Loads a partnership's geography and places every postcode in every set of areas. Sets of several vintages stand side
 * by side; a set that is given again replaces the one before. The same files again change nothing.
 * @throws DomainError forbidden unless the actor is an administrator; invalid when there is nothing to load, or
 *   postcodes and no areas to place them in.
 * @throws FaultyFile naming every fault in every file.
 */
export async function importGeography(
  tx: WriteTx,
  actor: Actor,
  input: GeographyToImport,
): Promise<GeographyImported> {
  if (!hasRole(actor, ['administrator'])) {
    throw forbidden('Geography is loaded by an administrator. Ask one of yours to do it.');
  }
  const files = readFiles(input);
  const before = await listAreaSets(asReader(tx));
  const loaded = new Set<string>();
  for (const set of files.sets) {
    const stored = before.find((other) => nameOf(other) === nameOf(set));
    if (await loadAreas(tx, actor.partnershipId, set, stored)) loaded.add(nameOf(set));
  }
  const sets = loaded.size === 0 ? before : await listAreaSets(asReader(tx));
  if (sets.length === 0)
    throw invalid('boundaries', 'Load wards or small areas: there are none to place postcodes in.');
  const postcodes = files.postcodes && (await loadWithin(tx, actor, sets, files.postcodes));
  const placed = await placePostcodes(tx, actor.partnershipId, sets);
  const changed =
    loaded.size > 0 || placed > 0 || (postcodes !== null && postcodes.added + postcodes.moved > 0);
  if (changed) {
    const names = [...input.boundaries.map(({ file }) => file.name), input.postcodes?.name].filter(Boolean);
    recordAudit(tx, {
      action: 'import',
      subjectKind: 'geography',
      subjectId: actor.partnershipId,
      outcome: 'allowed',
      details: names.join(', '),
    });
  }
  return {
    changed,
    sets: await reportOnSets(tx, sets, loaded, {
      postcodes: postcodes?.within ?? (await listPostcodes(asReader(tx))),
      ownVintages: files.postcodes?.ownVintages ?? {},
    }),
    postcodes,
  };
}

/** Loads those postcodes of a file that lie in or near an area of any set. */
async function loadWithin(
  tx: WriteTx,
  actor: Actor,
  sets: readonly AreaSet[],
  file: PostcodeFile,
): Promise<GeographyImported['postcodes'] & { within: PostcodeFile['postcodes'] }> {
  const placers = sets.map(({ areas }) => placer(areas));
  const { within = [], outside = [] } = Object.groupBy(file.postcodes, ({ position }) =>
    placers.some((place) => place(position)) ? 'within' : 'outside',
  );
  return {
    within,
    inFile: file.postcodes.length + file.withoutPosition.length,
    ...(await loadPostcodes(tx, actor.partnershipId, within)),
    outside: outside.map(({ postcode }) => postcode),
    withoutPosition: file.withoutPosition,
  };
}

interface ReportedPostcodes extends Pick<PostcodeFile, 'ownVintages'> {
  readonly postcodes: readonly ReportedPostcode[];
}

async function reportOnSets(
  tx: WriteTx,
  sets: readonly AreaSet[],
  loaded: ReadonlySet<string>,
  { postcodes, ownVintages }: ReportedPostcodes,
): Promise<SetReport[]> {
  const placings = Map.groupBy(await listPlacings(asReader(tx)), ({ kind, vintage }) => `${kind} ${vintage}`);
  return sets.map((set) => {
    const inSet = placings.get(nameOf(set)) ?? [];
    return {
      ...reportOnSet(set, postcodes, inSet),
      loaded: loaded.has(nameOf(set)),
      current: !sets.some((other) => other.kind === set.kind && other.vintage > set.vintage),
      agreement:
        setOfOwnColumn(set.kind, sets, postcodes, ownVintages[set.kind]) === set
          ? agreementOn(set.kind, postcodes, inSet)
          : null,
    };
  });
}

/** Reads every file, so that the faults of all of them are told at once. */
function readFiles(input: GeographyToImport): { sets: AreaSet[]; postcodes: PostcodeFile | null } {
  if (input.boundaries.length === 0 && !input.postcodes) {
    throw invalid('boundaries', 'Say which files to load: wards, small areas or postcodes.');
  }
  const faults: FileFault[] = [];
  const attempt = <T>(read: () => T): T[] => {
    try {
      return [read()];
    } catch (error) {
      if (!(error instanceof FaultyFile)) throw error;
      faults.push(...error.faults);
      return [];
    }
  };
  const sets = input.boundaries.flatMap((file) => attempt(() => readBoundaries(file)));
  const given = input.postcodes;
  const [postcodes = null] = given ? attempt(() => readPostcodes(given)) : [];
  const names = sets.map(nameOf);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) throw invalid('boundaries', `Two of the files hold the same: ${twice}.`);
  if (faults.length > 0) throw new FaultyFile(faults);
  return { sets, postcodes };
}

function nameOf({ kind, vintage }: Pick<AreaSet, 'kind' | 'vintage'>): string {
  return `${kind} ${vintage}`;
}
