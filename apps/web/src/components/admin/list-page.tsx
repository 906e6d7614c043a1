import { Pagination, Select } from '@mantine/core';
import type { ReactNode } from 'react';

import { t } from '../../i18n/t.ts';
import { PAGE_SIZES } from '../../lib/admin/list-search.ts';
import type { PageSize } from '../../lib/admin/list-search.ts';
import { Refusal } from '../refusal.tsx';
import { Skeleton } from '../skeleton.tsx';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table.tsx';
import { EmptyState } from './empty-state.tsx';
import { ListTools } from './list-tools.tsx';
import classes from './list-page.module.css';

/** What every list keeps in the address. */
export interface ListState<Sort extends string> {
  q?: string;
  page?: number;
  size?: PageSize;
  sort?: Sort;
  dir?: 'asc' | 'desc';
  cols?: string;
}

interface ListPageProps<Row, Sort extends string> {
  label: string;
  /** What can be searched: "Name, e-mail, code or phone". */
  searchLabel: string;
  columns: Column<Row, Sort>[];
  rowKey: (row: Row) => string;
  query: {
    data: { rows: Row[]; total: number } | undefined;
    error: unknown;
    isPlaceholderData: boolean;
    refetch: () => unknown;
  };
  state: ListState<Sort>;
  first: { sort: Sort; direction: 'asc' | 'desc' };
  /** Changes the address; a part that is `undefined` goes back to its beginning. */
  onState: (part: Partial<Record<keyof ListState<Sort>, unknown>>) => void;
  /** Selects beside the search; the page gives their values from the address. */
  filters?: ReactNode;
  isFiltered: boolean;
  onClear: () => void;
  empty: ReactNode;
  /** Fetches the whole list as CSV, and the name of its file. */
  csv?: { name: string; fetch: () => Promise<string> };
  select?: { header: ReactNode; cell: (row: Row) => ReactNode };
  /** Between the tools and the table: what can be done with the chosen rows. */
  bulk?: ReactNode;
}

/** A list of the back office: search, filters, columns, export, table, pages; all of it in the address. */
export function ListPage<Row, Sort extends string>(props: ListPageProps<Row, Sort>) {
  const { label, columns, rowKey, query, state, first, onState, isFiltered, empty, select } = props;
  const sorted = {
    sort: state.sort ?? first.sort,
    direction: state.dir ?? (state.sort ? ('asc' as const) : first.direction),
  };
  const shown = shownColumns(columns, state.cols);
  const { data } = query;

  function sortBy(sort: Sort) {
    const isSame = sorted.sort === sort;
    const dir = isSame && sorted.direction === 'asc' ? 'desc' : 'asc';
    onState({ sort, dir, page: undefined });
  }

  return (
    <div className={classes['list']}>
      <ListTools {...props} shown={shown.map(({ key }) => key)} />
      {props.bulk}
      {query.error && !data ? (
        <Refusal error={query.error} onRetry={() => void query.refetch()} />
      ) : !data ? (
        <Skeleton shape="row" count={8} />
      ) : data.rows.length === 0 ? (
        isFiltered || state.q ? (
          <EmptyState
            title={t('adminCommon.nothingFound')}
            body={t('adminCommon.nothingFoundHelp')}
          />
        ) : (
          empty
        )
      ) : (
        <DataTable
          {...{ label, rows: data.rows, rowKey, sorted }}
          {...(select && { select })}
          columns={shown}
          onSort={sortBy}
          isStale={query.isPlaceholderData}
        />
      )}
      {data && data.total > 0 && <Pages total={data.total} state={state} onState={onState} />}
    </div>
  );
}

function shownColumns<Row, Sort extends string>(columns: Column<Row, Sort>[], chosen?: string) {
  const keys = chosen ? new Set(chosen.split(',')) : null;
  return columns.filter(({ key, isHeading, isHidden }) =>
    isHeading ? true : keys ? keys.has(key) : !isHidden,
  );
}

interface PagesProps<Sort extends string> {
  total: number;
  state: ListState<Sort>;
  onState: ListPageProps<never, Sort>['onState'];
}

function Pages<Sort extends string>({ total, state, onState }: PagesProps<Sort>) {
  const size = state.size ?? PAGE_SIZES[0];
  const page = state.page ?? 1;
  const from = Math.min(total, (page - 1) * size + 1);
  return (
    <nav className={classes['pages']} aria-label={t('adminCommon.pages')}>
      <output>
        {t('adminCommon.range', { from, to: Math.min(total, page * size), n: total })}
      </output>
      {total > size && (
        <Pagination
          total={Math.ceil(total / size)}
          value={page}
          onChange={(chosen) => onState({ page: chosen })}
          getItemProps={(number) => ({ 'aria-label': t('adminCommon.page', { page: number }) })}
          getControlProps={(control) => ({
            'aria-label':
              control === 'previous' ? t('adminCommon.previous') : t('adminCommon.next'),
          })}
        />
      )}
      <Select
        aria-label={t('adminCommon.pageSize')}
        data={PAGE_SIZES.map((each) => ({
          value: String(each),
          label: t('adminCommon.perPage', { n: each }),
        }))}
        value={String(size)}
        onChange={(value) => onState({ size: Number(value), page: undefined })}
        allowDeselect={false}
        className={classes['size']}
      />
    </nav>
  );
}
