import { describe, expect, it } from 'vitest';
import { dataDictionary, undocumented } from './data-dictionary.ts';
import { policyCatalogue, unexplained } from './policy-catalogue.ts';
import type { Catalogue, Column, Relation } from './read-catalogue.ts';
import { schemaTypes } from './schema-types.ts';

function column(name: string, given: Partial<Column> = {}): Column {
  return {
    name,
    type: 'text',
    baseType: 'text',
    isArray: false,
    required: true,
    defaultValue: null,
    generated: null,
    comment: `What ${name} means.`,
    references: null,
    ...given,
  };
}

function table(name: string, columns: Column[], comment: string | null = `What ${name} holds.`): Relation {
  return { name, kind: 'table', comment, columns };
}

describe('the schema types', () => {
  it('say how each type of column is read and written', () => {
    const types = schemaTypes([
      table('case_notes', [
        column('id', { baseType: 'uuid' }),
        column('position', { baseType: 'int8', generated: 'always' }),
        column('cost', { baseType: 'numeric', required: false }),
        column('due_on', { baseType: 'date' }),
        column('written_at', { baseType: 'timestamptz', defaultValue: 'now()' }),
        column('answers', { baseType: 'jsonb' }),
        column('tokens', { isArray: true }),
      ]),
    ]);
    expect(types).toContain(
      [
        'interface CaseNotes {',
        '  id: string;',
        '  position: GeneratedAlways<Int8>;',
        '  cost: Numeric | null;',
        '  due_on: string;',
        '  written_at: Generated<Timestamp>;',
        '  answers: Json;',
        '  tokens: string[];',
        '}',
      ].join('\n'),
    );
    expect(types).toContain('  case_notes: CaseNotes;');
  });

  it('declare only the types they use', () => {
    expect(schemaTypes([table('people', [column('id')])])).not.toContain('ColumnType<string');
  });

  it('refuse a type they do not know', () => {
    expect(() =>
      schemaTypes([table('places', [column('at', { type: 'point', baseType: 'point' })])]),
    ).toThrow('places.at: no TypeScript type is known for point');
  });
});

describe('the data dictionary', () => {
  it('names each table and column that nobody has explained', () => {
    const relations = [
      table('people', [column('id', { comment: null }), column('sex', { comment: null })], null),
      table('notes', [column('person_id', { comment: null, references: 'people' })]),
    ];
    expect(undocumented(relations)).toEqual([
      'table people has no comment',
      'column people.sex has no comment',
    ]);
  });

  it('says where a foreign key leads', () => {
    const text = dataDictionary([table('notes', [column('person_id', { references: 'people' })])]);
    expect(text).toContain(
      '| `person_id` | text | yes | What person_id means. Refers to [people](#people). |',
    );
  });
});

describe('the policy catalogue', () => {
  const catalogue: Catalogue = {
    relations: [table('people', [column('id')]), table('secrets', [column('id')])],
    grants: [{ table: 'people', role: 'commonweal_app', verb: 'update', columns: ['sex'] }],
    policies: [
      {
        table: 'people',
        name: 'read',
        command: 'select',
        roles: ['commonweal_app'],
        visible: '(id = 1)',
        check: null,
        permissive: true,
        comment: null,
      },
    ],
    rules: [
      {
        name: 'me',
        arguments: '',
        result: 'uuid',
        definer: true,
        volatility: 'stable',
        comment: 'Who asks.',
      },
    ],
    ruleViews: [{ name: 'sight', comment: 'Who sees what.' }],
  };

  it('names each policy and rule that nobody has explained', () => {
    expect(unexplained(catalogue)).toEqual(['policy read on people has no comment']);
  });

  it('says what a request may do, and of which tables it may do nothing', () => {
    const text = policyCatalogue(catalogue);
    expect(text).toContain('- `commonweal_app` may update: sex');
    expect(text).toContain('### secrets\n\nNo request reads or writes this table');
    expect(text).toContain('`me() returns uuid` (stable, reads as the owner)');
    expect(text).toContain('### private.sight\n\nWho sees what.');
  });
});
