import ts from 'typescript';
import { type Finding, isTest, isTypeScript, lineAt, type SourceFile, visitNodes } from './source-file.ts';

const KEYWORDS =
  /\b(SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|JOIN|INTO|VALUES|CREATE|TABLE|ALTER|DROP|GRANT|REVOKE|POLICY|RETURNING|ORDER BY|GROUP BY|UNION|EXISTS|LANGUAGE|REFERENCES|PRIMARY KEY|NOT NULL)\b/g;
const UPSERT = /\bon\s+conflict\b(?:(?!;)[\s\S]){0,200}?\bdo\s+update\b/gi;

/**
 * `on conflict do update` reveals rows that a policy hides on the embedded engine and on PostgreSQL before 15.20
 * (CVE-2026-120154), so it is written nowhere.
 */
export function noUpserts(files: readonly SourceFile[]): Finding[] {
  return files
    .filter((file) => isOurs(file) && !isTest(file))
    .flatMap((file) => [
      ...pieces(file).flatMap((piece) =>
        found(piece, UPSERT, 'no-upserts', 'on conflict do update reveals hidden rows'),
      ),
      ...upsertCalls(file),
    ]);
}

/** SQL is written in lower case. */
export function lowerCaseSql(files: readonly SourceFile[]): Finding[] {
  return files
    .filter(isOurs)
    .flatMap(pieces)
    .flatMap((piece) => found(piece, KEYWORDS, 'lower-case-sql', 'SQL keywords are written in lower case'));
}

/** A function that policies call is stable or volatile, never immutable: the planner would answer once for everybody. */
export function policyFunctionsAreNotImmutable(files: readonly SourceFile[]): Finding[] {
  return files
    .filter(({ path }) => path.endsWith('/policies.sql'))
    .flatMap(pieces)
    .flatMap((piece) =>
      found(
        piece,
        /\bimmutable\b/gi,
        'policy-functions-are-not-immutable',
        'a policy function is never immutable',
      ),
    );
}

interface Piece {
  readonly path: string;
  readonly line: number;
  readonly sql: string;
}

/** The SQL in a file, without comments and quoted texts: the file itself, or its sql`` templates. */
function pieces(file: SourceFile): Piece[] {
  if (!isTypeScript(file)) return [{ path: file.path, line: 1, sql: withoutWords(file.text) }];
  const found: Piece[] = [];
  visitNodes(file, (node, line) => {
    const template =
      ts.isTaggedTemplateExpression(node) && /^sql\b/.test(node.tag.getText()) ? node.template : null;
    const raw =
      ts.isCallExpression(node) && node.expression.getText() === 'sql.raw' ? node.arguments[0] : null;
    const text = (template ?? raw)?.getText();
    if (text) found.push({ path: file.path, line, sql: withoutWords(text) });
  });
  return found;
}

function upsertCalls(file: SourceFile): Finding[] {
  if (!isTypeScript(file)) return [];
  const findings: Finding[] = [];
  visitNodes(file, (node, line) => {
    if (!ts.isPropertyAccessExpression(node) || !/^doUpdateSet$|^onDuplicateKeyUpdate$/.test(node.name.text))
      return;
    findings.push({
      rule: 'no-upserts',
      path: file.path,
      line,
      message: 'on conflict do update reveals hidden rows',
    });
  });
  return findings;
}

function found({ path, line, sql }: Piece, pattern: RegExp, rule: string, message: string): Finding[] {
  return [...sql.matchAll(pattern)].map((match) => ({
    rule,
    path,
    line: line + lineAt(sql, match.index) - 1,
    message,
  }));
}

/** Blanks comments and quoted texts, which may hold any words, keeping the lines. */
function withoutWords(sql: string): string {
  return sql
    .replace(/--[^\n]*/g, '')
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/'(?:[^']|'')*'/g, (text) => text.replace(/[^\n]/g, ''));
}

function isOurs({ path }: SourceFile): boolean {
  return /^(src|demo|migrations)\//.test(path);
}
