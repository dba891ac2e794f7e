import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { londonInstant } from '../src/kernel/london-date.ts';
import { caseTypes } from '../src/modules/cases/index.ts';
import { placeKey } from '../src/modules/geography/index.ts';
import { IDENTIFIER_KINDS } from '../src/modules/people/index.ts';
import { dateOf, dayOf, instantOf } from './calendar.ts';
import { DEFAULT_SEED, generateDemo } from './generate-demo.ts';
import { STORIES } from './stories/index.ts';
import { TABLES } from './tables.ts';

const TODAY = '2026-06-15';
const demo = generateDemo({ seed: DEFAULT_SEED, today: TODAY });
const { rows } = demo;
const [hartlepool, wexcombe] = rows.partnerships.map(({ id }) => id);

/** SHA-256, shortened, of the names in the public papers that the demo follows: nobody in it may bear one. */
const REAL_PEOPLE = new Set(
  `
  75ece51040ff3da4 8515e2e7311486d7 9cd69c19c4506512 42afa86a87b1f0e0 5cc39e1f8535f3a3
  3cf63043f4433394 0ef0443eed5aeb55 1b496e0bdb4c524c ba58039fb1d6aff8 4013dcc8deb80141
  82d5eee8688ccc51 7baa5740c2106f1f b9e1f426066576c7 992d5a4f29ef5de3 af5ccd28c27d7cb1
  d4cb237ab6831e37 2f6e711a9fe624d1 57410badf4975dde 7a2dd45567329cd8 cde02e6759946647
  1c51c2f75520cef6 86c0f81518c3c66c 67fba8b04713e9ec 4127e399591156e9 788f42f747fe2975
  697dfc45ac95149a 07bbc4f25d35127d 3b920374ab4bbff2 e67787831770d5a5 e02ba7c7e38497ef
  47922b24d1ff8330 44bcaeaf6e7bc0a4
`
    .trim()
    .split(/\s+/),
);

function digestOf(name: string): string {
  return createHash('sha256').update(name.toLowerCase()).digest('hex').slice(0, 16);
}

