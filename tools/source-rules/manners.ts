import ts from 'typescript';
import { type Finding, isTest, isTypeScript, matches, type SourceFile, visitNodes } from './source-file.ts';

const MAX_FILE = 300;
const MAX_TEST_FILE = 500;
const MAX_FUNCTION = 50;

// The brackets keep this file from finding itself.
const UNFINISHED = /\b(TO[D]O|FIX[M]E|X[X]X)\b/g;
const SILENCED = /@ts-(?:ignore|expect-error|nocheck)|biome-[i]gnore|\bas [a]ny\b/g;

/** Nothing unfinished is left for later. */
export function nothingUnfinished(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) =>
    matches(file, UNFINISHED, 'nothing-unfinished', 'finish it, or leave it out'),
  );
}

/** No compiler or linter is silenced. */
export function nothingSilenced(files: readonly SourceFile[]): Finding[] {
  return files
    .filter(isTypeScript)
    .flatMap((file) => matches(file, SILENCED, 'nothing-silenced', 'say what the type is instead'));
}

/** A file has at most 300 lines, and one of tests, which is read from top to bottom, 500. */
export function shortFiles(files: readonly SourceFile[]): Finding[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length;
    const most = isTest({ path, text }) ? MAX_TEST_FILE : MAX_FILE;
    if (lines <= most || path.endsWith('.sql')) return [];
    return [{ rule: 'short-files', path, line: lines, message: `${lines} lines, of at most ${most}` }];
  });
}

/** A function has at most 50 lines of its own; functions within it count for themselves. Tests may be longer. */
export function shortFunctions(files: readonly SourceFile[]): Finding[] {
  const findings: Finding[] = [];
  for (const file of files.filter((candidate) => isTypeScript(candidate) && !isTest(candidate))) {
    visitNodes(file, (node, line) => {
      if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
      const lines = linesOf(node) - linesWithin(node);
      if (lines <= MAX_FUNCTION) return;
      const message = `${lines} lines, of at most ${MAX_FUNCTION}`;
      findings.push({ rule: 'short-functions', path: file.path, line, message });
    });
  }
  return findings;
}

function linesOf(node: ts.Node): number {
  return node.getText().split('\n').length;
}

/** The lines of the functions directly within a node, the first line of each left out. */
function linesWithin(node: ts.Node): number {
  let lines = 0;
  ts.forEachChild(node, (child) => {
    lines += ts.isFunctionLike(child) ? linesOf(child) - 1 : linesWithin(child);
  });
  return lines;
}
