import ts from 'typescript';
import { type Finding, isTypeScript, type SourceFile, visitNodes } from './source-file.ts';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MIGRATION = /^\d{4}_[a-z0-9_]+\.sql$/;
const EMPTY_WORDS = new Set([
  'service',
  'services',
  'manager',
  'managers',
  'helper',
  'helpers',
  'util',
  'utils',
  'utility',
  'utilities',
  'presenter',
  'presenters',
  'impl',
  'base',
]);

/** Files and folders are named in kebab-case; a migration is numbered and named after its module. */
export function kebabCase(files: readonly SourceFile[]): Finding[] {
  return files
    .filter(({ path }) => !isWellNamed(path))
    .map(({ path }) => badName(path, 'is not in kebab-case'));
}

/** No file, class, type or function ends (and no class begins) with a word that says nothing. */
export function meaningfulNames(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) => [
    ...(isEmpty(stem(file.path).split('-'))
      ? [badName(file.path, 'says nothing: name what it holds or does')]
      : []),
    ...(isTypeScript(file) ? declaredNames(file) : []),
  ]);
}

function declaredNames(file: SourceFile): Finding[] {
  const findings: Finding[] = [];
  visitNodes(file, (node, line) => {
    const declares =
      ts.isClassDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isFunctionDeclaration(node);
    if (!declares || !node.name || !isEmpty(wordsOf(node.name.text))) return;
    const message = `${node.name.text} says nothing: name what it is or does`;
    findings.push({ rule: 'meaningful-names', path: file.path, line, message });
  });
  return findings;
}

function isEmpty(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return EMPTY_WORDS.has(last) || words[0] === 'base';
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(' ');
}

function isWellNamed(path: string): boolean {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  if (!parts.every((folder) => KEBAB.test(folder))) return false;
  if (parts[0] === 'migrations') return MIGRATION.test(name);
  return name.split('.').every((part) => KEBAB.test(part));
}

function stem(path: string): string {
  return path.split('/').at(-1)?.split('.')[0] ?? '';
}

function badName(path: string, message: string): Finding {
  return {
    rule: message.includes('kebab') ? 'kebab-case' : 'meaningful-names',
    path,
    line: 1,
    message: `the name ${message}`,
  };
}