describe('the demo', () => {
  it('is the same for the same seed and day, and another for another', () => {
    expect(generateDemo({ seed: DEFAULT_SEED, today: TODAY })).toEqual(demo);
    const other = generateDemo({ seed: 'another', today: TODAY }).rows;
    expect(other.people).toHaveLength(3020);
    expect(other.cases[0]?.title).not.toBe(rows.cases[0]?.title);
  });

  it.each(['2026-01-01', '2026-03-29', '2027-12-26', '2028-02-29'])('can end on any day: %s', (today) => {
    const { reports, cases } = generateDemo({ seed: DEFAULT_SEED, today }).rows;
    expect(reports.at(-1) && cases.length).toBe(122);
  });

  it('has the people, homes, reports and cases of a town, and of a much smaller one', () => {
    const count = (table: readonly { partnership_id?: string }[], partnership: string | undefined) =>
      table.filter((row) => row.partnership_id === partnership).length;
    const places = (partnership: string | undefined) =>
      new Set(rows.households.filter((row) => row.partnership_id === partnership).map((row) => row.place_key))
        .size;
    expect(
      [rows.users, rows.people, rows.cases, rows.reports].map((table) => count(table, hartlepool)),
    ).toEqual([40, 3000, 120, 2500]);
    expect(places(hartlepool)).toBe(1200);
    expect([rows.users, rows.people, rows.cases].map((table) => count(table, wexcombe))).toEqual([3, 20, 2]);
    expect(count(rows.agencies, wexcombe)).toBe(2);
  });

  it('has no row that leaves out a column which another of its table has', () => {
    for (const table of TABLES)
      expect(
        new Set(rows[table].map((row) => Object.keys(row).sort().join())).size,
        table,
      ).toBeLessThanOrEqual(1);
  });

  it('uses only telephone numbers for drama and postcodes that do not exist', () => {
    const numbers = [
      ...rows.users.map(({ telephone }) => telephone ?? ''),
      ...rows.person_phones.map(({ number }) => number),
    ];
    for (const number of numbers) expect(number).toMatch(/^(?:01632 960|07700 900)\d{3}$/);
    for (const { contact } of [...rows.agencies, ...rows.teams]) expect(contact).toMatch(/, 01632 960\d{3}$/);
    for (const { postcode } of [
      ...rows.person_addresses,
      ...rows.households,
      ...rows.report_places,
      ...rows.postcodes,
    ])
      expect(postcode).toMatch(/^ZZ\d{1,2} \d[A-Z]{2}$/);
    for (const { email } of rows.users) expect(email).toMatch(/^[a-z.]+@[a-z-]+\.example$/);
  });

  it('bears no name of anybody in the papers that it follows', () => {
    const names = [
      ...rows.users.map(({ name }) => name),
      ...rows.source_records.map((record) => `${record.given_names?.split(' ')[0]} ${record.family_name}`),
      ...rows.person_aliases.map((alias) => `${alias.given_names} ${alias.family_name}`),
    ];
    expect(names.length).toBeGreaterThan(4000);
    expect(names.filter((name) => REAL_PEOPLE.has(digestOf(name)))).toEqual([]);
    expect(REAL_PEOPLE.has(digestOf(['Mark', 'Smith'].join(' ')))).toBe(true);
  });

  it('covers eighteen months and ends today, never later', () => {
    const days = rows.reports.map((report) => report.occurred_on).sort();
    expect(days[0]?.slice(0, 7)).toMatch(/2024-12|2025-01/);
    expect(days.at(-1)).toBe(TODAY);
    const latest = instantOf(dayOf(TODAY), 20);
    const instants = [
      ...rows.source_records.map((row) => row.recorded_at),
      ...rows.person_addresses.map((row) => row.recorded_at),
      ...rows.households.map((row) => row.recorded_at),
      ...rows.records.map((row) => row.created_at),
      ...rows.shares.flatMap((row) => [row.created_at, row.ended_at ?? '']),
      ...rows.actions.flatMap((row) => [row.created_at, row.finished_at ?? '']),
      ...rows.reports.flatMap((row) => [row.received_at, row.triaged_at ?? '']),
      ...rows.report_imports.map((row) => row.imported_at),
      ...rows.case_notes.map((row) => row.written_at),
      ...rows.case_events.map((row) => row.happened_at),
      ...demo.deeds.map(({ at }) => at),
    ];
    expect(instants.filter((at) => String(at) > latest)).toEqual([]);
  });

  it('is busiest in the evening, and in some streets far more than in others', () => {
    const hours = rows.reports.flatMap(({ occurred_at_time: time }) =>
      time ? [Number(time.slice(0, 2))] : [],
    );
    const evening = hours.filter((hour) => hour >= 17).length / hours.length;
    expect(evening).toBeGreaterThan(0.55);
    const streets = new Map<string, number>();
    for (const { postcode = '' } of rows.report_places)
      streets.set(postcode, (streets.get(postcode) ?? 0) + 1);
    const counts = [...streets.values()].sort((one, other) => other - one);
    expect(counts[0]).toBeGreaterThan(4 * (counts[Math.floor(counts.length / 2)] ?? 0));
  });

  it('knows the same families in several agencies, and the police about a third of everybody', () => {
    const held = rows.source_records.filter((row) => row.partnership_id === hartlepool);
    const share = (name: string) => {
      const agency = rows.agencies.find((row) => row.name === name)?.id;
      return held.filter((row) => row.agency_id === agency).length / 3000;
    };
    for (const [name, least, most] of [
      ['Cleveland Police', 0.3, 0.4],
      ['Hartlepool Borough Council', 0.26, 0.4],
      ['Housing Hartlepool', 0.26, 0.36],
    ] as const) {
      expect(share(name), name).toBeGreaterThan(least);
      expect(share(name), name).toBeLessThan(most);
    }
    const holders = Map.groupBy(held, ({ person_id: person }) => person);
    expect([...holders.values()].filter((records) => records.length >= 4).length).toBeGreaterThan(90);
    const reporting = new Map<string, Set<string>>();
    const agencies = new Map(rows.reports.map(({ id, agency_id: agency }) => [id, agency]));
    for (const { place_key: place, report_id: report } of rows.report_places)
      reporting.set(place, (reporting.get(place) ?? new Set()).add(agencies.get(report) ?? ''));
    expect([...reporting.values()].filter((agencies) => agencies.size >= 3).length).toBeGreaterThan(12);
  });

  it('has cases in every state', () => {
    const cases = rows.cases.filter((row) => row.partnership_id === hartlepool);
    const type = caseTypes.find(({ code }) => code === 'asb');
    const open = cases.filter(({ status }) => status === 'open');
    for (const { code } of type?.stages ?? [])
      expect(open.filter(({ stage }) => stage === code).length, code).toBeGreaterThan(10);
    for (const { code } of type?.outcomes ?? [])
      expect(
        cases.some((row) => row.closure_outcome === code),
        code,
      ).toBe(true);
    expect(open.filter((row) => (row.review_on ?? '') < TODAY).length).toBeGreaterThan(5);
    expect(rows.case_events.filter(({ kind }) => kind === 'reopened').length).toBe(6);
    for (const handling of ['normal', 'sensitive', 'restricted'])
      expect(rows.records.filter((row) => row.handling === handling).length, handling).toBeGreaterThanOrEqual(
        8,
      );
    for (const audience of ['case', 'agency', 'people'])
      expect(rows.case_notes.filter((row) => row.audience === audience).length, audience).toBeGreaterThan(20);
    expect(rows.exclusions.length).toBeGreaterThan(8);
  });

  it('has shares of every kind', () => {
    const { shares } = rows;
    expect(shares.filter(({ level }) => level === 'view').length).toBeGreaterThan(15);
    expect(shares.filter(({ level }) => level === 'contribute').length).toBeGreaterThan(40);
    expect(shares.filter(({ user_id: named }) => named).length).toBeGreaterThan(5);
    expect(shares.filter(({ ended_at: ended }) => ended).length).toBeGreaterThan(5);
    expect(shares.filter(({ ends_on: last }) => last < TODAY).length).toBeGreaterThan(5);
    expect(
      shares.filter(({ created_at: at }) => String(at).slice(0, 10) >= '2026-06-12').length,
    ).toBeGreaterThan(3);
    const health = rows.agencies.find(({ kind }) => kind === 'health')?.id;
    expect(shares.filter((row) => row.agency_id === health && row.ends_on >= TODAY).length).toBeGreaterThan(
      2,
    );
  });

  it('has actions that are late, due, done and not done', () => {
    const open = rows.actions.filter((row) => !row.finished_at);
    expect(open.filter((row) => row.due_on < TODAY).length).toBeGreaterThan(15);
    expect(open.filter((row) => row.due_on === TODAY).length).toBeGreaterThan(3);
    expect(rows.actions.filter((row) => row.result === 'not-done').length).toBeGreaterThan(10);
  });

  it('has the latest reports still to be looked at', () => {
    const waiting = rows.reports.filter((row) => row.status === 'new' && row.partnership_id === hartlepool);
    expect(waiting).toHaveLength(25);
    expect(Math.min(...waiting.map((row) => Date.parse(String(row.received_at))))).toBeGreaterThan(
      Date.parse('2026-05-25'),
    );
  });

  it('keeps the places as the program would', () => {
    for (const row of [...rows.person_addresses, ...rows.households])
      expect(row.place_key).toBe(placeKey(row.line, row.postcode ?? ''));
    for (const row of rows.report_places) expect(row.place_key).toBe(placeKey(row.line, row.postcode ?? ''));
    for (const { kind } of rows.person_identifiers) expect(Object.keys(IDENTIFIER_KINDS)).toContain(kind);
  });

  it('leaves no name in braces in any text', () => {
    const texts = [
      ...rows.cases.flatMap((row) => [row.title, row.summary ?? '', row.closure_reason ?? '']),
      ...rows.case_notes.map(({ body }) => body),
      ...rows.case_events.map(({ detail }) => detail ?? ''),
      ...rows.actions.flatMap((row) => [row.title, row.result_note ?? '']),
      ...rows.reports.flatMap((row) => [
        row.description,
        row.harm ?? '',
        row.advice ?? '',
        row.also_told ?? '',
      ]),
    ];
    expect(texts.filter((text) => /[{}]|undefined|null/.test(text))).toEqual([]);
    expect(new Set(rows.case_notes.map(({ body }) => body)).size).toBeGreaterThan(900);
    expect(STORIES.length).toBeGreaterThan(9);
  });
});

describe('the calendar of the demo', () => {
  it('has the time of London, summer and winter', () => {
    for (let day = dayOf('2015-01-01'); day < dayOf('2031-01-01'); day += 1)
      expect(instantOf(day, 720)).toBe(londonInstant(dateOf(day), '12:00').toISOString());
  });
});
