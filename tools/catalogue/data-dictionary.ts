import type { Column, Relation } from './read-catalogue.ts';

const SELF_EXPLAINING = new Set(['id', 'partnership_id', 'created_at']);

/** What the dictionary lacks: a sentence for each table, and each column of substance, without a comment. */
export function undocumented(relations: readonly Relation[]): string[] {
  return relations.flatMap((relation) => [
    ...(relation.comment ? [] : [`${relation.kind} ${relation.name} has no comment`]),
    ...relation.columns
      .filter((column) => !column.comment && !explainsItself(column))
      .map((column) => `column ${relation.name}.${column.name} has no comment`),
  ]);
}

/** The data dictionary as Markdown: every table and column with what it means. */
export function dataDictionary(relations: readonly Relation[]): string {
  const contents = relations.map(({ name }) => `- [${name}](#${name})`).join('\n');
  return [
    '# Data dictionary',
    'Every table and column of the casebook, with its meaning. Generated from the comments in the migrations by `npm run generate`; do not edit.',
    'A partnership is written on every row (`partnership_id`); row-level security keeps one from another.',
    contents,
    ...relations.map(section),
    '',
  ].join('\n\n');
}

function section({ name, kind, comment, columns }: Relation): string {
  const rows = columns.map((column) => `| ${cells(column).join(' | ')} |`);
  const heading =
    kind === 'view' ? `## ${name}\n\n(view) ${comment ?? ''}` : `## ${name}\n\n${comment ?? ''}`;
  return [heading, ['| column | type | needed | meaning |', '|---|---|---|---|', ...rows].join('\n')].join(
    '\n\n',
  );
}

function cells(column: Column): string[] {
  const target =
    column.references && column.name !== 'partnership_id'
      ? `Refers to [${column.references}](#${column.references}).`
      : '';
  const meaning = [column.comment ?? fallback(column), target].filter(Boolean).join(' ');
  return [`\`${column.name}\``, column.type, need(column), meaning.replaceAll('|', '\\|')];
}

function need(column: Column): string {
  if (column.generated) return 'filled by the database';
  if (!column.required) return 'optional';
  return column.defaultValue === null ? 'yes' : `default ${column.defaultValue.replaceAll('|', '\\|')}`;
}

function fallback(column: Column): string {
  if (column.name === 'id') return 'Random identifier.';
  if (column.name === 'partnership_id') return 'The partnership it belongs to.';
  if (column.name === 'created_at') return 'When it was entered.';
  return '';
}

/** A foreign key named after what it leads to says what it means. */
function explainsItself(column: Column): boolean {
  return SELF_EXPLAINING.has(column.name) || (column.references !== null && column.name.endsWith('_id'));
}
