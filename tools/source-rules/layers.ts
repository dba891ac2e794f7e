import ts from 'typescript';
import {
  calledName,
  type Finding,
  isTest,
  isTypeScript,
  moduleOf,
  type SourceFile,
  visitNodes,
} from './source-file.ts';
import { VERBS } from './verbs.ts';

const QUERIES = new Set([
  'selectFrom',
  'insertInto',
  'updateTable',
  'deleteFrom',
  'mergeInto',
  'replaceInto',
  'with',
]);
const HANDLES = new Set(['Kysely', 'Pool', 'Client', 'PGlite', 'PostgresDialect']);
const RAW_HTML =
  /(?<!\.)\braw\s*\(|\bdangerouslySetInnerHTML\b|\b(inner|outer)HTML\b|\binsertAdjacentHTML\b/g;
const MAY_ADMINISTER = /^src\/(db|cli)\/|^src\/modules\/audit\/verify-audit\.ts$/;
const DIGESTS = new Set(['createHash', 'createHmac', 'timingSafeEqual']);
const WIRING = new Set(['index', 'module']);

/** A page holds no SQL: it calls named queries and verbs. */
export function pagesHoldNoSql(files: readonly SourceFile[]): Finding[] {
  return inspect(
    files,
    (file) => isOfPages(file) && !isTest(file),
    'pages-hold-no-sql',
    (node) => {
      if (ts.isImportDeclaration(node) && importsValue(node, /^kysely(\/|$)/))
        return 'a page may not import kysely';
      if (
        ts.isCallExpression(node) &&
        QUERIES.has(calledName(node)) &&
        node.arguments.some(ts.isStringLiteral)
      ) {
        return `a page may not call ${calledName(node)}: give the query a name in a *-queries.ts`;
      }
      if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'sql')
        return 'a page may not write SQL';
      return null;
    },
  );
}

/**
 * A noun of the domain is pure: no database, no HTTP, no files, no clock, no chance. A file of types alone may name
 * what it likes: it says what another module contributes.
 */
export function nounsArePure(files: readonly SourceFile[]): Finding[] {
  return inspect(
    files,
    (file) => isNoun(file) && !holdsTypesAlone(file),
    'nouns-are-pure',
    (node) => {
      if (ts.isImportDeclaration(node)) {
        const from = specifier(node);
        if (
          (/^node:/.test(from) && !importsOnly(node, DIGESTS)) ||
          /^(kysely|pg|fastify|pino)(\/|$)/.test(from)
        )
          return `a noun may not import ${from}`;
        if (/(^|\/)(db|web|jobs)\//.test(from))
          return `a noun may not import ${from}: name the file after its verb`;
      }
      if (ts.isCallExpression(node) && calledName(node) === 'fetch') return 'a noun may not use the network';
      if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) {
        return 'a noun may not read the clock: take the date as an argument';
      }
      if (ts.isPropertyAccessExpression(node) && ['Date.now', 'Math.random'].includes(node.getText())) {
        return `a noun may not call ${node.getText()}`;
      }
      return null;
    },
  );
}

