import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { lowerThan, MODULE_ORDER } from './module-order.ts';

/** One forbidden import: which rule, from which file, to what. */
export interface ForbiddenImport {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

const TEST = '\\.test\\.tsx?$';
const MODULES = MODULE_ORDER.flat();

/** Code may import what stands below it; tests may import everything. */
function layer(name: string, from: string, allowed: string, comment: string): IForbiddenRuleType {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: TEST },
    to: { path: '^(src|demo|bench|assure|test|tools)/', pathNot: allowed },
  };
}

const LAYERS: IForbiddenRuleType[] = [
  layer('kernel-imports-nothing', '^src/kernel/', '^src/kernel/', 'kernel is pure and stands alone'),
  layer('db-imports-kernel', '^src/db/', '^src/(db|kernel)/', 'db imports kernel only'),
  layer('jobs-import-kernel-and-db', '^src/jobs/', '^src/(jobs|kernel|db)/', 'jobs import kernel and db'),
  layer('web-imports-kernel-and-db', '^src/web/', '^src/(web|kernel|db)/', 'web imports kernel and db'),
  layer(
    'modules-import-what-is-below',
    '^src/modules/',
    '^src/(modules|kernel|db|web|jobs)/',
    'modules import kernel, db, web, jobs and lower modules',
  ),
  layer('config-stands-alone', '^src/config\\.ts$', '^src/kernel/', 'config imports kernel only'),
  layer(
    'programme-imports-programme',
    '^(src/(main|cli)|demo/)',
    '^(src|demo)/',
    'what is shipped imports what is shipped',
  ),
];

const MODULE_RULES: IForbiddenRuleType[] = [
  {
    name: 'module-is-listed',
    comment: 'every module has its place in tools/module-order.ts',
    severity: 'error',
    from: { path: `^src/modules/(?!(${MODULES.join('|')})/)` },
    to: {},
  },
  {
    name: 'through-index',
    comment: 'a module is imported through its index.ts',
    severity: 'error',
    from: { path: '^src/modules/([^/]+)/', pathNot: TEST },
    to: { path: '^src/modules/[^/]+/', pathNot: '^src/modules/($1/|[^/]+/index\\.ts$)' },
  },
  {
    name: 'through-index-from-outside',
    comment: 'main and cli import a module through its index.ts too',
    severity: 'error',
    from: { path: '^src/(?!modules/)', pathNot: TEST },
    to: { path: '^src/modules/[^/]+/(?!index\\.ts$)' },
  },
  ...MODULES.map(
    (module): IForbiddenRuleType => ({
      name: `${module}-imports-lower-modules`,
      comment: `${module} may import ${lowerThan(module).join(', ') || 'no module'}`,
      severity: 'error',
      from: { path: `^src/modules/${module}/`, pathNot: TEST },
      to: { path: `^src/modules/(?!(${[module, ...lowerThan(module)].join('|')})/)` },
    }),
  ),
];

const PACKAGE_RULES: IForbiddenRuleType[] = [
  {
    name: 'only-db-holds-the-driver',
    comment: 'the root handle, and with it row-level security, stays inside db',
    severity: 'error',
    from: { path: '^(src|demo)/', pathNot: `^src/db/|${TEST}` },
    to: { path: '(^|node_modules/)(pg|pg-pool|@electric-sql/pglite)(/|$)' },
  },
  {
    name: 'only-web-speaks-http',
    comment: 'modules register pages with web and never meet the server itself',
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/(web/|main\\.ts$)|${TEST}` },
    to: { path: '(^|node_modules/)(fastify|@fastify/[^/]+|nunjucks)(/|$)' },
  },
  {
    name: 'no-cycles',
    comment: 'no file imports itself by a roundabout way',
    severity: 'error',
    from: { pathNot: '^test/' },
    to: { circular: true },
  },
  {
    name: 'no-cycles-in-tests',
    comment: 'what tests share may name one another as types: a screen its tab, a tab its screen',
    severity: 'error',
    from: { path: '^test/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'resolvable',
    comment: 'an import that leads nowhere hides from every other rule',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'shipped-code-imports-dependencies',
    comment: 'what is shipped may not need a development dependency',
    severity: 'error',
    from: { path: '^(src|demo)/', pathNot: TEST },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
  },
];

/**
 * Reads every import under the given folders and names the forbidden ones.
 * @param root the folder that the paths of the rules start from.
 * @throws Error when no file was read: a check that looked at nothing has checked nothing.
 */
export async function forbiddenImports(root: string, folders: string[]): Promise<ForbiddenImport[]> {
  const result = await cruise(folders, {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: [...LAYERS, ...MODULE_RULES, ...PACKAGE_RULES] },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/web/assets/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  });
  const { summary, modules } = result.output as ICruiseResult;
  const read = modules.filter(({ source }) => folders.some((folder) => source.startsWith(`${folder}/`)));
  if (read.length === 0) throw new Error(`no module was read under ${folders.join(', ')}`);
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}
