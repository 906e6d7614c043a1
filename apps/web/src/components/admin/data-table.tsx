import { Table, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { t } from '../../i18n/t.ts';
import classes from './data-table.module.css';

export interface Column<Row, Sort extends string = string> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** The server's name for sorting by it. */
  sort?: Sort;
  /** Names the row: read with every other cell, leads to the row's page, never hidden. */
  isHeading?: boolean;
  /** Shown only when asked for. */
  isHidden?: boolean;
  align?: 'end';
}

interface DataTableProps<Row, Sort extends string> {
  /** What the table lists, for those who do not see the heading above it. */
  label: string;
  columns: Column<Row, Sort>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  sorted?: { sort: Sort; direction: 'asc' | 'desc' };
  onSort?: (sort: Sort) => void;
  /** Before the first cell: a box to choose the row. */
  select?: { header: ReactNode; cell: (row: Row) => ReactNode };
  /** What is shown may be replaced any moment by what has just been asked for. */
  isStale?: boolean;
}

/** Rows and columns; on a phone each row becomes a card that repeats the names of its columns. */
export function DataTable<Row, Sort extends string>(props: DataTableProps<Row, Sort>) {
  const { label, columns, rows, rowKey, sorted, onSort, select, isStale = false } = props;
  return (
    <div className={classes['scroll']} data-stale={isStale || undefined}>
      <Table aria-label={label} className={classes['table']} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {select && <Table.Th className={classes['box']}>{select.header}</Table.Th>}
            {columns.map((column) => (
              <HeadCell key={column.key} {...{ column, sorted, onSort }} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={rowKey(row)}>
              {select && <Table.Td className={classes['box']}>{select.cell(row)}</Table.Td>}
              {columns.map((column) => (
                <BodyCell key={column.key} column={column}>
                  {column.cell(row)}
                </BodyCell>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface HeadCellProps<Row, Sort extends string> {
  column: Column<Row, Sort>;
  sorted: { sort: Sort; direction: 'asc' | 'desc' } | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}

function HeadCell<Row, Sort extends string>({ column, sorted, onSort }: HeadCellProps<Row, Sort>) {
  const { sort, title, align } = column;
  if (!sort || !onSort) {
    return (
      <Table.Th scope="col" data-align={align}>
        {title}
      </Table.Th>
    );
  }
  const direction = sorted?.sort === sort ? sorted.direction : null;
  const Icon =
    direction === 'asc' ? IconArrowUp : direction === 'desc' ? IconArrowDown : IconArrowsSort;
  const order = direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : undefined;
  return (
    <Table.Th scope="col" data-align={align} aria-sort={order}>
      <UnstyledButton className={classes['sort']} onClick={() => onSort(sort)}>
        {title}
        <Icon aria-hidden size={16} data-active={direction !== null} />
      </UnstyledButton>
    </Table.Th>
  );
}

function BodyCell<Row, Sort extends string>({
  column,
  children,
}: {
  column: Column<Row, Sort>;
  children: ReactNode;
}) {
  if (column.isHeading) {
    return (
      <Table.Th scope="row" className={classes['heading']}>
        {children}
      </Table.Th>
    );
  }
  return (
    <Table.Td data-label={column.title} data-align={column.align}>
      {children ?? <span aria-label={t('adminCommon.nothing')}>—</span>}
    </Table.Td>
  );
}