/** HTML that is not escaped comes from the bridge to the official templates and from nowhere else. */
export function rawHtmlOnlyInBridge(files: readonly SourceFile[]): Finding[] {
  return files
    .filter((file) => isTypeScript(file) && !isTest(file) && /^(src|demo)\//.test(file.path))
    .filter(({ path }) => !path.startsWith('src/web/govuk/'))
    .flatMap((file) =>
      [...file.text.matchAll(RAW_HTML)].map((match) => ({
        rule: 'raw-html-only-in-bridge',
        path: file.path,
        line: file.text.slice(0, match.index).split('\n').length,
        message: 'unescaped HTML belongs in src/web/govuk',
      })),
    );
}

/** Only db makes a handle on a database; everything else is given a transaction. */
export function onlyDbOpensDatabases(files: readonly SourceFile[]): Finding[] {
  const applies = (file: SourceFile) =>
    /^(src|demo)\//.test(file.path) && !file.path.startsWith('src/db/') && !isTest(file);
  return inspect(files, applies, 'only-db-opens-databases', (node) => {
    if (ts.isNewExpression(node) && HANDLES.has(node.expression.getText().split('.').at(-1) ?? '')) {
      return `new ${node.expression.getText()} belongs in src/db`;
    }
    if (ts.isCallExpression(node) && node.expression.getText() === 'PGlite.create')
      return 'PGlite belongs in src/db';
    return null;
  });
}

/** Past row-level security go migrations, commands and the verification of the audit trail: no request does. */
export function onlyCommandsAdminister(files: readonly SourceFile[]): Finding[] {
  const applies = (file: SourceFile) =>
    /^src\//.test(file.path) && !MAY_ADMINISTER.test(file.path) && !isTest(file);
  return inspect(files, applies, 'only-commands-administer', (node) =>
    ts.isPropertyAccessExpression(node) && node.name.text === 'administer'
      ? 'a request works as its user'
      : null,
  );
}

/** A transaction is never optional: a function that may be given none reads outside it. */
export function transactionsAreMandatory(files: readonly SourceFile[]): Finding[] {
  const applies = (file: SourceFile) => /^(src|demo)\//.test(file.path);
  return inspect(files, applies, 'transactions-are-mandatory', (node) => {
    if (!ts.isParameter(node) || !node.type || !/\b(ReadTx|WriteTx)\b/.test(node.type.getText())) return null;
    const optional =
      node.questionToken || node.initializer || /\b(undefined|null)\b/.test(node.type.getText());
    return optional ? `${node.name.getText()} must be given` : null;
  });
}

/** Whether a file is a page, or a piece of a view that several pages show. */
function isOfPages({ path }: SourceFile): boolean {
  return path.endsWith('.page.tsx') || /^src\/modules\/[^/]+\/pages\//.test(path);
}

/** Whether a file of a module is named after a noun: it holds rules. Verbs, queries, pages and wiring do work. */
function isNoun(file: SourceFile): boolean {
  if (moduleOf(file) === null || isTest(file) || !/\.tsx?$/.test(file.path) || isOfPages(file)) return false;
  const name = file.path.split('/').at(-1)?.split('.')[0] ?? '';
  if (WIRING.has(name) || name.endsWith('-queries')) return false;
  const [first = '', ...rest] = name.split('-');
  return rest.length === 0 || !VERBS.has(first);
}

function holdsTypesAlone({ path, text }: SourceFile): boolean {
  return ts
    .createSourceFile(path, text, ts.ScriptTarget.ESNext)
    .statements.every(
      (statement) =>
        ts.isInterfaceDeclaration(statement) ||
        ts.isTypeAliasDeclaration(statement) ||
        (ts.isImportDeclaration(statement) && !importsValue(statement, /./)),
    );
}

function inspect(
  files: readonly SourceFile[],
  applies: (file: SourceFile) => boolean,
  rule: string,
  judge: (node: ts.Node) => string | null,
): Finding[] {
  const findings: Finding[] = [];
  for (const file of files.filter((candidate) => isTypeScript(candidate) && applies(candidate))) {
    visitNodes(file, (node, line) => {
      const message = judge(node);
      if (message !== null) findings.push({ rule, path: file.path, line, message });
    });
  }
  return findings;
}

function specifier(node: ts.ImportDeclaration): string {
  return ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : '';
}

function importsValue(node: ts.ImportDeclaration, from: RegExp): boolean {
  if (!from.test(specifier(node)) || node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    return false;
  const named = node.importClause?.namedBindings;
  if (!named || !ts.isNamedImports(named)) return true;
  return named.elements.some((element) => !element.isTypeOnly);
}

function importsOnly(node: ts.ImportDeclaration, allowed: ReadonlySet<string>): boolean {
  const named = node.importClause?.namedBindings;
  return !!named && ts.isNamedImports(named) && named.elements.every(({ name }) => allowed.has(name.text));
}
