import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import type { Column } from '../../components/admin/data-table.tsx';
import { EmptyState } from '../../components/admin/empty-state.tsx';
import { ListPage, type ListState } from '../../components/admin/list-page.tsx';
import { StatusBadge } from '../../components/admin/status-badge.tsx';
import { activeLocale, t } from '../../i18n/t.ts';
import { listInputOf } from '../../lib/admin/list-search.ts';
import { formatStart } from '../../lib/format.ts';
import { type RouterInputs, type RouterOutputs, trpc, trpcClient } from '../../lib/trpc.ts';
import { type ShowStatus, STATUS_TONES, titleOf } from './show-words.ts';
import classes from './shows.module.css';

type Row = RouterOutputs['admin']['shows']['list']['rows'][number];
type Sort = NonNullable<RouterInputs['admin']['shows']['list']['sort']>;

export interface ShowsState extends ListState<Sort> {
  status?: ShowStatus;
}

const FIRST = { sort: 'title', direction: 'asc' } as const;
const STATUSES = ['draft', 'published', 'archived'] as const;

interface ShowsListProps {
  state: ShowsState;
  onState: (part: Partial<Record<keyof ShowsState, unknown>>) => void;
}

export function ShowsList({ state, onState }: ShowsListProps) {
  const input = { ...listInputOf(state, FIRST), ...(state.status && { status: state.status }) };
  const query = useQuery(
    trpc.admin.shows.list.queryOptions(input, { placeholderData: keepPreviousData }),
  );
  return (
    <ListPage<Row, Sort>
      label={t('adminShows.title')}
      searchLabel={t('adminShows.search')}
      columns={columns()}
      rowKey={({ id }) => id}
      query={query}
      state={state}
      first={FIRST}
      onState={onState}
      isFiltered={Boolean(state.status)}
      onClear={() => onState({ q: undefined, status: undefined, page: undefined })}
      filters={
        <Select
          aria-label={t('adminShows.status')}
          placeholder={t('adminShows.status')}
          data={STATUSES.map((value) => ({ value, label: t(`adminShows.${value}`) }))}
          value={state.status ?? null}
          onChange={(status) => onState({ status: status ?? undefined, page: undefined })}
          clearable
        />
      }
      empty={
        <EmptyState
          title={t('adminShows.none')}
          body={t('adminShows.noneHelp')}
          action={<Link to="/admin/shows/new">{t('adminShows.new')}</Link>}
        />
      }
      csv={{
        name: 'shows.csv',
        fetch: async () => (await trpcClient.admin.shows.export.query(input)).csv,
      }}
    />
  );
}

function columns(): Column<Row, Sort>[] {
  return [
    { key: 'title', title: t('adminShows.showTitle'), sort: 'title', isHeading: true, cell: Title },
    {
      key: 'status',
      title: t('adminShows.status'),
      sort: 'status',
      cell: ({ status }) => (
        <StatusBadge tone={STATUS_TONES[status]}>{t(`adminShows.${status}`)}</StatusBadge>
      ),
    },
    {
      key: 'next',
      title: t('adminShows.next'),
      sort: 'nextPerformance',
      cell: ({ next }) => next && formatStart(next.startsAt, next.timeZone),
    },
    {
      key: 'coming',
      title: t('adminShows.coming'),
      align: 'end',
      cell: ({ coming }) => coming,
    },
    {
      key: 'slug',
      title: t('adminShows.slug'),
      isHidden: true,
      cell: ({ slug }) => slug,
    },
  ];
}

function Title({ id, title, thumbnail }: Row) {
  return (
    <span className={classes['titleCell']}>
      {thumbnail && <img src={thumbnail.src} alt="" className={classes['thumbnail']} />}
      <Link to="/admin/shows/$id" params={{ id }}>
        {titleOf(title, activeLocale())}
      </Link>
    </span>
  );
}
