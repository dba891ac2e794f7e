import { describe, expect, it } from 'vitest';
import { readMapping } from './report-mapping.ts';
import { readExport, readReportRows } from './report-rows.ts';

const NOW = new Date('2025-11-20T12:00:00Z');
const mapping = readMapping({
  name: 'map.json',
  bytes: new TextEncoder().encode(
    JSON.stringify({
      name: 'Ours',
      key: 'Ref',
      occurred: { date: 'Day', time: 'Time' },
      received: { date: 'Received' },
      category: { column: 'Kind', values: { Noise: 'nuisance', Threats: 'personal' } },
      hateStrand: { column: 'Hate', values: { '': 'none', R: 'race' } },
      place: { line: ['No', 'Street'], postcode: 'Postcode' },
      description: ['What', 'More'],
      harm: ['Harm'],
      closed: { column: 'Status', values: ['Done'] },
      people: [
        { roles: ['reporter', 'victim'], name: { full: 'Who' }, born: 'Born', phone: 'Phone', home: 'place' },
      ],
    }),
  ),
});
const SOUND: Readonly<Record<string, string>> = {
  Ref: 'A1',
  Day: '03/02/2025',
  Time: '9.05pm',
  Received: '2025-02-04T08:30:00Z',
  Kind: 'noise',
  Hate: '',
  No: '14a',
  Street: 'Marram Street',
  Postcode: 'zz11aa',
  What: 'Shouting',
  More: '',
  Harm: '',
  Status: 'Open',
  Who: 'Ms Hollie Everley',
  Born: '1-Mar-1980',
  Phone: '01632 960001',
};
const exportOf = (...rows: Partial<typeof SOUND>[]): string => {
  const columns = Object.keys(SOUND);
  const lines = rows.map((row) =>
    columns.map((column) => `"${(row[column] ?? SOUND[column] ?? '').replaceAll('"', '""')}"`),
  );
  return [columns, ...lines].map((cells) => cells.join(',')).join('\n');
};
const read = (...rows: Partial<typeof SOUND>[]) => {
  const file = { name: 'r.csv', bytes: new TextEncoder().encode(exportOf(...rows)) };
  return readReportRows(file, readExport(file), mapping, NOW);
};

