import type { Column, Relation } from './read-catalogue.ts';

const HEADER = `// Generated from the migrations by tools/generate.ts (npm run generate). Do not edit.

import type { ColumnType } from 'kysely';
`;

/** Helper types; a file declares those that it uses. */
const DECLARATIONS: readonly (readonly [name: string, declaration: string])[] = [
  [
    'Generated',
    `/** A column that the database fills when nothing is given. */
type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;`,
  ],
  [
    'GeneratedAlways',
    `/** A column that only the database fills. */
type GeneratedAlways<T> =
  T extends ColumnType<infer S, unknown, unknown> ? ColumnType<S, never, never> : ColumnType<T, never, never>;`,
  ],
  [
    'Int8',
    `/** A whole number wider than JavaScript's: read as text. */
type Int8 = ColumnType<string, bigint | number | string, bigint | number | string>;`,
  ],
  [
    'Numeric',
    `/** An exact decimal: read as text. */
type Numeric = ColumnType<string, number | string, number | string>;`,
  ],
  [
    'Timestamp',
    `/** An instant. */
type Timestamp = ColumnType<Date, Date | string, Date | string>;`,
  ],
  [
    'Json',
    `/** What a JSON column holds once read. */
type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** A JSON column: written as JSON text, because the driver would make a PostgreSQL array of a JavaScript one. */
type Json = ColumnType<JsonValue, string, string>;`,
  ],
];

const TYPES: Readonly<Record<string, string>> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  float4: 'number',
  float8: 'number',
  int8: 'Int8',
  numeric: 'Numeric',
  text: 'string',
  varchar: 'string',
  bpchar: 'string',
  name: 'string',
  uuid: 'string',
  date: 'string',
  time: 'string',
  interval: 'string',
  tsvector: 'string',
  timestamptz: 'Timestamp',
  json: 'Json',
  jsonb: 'Json',
  bytea: 'Buffer',
};

/**
 * The kysely types of every table and view, as the text of src/db/schema.gen.ts.
 * @throws Error when a column has a type that the table above does not know.
 */
export function schemaTypes(relations: readonly Relation[]): string {
  const interfaces = relations.map(relationInterface).join('\n');
  const used = DECLARATIONS.filter(([name]) => new RegExp(`\\b${name}\\b`).test(interfaces));
  const members = relations.map(({ name }) => `  ${name}: ${typeName(name)};\n`).join('');
  const declarations = used.map(([, declaration]) => `${declaration}\n`).join('\n');
  return `${HEADER}\n${declarations}\n${interfaces}\nexport interface DB {\n${members}}\n`;
}

function relationInterface(relation: Relation): string {
  const members = relation.columns.map((column) => `  ${column.name}: ${columnType(relation, column)};\n`);
  const comment = relation.comment ? `/** ${relation.comment} */\n` : '';
  return `${comment}interface ${typeName(relation.name)} {\n${members.join('')}}\n`;
}

function columnType(relation: Relation, column: Column): string {
  const known = TYPES[column.baseType];
  if (!known)
    throw new Error(`${relation.name}.${column.name}: no TypeScript type is known for ${column.type}`);
  const single = column.isArray ? `${known}[]` : known;
  const nullable = column.required ? single : `${single} | null`;
  if (column.generated === 'always') return `GeneratedAlways<${nullable}>`;
  const filled = column.defaultValue !== null || column.generated !== null;
  return filled && column.required ? `Generated<${nullable}>` : nullable;
}

function typeName(relation: string): string {
  return relation.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
