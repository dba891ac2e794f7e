import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, readCsvTable } from './csv.ts';
import { faultInWords } from './import-file.ts';

const limits = { bytes: 10_000, rows: 50, cell: 200 };
const file = (content: string | number[]) => ({
  name: 'a.csv',
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content),
});
const faultsOf = (content: string | number[]) =>
  readCsvTable(file(content), limits).faults.map((fault) => faultInWords(fault));

describe('reading comma-separated values', () => {
  it('gives back any cells that were written, with row numbers that count blank rows', () => {
    const cell = fc.string({ maxLength: 20 }).filter((text) => !/\p{Control}|\uFEFF/u.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 }), (rows) => {
        const quoted = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        const kept = rows
          .map((cells, at) => ({ row: at * 2 + 1, cells }))
          .filter(({ cells }) => cells.some((text) => text.trim() !== ''));
        expect(readCsv(file(quoted.join('\r\n\r\n')), { ...limits, bytes: 1e6 }).rows).toEqual(kept);
      }),
    );
  });

  it('reads a byte order mark, quotes, CRLF and a comma or line end within quotes', () => {
    const table = readCsvTable(file('\uFEFFKey,Text\r\n1,"a ""b"", c\nd"\r\n'), limits);
    expect(table.headings).toEqual(['Key', 'Text']);
    expect(table.rows[0]?.cells.get('Text')).toBe('a "b", c\nd');
    expect(table.faults).toEqual([]);
  });

  it('reads Windows-1252 when the file is not UTF-8', () => {
    const table = readCsvTable(file([0x4b, 0x0a, 0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x80]), limits);
    expect(table.rows[0]?.cells.get('K')).toBe('“café”€');
  });

  it('keeps what looks like a formula as the text it is', () => {
    const table = readCsvTable(file('K\n=1+1\n'), limits);
    expect(table.rows[0]?.cells.get('K')).toBe('=1+1');
  });

  it.each([
    ['', 'a.csv: there is nothing in it'],
    ['\n\n', 'a.csv: there is nothing in it'],
    ['a,b\n1,2\n3\n', 'a.csv, row 3: it has 1 column and there are 2 headings'],
    ['a,a\n1,2\n', 'a.csv, row 1, column a: more than one column has this heading'],
    [
      'a,b\n1,2\n3,"4\n',
      'a.csv, row 3: a quotation mark is opened and never closed; nothing from here on could be read',
    ],
    [
      'a,b\n3,"4"x\n5,6\n',
      'a.csv, row 2: a quotation mark inside quoted text is not doubled; nothing from here on could be read',
    ],
    [
      'a,b\n3,4"\n5,6\n',
      'a.csv, row 2: a quotation mark stands inside text that is not quoted; nothing from here on could be read',
    ],
    [`a\n${'x'.repeat(201)}\n`, 'a.csv, row 2, column a: the text has 201 characters, of at most 200'],
    [
      'a\nb\u0007\n',
      'a.csv, row 2, column a: the text has a character that cannot be shown; take it out, or type the text again',
    ],
    [`a\n${'x\n'.repeat(60)}`, 'a.csv: it has 61 rows, of at most 50'],
    ['x'.repeat(10_001), 'a.csv: it is 0 MB, of at most 0 MB'],
    [[0xff, 0xfe, 0x61, 0x00], 'a.csv: it is not plain text; save it as CSV (UTF-8) and try again'],
    [
      [0x61, 0x0a, 0x81, 0xe9],
      'a.csv: it is neither UTF-8 nor Windows-1252 text; save it as CSV (UTF-8) and try again',
    ],
  ])('%j is refused: %s', (content, words) => {
    expect(faultsOf(content)).toEqual([words]);
  });
});
