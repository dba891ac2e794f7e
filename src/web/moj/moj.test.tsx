import { describe, expect, test } from 'vitest';
import { htmlText } from '../govuk/index.ts';
import { Badge, Filter, HandlingTag, IdentityBar, StackedTable, SubNavigation, Timeline } from './index.ts';

const hostile = '"><script>alert(1)</script>';

describe('Timeline', () => {
  const entry = {
    when: 'yesterday',
    datetime: '2015-11-19',
    who: 'A worker',
    title: 'Visited',
    kind: 'Note',
  };

  test('says of each entry what, who, when and of what kind, in the order given', () => {
    const entries = [entry, { ...entry, title: 'Opened', kind: 'Case', audience: 'For your agency only' }];
    const html = htmlText(<Timeline entries={entries} empty="" headingLevel={2} />);
    expect(html).toContain('<h2 class="moj-timeline__title">Visited</h2>');
    expect(html).toContain('Note, <time datetime="2015-11-19">yesterday</time>');
    expect(html).toContain('by A worker');
    expect(html.indexOf('Visited')).toBeLessThan(html.indexOf('Opened'));
    expect(html.match(/For your agency only/g)).toHaveLength(1);
  });

  test('says what would be here when nothing is', () => {
    const html = htmlText(<Timeline entries={[]} empty="Notes would be here." />);
    expect(html).toContain('Notes would be here.');
    expect(html).not.toContain('<ol');
  });

  test('escapes all that a person can have typed', () => {
    const entries = [
      {
        when: hostile,
        datetime: hostile,
        who: hostile,
        title: hostile,
        kind: hostile,
        body: hostile,
        audience: hostile,
        href: hostile,
        id: hostile,
      },
    ];
    expect(htmlText(<Timeline entries={entries} empty="" />)).not.toContain('<script');
  });
});

describe('IdentityBar', () => {
  const bar = { caption: 'Person', heading: 'Ann Example', facts: [], permitted: 'You may read this.' };

  test('names the record once, as the heading of the page', () => {
    expect(htmlText(<IdentityBar {...bar} />).match(/<h1[^>]*>Ann Example<\/h1>/g)).toHaveLength(1);
  });

  test('puts a precaution above all else, whatever the order given', () => {
    const html = htmlText(
      <IdentityBar
        {...bar}
        markers={[
          { kind: 'marker', text: 'Hearing loop' },
          { kind: 'precaution', text: 'Do not visit alone' },
        ]}
      />,
    );
    expect(html).toContain('<strong>Precaution: </strong>Do not visit alone');
    expect(html.indexOf('Do not visit alone')).toBeLessThan(html.indexOf('Hearing loop'));
    expect(html.indexOf('Hearing loop')).toBeLessThan(html.indexOf('Ann Example'));
  });

  test('says the handling in words beside the colour', () => {
    const html = htmlText(<HandlingTag level="sensitive" words="4 people and 2 agencies can see this" />);
    const read = html.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+(?=:)|^\s+|\s+$/g, '');
    expect(read).toBe('Sensitive: 4 people and 2 agencies can see this');
  });

  test('escapes all that a person can have typed', () => {
    const html = htmlText(
      <IdentityBar
        caption={hostile}
        heading={hostile}
        facts={[{ label: hostile, value: hostile }]}
        permitted={hostile}
        handling={{ level: 'restricted', words: hostile }}
        markers={[{ kind: 'precaution', text: hostile }]}
        actions={[{ text: hostile, href: hostile }]}
      />,
    );
    expect(html).not.toContain('<script');
  });
});

describe('StackedTable', () => {
  const columns = [
    { heading: 'Action', rowHeading: true },
    { heading: 'Due', sort: { href: '?sort=due', state: 'ascending' as const } },
    { heading: 'Change', headingHidden: true },
  ];
  const table = { caption: 'Actions', columns, empty: 'Nothing is due.' };

  test('gives each cell its heading, for phones, but for a hidden one', () => {
    const html = htmlText(<StackedTable {...table} rows={[['Write', 'today', <a href="/1">Change</a>]]} />);
    expect(html).toContain('<th scope="row" class="govuk-table__header" data-label="Action">Write</th>');
    expect(html).toContain('<td class="govuk-table__cell" data-label="Due">today</td>');
    expect(html).toContain('<td class="govuk-table__cell"><a href="/1">Change</a></td>');
  });

  test('says what it is sorted by, to the ear and to the eye', () => {
    const html = htmlText(<StackedTable {...table} sortedBy="Sorted by due date" rows={[['a', 'b', 'c']]} />);
    expect(html).toMatch(/<th[^>]*aria-sort="ascending"><a [^>]*href="\?sort=due">Due<\/a><\/th>/);
    expect(html).toMatch(/<caption[^>]*>.*Sorted by due date.*<\/caption>/);
  });

  test('is no table when it has no rows', () => {
    const html = htmlText(<StackedTable {...table} rows={[]} />);
    expect(html).not.toContain('<table');
    expect(html).toContain('Nothing is due.');
  });

  test('has a cell for each column, also when a row is short', () => {
    expect(htmlText(<StackedTable {...table} rows={[['only']]} />).match(/<td/g)).toHaveLength(2);
  });

  test('escapes all that a person can have typed', () => {
    const html = htmlText(
      <StackedTable
        caption={hostile}
        empty={hostile}
        sortedBy={hostile}
        columns={[{ heading: hostile, sort: { href: hostile, state: 'none' } }, { heading: hostile }]}
        rows={[[hostile, hostile]]}
      />,
    );
    expect(html).not.toContain('<script');
  });
});

describe('the small parts', () => {
  test('mark the current tab, and only that', () => {
    const items = [
      { text: 'Overview', href: '/a', current: true },
      { text: hostile, href: '/b', current: false },
    ];
    const html = htmlText(<SubNavigation label="Parts" items={items} />);
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
    expect(html).not.toContain('<script');
  });

  test('filter by a form that needs no script', () => {
    const html = htmlText(
      <Filter heading="Show" action="/x" selected={[{ text: hostile, removeHref: '/y' }]} clearHref="/x">
        <input name="kind" />
      </Filter>,
    );
    expect(html).toMatch(/^<form[^>]*method="get" action="\/x">/);
    expect(html).toContain('Remove this filter: </span>&quot;&gt;&lt;script');
    expect(html).toMatch(/<button type="submit"/);
  });

  test('escape the words of a badge', () => {
    expect(htmlText(<Badge text={hostile} />)).not.toContain('<script');
  });
});
