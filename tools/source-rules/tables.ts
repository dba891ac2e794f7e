import ts from 'typescript';
import { lowerThan } from '../module-order.ts';
import {
  calledName,
  type Finding,
  isTest,
  lineAt,
  moduleOf,
  type SourceFile,
  visitNodes,
} from './source-file.ts';

const WRITES = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto']);
const READS = new Set(['selectFrom', 'innerJoin', 'leftJoin', 'rightJoin', 'fullJoin']);
const CREATES = /\bcreate\s+(?:table|view)\s+(?:if\s+not\s+exists\s+)?(?:public\.)?([a-z_]+)/gi;
const SQL_WRITES = /\b(?:insert\s+into|update|delete\s+from)\s+(?:only\s+)?(?:public\.)?([a-z_]+)/gi;
const SQL_READS = /\b(?:from|join)\s+(?:only\s+)?(?:public\.)?([a-z_]+)/gi;

interface Use {
  readonly table: string;
  readonly line: number;
  readonly writes: boolean;
}

/**
 * Which module owns which table: the one whose name the migration carries that creates it,
 * as in 0007_organised_crime_groups.sql.
 */
export function tableOwners(files: readonly SourceFile[]): ReadonlyMap<string, string> {
  const modules = [...new Set(files.map(moduleOf).filter((name) => name !== null))];
  const owners = new Map<string, string>();
  for (const { path, text } of files.filter((file) => file.path.startsWith('migrations/'))) {
    const rest = path.replace(/^migrations\/\d+_/, '').replace(/\.sql$/, '');
    const owner = modules
      .filter((name) => rest === snake(name) || rest.startsWith(`${snake(name)}_`))
      .sort((left, right) => right.length - left.length)[0];
    for (const match of text.matchAll(CREATES)) if (match[1] && owner) owners.set(match[1], owner);
  }
  return owners;
}

/** A migration that creates a table is named after the module that owns it. */
export function everyTableHasAnOwner(files: readonly SourceFile[]): Finding[] {
  const owners = tableOwners(files);
  return files
    .filter(({ path }) => path.startsWith('migrations/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(CREATES)]
        .filter((match) => match[1] && !owners.has(match[1]))
        .map((match) => ({
          rule: 'every-table-has-an-owner',
          path,
          line: lineAt(text, match.index),
          message: `${match[1]} has no owner: name the migration after a module`,
        })),
    );
}

/** A module writes its own tables only, and reads its own and those of lower modules. */
export function modulesKeepToTheirTables(files: readonly SourceFile[]): Finding[] {
  const owners = tableOwners(files);
  return files
    .filter((file) => moduleOf(file) !== null && !isTest(file))
    .flatMap((file) => {
      const module = moduleOf(file) ?? '';
      const readable = [module, ...lowerThan(module)];
      return usesIn(file).flatMap(({ table, line, writes }) => {
        const owner = owners.get(table);
        if (owner === undefined || owner === module || (!writes && readable.includes(owner))) return [];
        const message = `${module} may not ${writes ? 'write' : 'read'} ${table}, which belongs to ${owner}`;
        return [{ rule: 'modules-keep-to-their-tables', path: file.path, line, message }];
      });
    });
}

/** What is not a module has no tables to write: db keeps its own schema, and web, jobs and cli call verbs. */
export function onlyModulesWriteTables(files: readonly SourceFile[]): Finding[] {
  const owners = tableOwners(files);
  return files
    .filter((file) => file.path.startsWith('src/') && moduleOf(file) === null && !isTest(file))
    .flatMap((file) =>
      usesIn(file)
        .filter(({ table, writes }) => writes && owners.has(table))
        .map(({ table, line }) => ({
          rule: 'only-modules-write-tables',
          path: file.path,
          line,
          message: `${table} is written by module ${owners.get(table)} only`,
        })),
    );
}

function usesIn(file: SourceFile): Use[] {
  return file.path.endsWith('.sql') ? usesInSql(file.text, 1) : usesInTypeScript(file);
}

function usesInSql(text: string, firstLine: number): Use[] {
  const plain = text.replace(/--[^\n]*/g, '').replace(/'(?:[^']|'')*'/g, "''");
  const uses = (pattern: RegExp, writes: boolean): Use[] =>
    [...plain.matchAll(pattern)].map((match) => ({
      table: match[1] ?? '',
      line: firstLine + lineAt(plain, match.index) - 1,
      writes,
    }));
  return [...uses(SQL_WRITES, true), ...uses(SQL_READS, false)];
}

function usesInTypeScript(file: SourceFile): Use[] {
  const uses: Use[] = [];
  visitNodes(file, (node, line) => {
    if (ts.isCallExpression(node)) {
      const name = calledName(node);
      const table = node.arguments[0];
      if (!(WRITES.has(name) || READS.has(name)) || !table || !ts.isStringLiteral(table)) return;
      uses.push({ table: table.text.split(/\s+/)[0] ?? '', line, writes: WRITES.has(name) });
    }
    if (ts.isTaggedTemplateExpression(node) && /^sql\b/.test(node.tag.getText())) {
      uses.push(...usesInSql(node.template.getText(), line));
    }
  });
  return uses;
}

function snake(module: string): string {
  return module.replaceAll('-', '_');
}