describe('a row of an export', () => {
  it('becomes a report with the people named in it', () => {
    expect(read({})).toEqual([
      {
        row: 2,
        key: 'A1',
        category: 'nuisance',
        hateStrand: null,
        occurredOn: '2025-02-03',
        occurredTime: '21:05',
        receivedAt: new Date('2025-02-04T08:30:00Z'),
        place: { line: '14a Marram Street', postcode: 'ZZ1 1AA' },
        description: 'Shouting',
        harm: '',
        alsoTold: '',
        closedWith: null,
        people: [
          {
            roles: ['reporter', 'victim'],
            givenNames: 'Hollie',
            familyName: 'Everley',
            bornOn: '1980-03-01',
            phone: '01632 960001',
            home: { line: '14a Marram Street', postcode: 'ZZ1 1AA' },
          },
        ],
      },
    ]);
  });

  it('leaves out what stands for nothing known', () => {
    const [report] = read({
      Who: 'UNKNOWN',
      Postcode: 'n/a',
      Time: '',
      Hate: 'r',
      Status: 'done',
      More: 'Twice',
    });
    expect(report).toMatchObject({
      people: [],
      place: { postcode: '' },
      occurredTime: null,
      hateStrand: 'race',
      closedWith: 'done',
      description: 'Shouting\n\nTwice',
    });
    expect(read({ Born: '', Phone: '-' })[0]?.people).toMatchObject([{ bornOn: null, phone: '' }]);
  });

  it('counts as received at noon when it says no time, in London and not later than now', () => {
    expect(read({ Received: '04/07/2025' })[0]?.receivedAt).toEqual(new Date('2025-07-04T11:00:00Z'));
    expect(read({ Received: '20/11/2025 18:00' })[0]?.receivedAt).toEqual(NOW);
    expect(read({ Received: '' })[0]?.receivedAt).toEqual(NOW);
  });

  it.each([
    ['2025-07-03T23:30:00Z', '2025-07-03T23:30:00Z'],
    ['2025-07-04T00:30:00+01:00', '2025-07-03T23:30:00Z'],
    ['2025-07-04T01:30:00.5+0200', '2025-07-03T23:30:00Z'],
    ['2025-07-03 18:30-05', '2025-07-03T23:30:00Z'],
    ['2025-07-04T00:30:00', '2025-07-03T23:30:00Z'],
    ['2025-02-04T23:30:00Z', '2025-02-04T23:30:00Z'],
    ['2025-02-05T00:30:00+01:00', '2025-02-04T23:30:00Z'],
  ])('takes the clock that a time names, and London’s when it names none: %s', (Received, at) => {
    expect(read({ Received })[0]?.receivedAt).toEqual(new Date(at));
  });

  it('happened on the day and at the time that London’s clock showed, summer and winter', () => {
    const withoutTimes = { ...mapping, occurred: { date: 'Day' } };
    const happened = (Day: string) => {
      const bytes = new TextEncoder().encode(exportOf({ Day, Received: '' }));
      const file = { name: 'r.csv', bytes };
      const [report] = readReportRows(file, readExport(file), withoutTimes, NOW);
      return [report?.occurredOn, report?.occurredTime];
    };
    expect(happened('2025-07-03T23:30:00Z')).toEqual(['2025-07-04', '00:30']);
    expect(happened('2025-02-03T23:30:00Z')).toEqual(['2025-02-03', '23:30']);
    expect(happened('2025-07-03T23:30')).toEqual(['2025-07-03', '23:30']);
    expect(() => happened('2025-13-03T23:30:00Z')).toThrow('is not a date');
  });

  it.each([
    [{ Ref: '' }, 'row 2, column Ref: it is empty'],
    [{ Ref: 'x'.repeat(101) }, 'row 2, column Ref: it has more than 100 characters'],
    [
      { Day: '30/02/2025' },
      'row 2, column Day: “30/02/2025” is not a date; day, month and year, such as 20/11/2015',
    ],
    [{ Day: '21/11/2025' }, 'row 2, column Day: 21 November 2025 has not come yet'],
    [{ Day: '01/01/1900' }, 'row 2, column Day: 1 January 1900 is too long ago'],
    [{ Time: '26:00' }, 'row 2, column Time: “26:00” is not a time'],
    [
      { Received: '2025-02-02' },
      'row 2, column Received: 2 February 2025 is before it happened, on 3 February 2025',
    ],
    [{ Kind: 'Rowdy' }, 'row 2, column Kind: “Rowdy” is none of Noise, Threats'],
    [{ Hate: 'Q' }, 'row 2, column Hate: “Q” is none of R'],
    [{ No: '', Street: '' }, 'row 2, column No: it is empty'],
    [{ Street: 'x'.repeat(501) }, 'row 2, column No: it has more than 500 characters'],
    [{ Postcode: 'TS24' }, 'row 2, column Postcode: “TS24” is not a full UK postcode'],
    [{ What: '' }, 'row 2, column What: it is empty'],
    [
      { Born: '01/01/2199' },
      'row 2, column Born: “01/01/2199” is not a date of birth; day, month and year, such as 20/11/1985',
    ],
    [{ Phone: 'ring me' }, 'row 2, column Phone: “ring me” is not a telephone number'],
  ])('is refused: %j', (change, fault) => {
    expect(() => read(change)).toThrow(new Error(`r.csv, ${fault}`).message);
  });

  it('is refused when its key was there before, or the file has no reports', () => {
    expect(() => read({}, { Ref: 'A2' }, {})).toThrow('r.csv, row 4, column Ref: “A1” is also in row 2');
    expect(() => read()).toThrow('r.csv: it has headings and no reports');
  });

  it('is refused with every missing column named', () => {
    const file = { name: 'r.csv', bytes: new TextEncoder().encode('Ref,Day\n1,2\n') };
    expect(() => readReportRows(file, readExport(file), mapping, NOW)).toThrow(
      /^r.csv, row 1, column Time: it is missing[\s\S]*column Received: it is missing[\s\S]*column Phone: it is missing/,
    );
  });
});
