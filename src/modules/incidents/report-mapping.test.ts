import { describe, expect, it } from 'vitest';
import { REPORT_FORMATS, recogniseFormat } from './report-formats.ts';
import { columnsOf, readMapping } from './report-mapping.ts';

const file = (content: unknown) => ({
  name: 'map.json',
  bytes: new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
});

const LEAST = {
  name: 'Ours',
  key: 'Ref',
  occurred: { date: 'When' },
  category: { column: 'Kind', values: { Noise: 'nuisance' } },
  place: { line: ['No', 'Street'] },
  description: ['What'],
};

describe('a mapping', () => {
  it('needs no more than a report does', () => {
    const mapping = readMapping(file(LEAST));
    expect(mapping).toMatchObject({ harm: [], people: [] });
    expect(columnsOf(mapping)).toEqual(['Ref', 'When', 'Kind', 'No', 'Street', 'What']);
  });

  it('can say all that the known formats say', () => {
    for (const format of Object.values(REPORT_FORMATS)) expect(readMapping(file(format))).toEqual(format);
  });

  it.each([
    ['{', 'map.json: it is not a mapping: it cannot be read as JSON'],
    [{ ...LEAST, key: '' }, 'map.json, column key: '],
    [{ ...LEAST, keys: 'Ref' }, 'map.json: unrecognized key'],
    [
      { ...LEAST, category: { column: 'Kind', values: { Noise: 'loud' } } },
      'map.json, column category.values.Noise: ',
    ],
    [{ ...LEAST, people: [{ roles: [], name: { full: 'Who' } }] }, 'map.json, column people.0.roles: '],
  ])('is refused: %j', (content, words) => {
    expect(() => readMapping(file(content))).toThrow(words);
  });
});

describe('recognising a format', () => {
  it('finds the one whose columns a file has, whatever else it has', () => {
    for (const format of Object.values(REPORT_FORMATS)) {
      expect(recogniseFormat(file(''), ['Extra', ...columnsOf(format)])).toBe(format);
    }
  });

  it('says what the nearest lacks', () => {
    const headings = columnsOf(REPORT_FORMATS.housing ?? readMapping(file(LEAST))).filter(
      (name) => name !== 'Status',
    );
    expect(() => recogniseFormat(file(''), headings)).toThrow(
      'The nearest is housing, which also needs Status.',
    );
  });
});
