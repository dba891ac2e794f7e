import {
  nounsArePure,
  onlyCommandsAdminister,
  onlyDbOpensDatabases,
  pagesHoldNoSql,
  rawHtmlOnlyInBridge,
  transactionsAreMandatory,
} from './layers.ts';
import { nothingSilenced, nothingUnfinished, shortFiles, shortFunctions } from './manners.ts';
import { kebabCase, meaningfulNames } from './names.ts';
import type { SourceRule } from './source-file.ts';
import { lowerCaseSql, noUpserts, policyFunctionsAreNotImmutable } from './sql.ts';
import { everyTableHasAnOwner, modulesKeepToTheirTables, onlyModulesWriteTables } from './tables.ts';

/** The rules on our own source, by the heading under which `npm run check` reports them. */
export const SOURCE_RULES: Readonly<Record<string, readonly SourceRule[]>> = {
  names: [kebabCase, meaningfulNames],
  layers: [
    pagesHoldNoSql,
    nounsArePure,
    rawHtmlOnlyInBridge,
    onlyDbOpensDatabases,
    onlyCommandsAdminister,
    transactionsAreMandatory,
  ],
  'tables and modules': [everyTableHasAnOwner, modulesKeepToTheirTables, onlyModulesWriteTables],
  SQL: [noUpserts, lowerCaseSql, policyFunctionsAreNotImmutable],
  manners: [nothingUnfinished, nothingSilenced],
  lengths: [shortFiles, shortFunctions],
};
