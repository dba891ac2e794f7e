import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A file of ours, its path from the root of the repository. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Where a rule is broken, and what to do about it. */
export interface Finding {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** A rule over the whole tree: some need more than one file at a time. */
export type SourceRule = (files: readonly SourceFile[]) => Finding[];

const FOLDERS = ['src', 'demo', 'bench', 'assure', 'test', 'tools', 'migrations'];

/**
 * Every file of ours that a rule may look at: generated ones are left out.
 * @throws Error when there is none: a check that looked at nothing has checked nothing.
 */
export function readSourceFiles(root: string): SourceFile[] {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|sql)$/.test(entry.name) && !entry.name.includes('.gen.'))
      .map((entry) => join(entry.parentPath, entry.name)),
  ).sort();
  if (files.length === 0) throw new Error('no source file was read');
  return files.map((file) => ({ path: file.slice(root.length + 1), text: readFileSync(file, 'utf8') }));
}

/** Whether a file is a test. */
export function isTest({ path }: SourceFile): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith('test/');
}

/** Whether a file is TypeScript. */
export function isTypeScript({ path }: SourceFile): boolean {
  return /\.tsx?$/.test(path);
}

/** The module that a file under src/modules belongs to, or null. */
export function moduleOf({ path }: SourceFile): string | null {
  return /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** The line, counted from 1, of a position in a text. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** Every place where a pattern matches, as findings of one rule. The pattern must be global. */
export function matches(file: SourceFile, pattern: RegExp, rule: string, message: string): Finding[] {
  return [...file.text.matchAll(pattern)].map((match) => ({
    rule,
    path: file.path,
    line: lineAt(file.text, match.index),
    message,
  }));
}

/** Calls `visit` with each node of a file's syntax tree. */
export function visitNodes({ path, text }: SourceFile, visit: (node: ts.Node, line: number) => void): void {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, kind);
  const walk = (node: ts.Node): void => {
    visit(node, tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1);
    ts.forEachChild(node, walk);
  };
  walk(tree);
}

/** The name by which something is called: `insertInto` of `tx.insertInto('cases')`, `fetch` of `fetch(url)`. */
export function calledName(call: ts.CallExpression): string {
  const callee = call.expression;
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text;
  return ts.isIdentifier(callee) ? callee.text : '';
}
