import type { Child } from 'hono/jsx';
import type { Html } from '../govuk/index.ts';

export type SortState = 'ascending' | 'descending' | 'none';

export interface Column {
  heading: string;
  /** Where the heading leads to sort by this column, and how the rows are sorted by it now. */
  sort?: { href: string; state: SortState } | undefined;
  numeric?: boolean;
  /** The cell that says what its row is about. */
  rowHeading?: boolean;
  /** The heading is for screen readers only, and no label stands beside the cell on a phone: for links such as "Change". */
  headingHidden?: boolean;
}

export interface StackedTableProps {
  /** What the table lists; its heading. */
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column[];
  /** A cell for each column, in their order. */
  rows: readonly (readonly Child[])[];
  /** What the rows are sorted by, in words: `Sorted by due date, soonest first`. */
  sortedBy?: string | undefined;
  /** What stands in place of a table without rows: what would be here and how it gets here. */
  empty: string;
}

/** A table that on a phone reads as a list, each cell with its heading before it. */
export function StackedTable(props: StackedTableProps): Html {
  const { caption, captionHidden = false, columns, rows, sortedBy, empty } = props;
  if (rows.length === 0) return <EmptyTable caption={caption} captionHidden={captionHidden} empty={empty} />;
  return (
    <table class="govuk-table cw-stacked-table">
      <caption
        class={`govuk-table__caption ${captionHidden && !sortedBy ? 'govuk-visually-hidden' : 'govuk-table__caption--m'}`}
      >
        <span {...(captionHidden ? { class: 'govuk-visually-hidden' } : {})}>{caption}</span>
        {sortedBy && <span class="cw-stacked-table__sorted-by"> {sortedBy}</span>}
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {columns.map((column) => (
            <HeadCell column={column} />
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map((cells) => (
          <tr class="govuk-table__row">
            {columns.map((column, at) => (
              <Cell column={column}>{cells[at]}</Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EmptyTable({
  caption,
  captionHidden,
  empty,
}: Pick<StackedTableProps, 'caption' | 'captionHidden' | 'empty'>): Html {
  return (
    <>
      {!captionHidden && <h2 class="govuk-heading-m">{caption}</h2>}
      <p class="govuk-body cw-empty">{empty}</p>
    </>
  );
}

function HeadCell({ column }: { column: Column }): Html {
  const { heading, sort, numeric, headingHidden } = column;
  const classes = `govuk-table__header${numeric ? ' govuk-table__header--numeric' : ''}`;
  if (!sort) {
    return (
      <th scope="col" class={classes}>
        <span {...(headingHidden ? { class: 'govuk-visually-hidden' } : {})}>{heading}</span>
      </th>
    );
  }
  return (
    <th scope="col" class={`${classes} cw-stacked-table__sortable`} aria-sort={sort.state}>
      <a class="govuk-link govuk-link--no-visited-state" href={sort.href}>
        {heading}
      </a>
    </th>
  );
}

function Cell({ column, children }: { column: Column; children?: Child }): Html {
  const { heading, numeric, rowHeading, headingHidden } = column;
  const label = headingHidden ? {} : { 'data-label': heading };
  if (rowHeading) {
    return (
      <th scope="row" class="govuk-table__header" {...label}>
        {children}
      </th>
    );
  }
  return (
    <td class={`govuk-table__cell${numeric ? ' govuk-table__cell--numeric' : ''}`} {...label}>
      {children}
    </td>
  );
}
