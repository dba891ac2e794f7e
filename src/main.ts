import { join } from 'node:path';
import type { Config } from './config.ts';
import type { Sources } from './db/migrate.ts';
import type { Database } from './db/open.ts';
import { type Clock, systemClock } from './kernel/clock.ts';
import { accessModule, claimForm, findSession, keepWhereFormLed } from './modules/access/index.ts';
import { actionsModule } from './modules/actions/index.ts';
import { auditModule, hasRecordedAudit, recordAudit } from './modules/audit/index.ts';
import {
  casesModule,
  casesPersonPanel,
  casesSearchGroup,
  casesWorkSections,
  nameCases,
  nameOfType,
  triageLinks,
} from './modules/cases/index.ts';
import { geographyModule } from './modules/geography/index.ts';
import {
  incidentsModule,
  incidentsPersonPanel,
  incidentsSearchGroup,
  incidentsWorkSection,
} from './modules/incidents/index.ts';
import { peopleModule } from './modules/people/index.ts';
import type { AssetFiles } from './web/assets.ts';
import type { Module } from './web/module.ts';
import { createServer, type Served } from './web/server.ts';

/** The modules that hold row policies, low to high: the order in which the policies are applied. */
const POLICY_ORDER = ['audit', 'access', 'geography', 'people', 'actions', 'incidents', 'cases'];

/** Where the SQL of this program is. */
export const sources: Sources = {
  migrations: join(import.meta.dirname, '..', 'migrations'),
  policies: POLICY_ORDER.map((name) => join(import.meta.dirname, 'modules', name, 'policies.sql')),
};

/** Every module, with what the higher ones contribute to the lower. */
export function assembleModules({ demo }: { readonly demo: boolean }): readonly Module[] {
  return [
    auditModule,
    accessModule({ demo }),
    geographyModule,
    peopleModule({
      panels: [casesPersonPanel, incidentsPersonPanel(nameCases)],
      searchGroups: [casesSearchGroup, incidentsSearchGroup],
      nameOfType,
    }),
    actionsModule({ sections: [incidentsWorkSection, ...casesWorkSections], nameRecords: nameCases }),
    incidentsModule({ triageLinks, nameRecords: nameCases, nameOfType }),
    casesModule,
  ];
}

/** The whole program on a database: what serves, what tests inject into, and what lists the routes. */
export function assemble(
  config: Pick<Config, 'DEMO' | 'SECURE_COOKIES' | 'LOG_LEVEL'>,
  database: Database,
  assets: AssetFiles,
  clock: Clock = systemClock,
): Promise<Served> {
  const modules = assembleModules({ demo: config.DEMO });
  return createServer({
    database,
    clock,
    pages: modules.flatMap((module) => module.pages),
    navigation: modules.flatMap((module) => module.navigation ?? []),
    audit: { record: (tx, entries) => recordAudit(tx, ...entries), hasRecorded: hasRecordedAudit },
    forms: { claim: claimForm, keepWhereItLed: keepWhereFormLed },
    authenticate: (token) => findSession(database, token),
    assets,
    secureCookies: config.SECURE_COOKIES,
    demoBanner: config.DEMO ? 'Everybody here is invented.' : undefined,
    logger: config.LOG_LEVEL === 'silent' ? false : { level: config.LOG_LEVEL },
  });
}
