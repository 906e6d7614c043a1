import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import type { Column } from '../../components/admin/data-table.tsx';
import { EmptyState } from '../../components/admin/empty-state.tsx';
import { ListPage, type ListState } from '../../components/admin/list-page.tsx';
import { t } from '../../i18n/t.ts';
import { listInputOf } from '../../lib/admin/list-search.ts';
import { type RouterInputs, type RouterOutputs, trpc, trpcClient } from '../../lib/trpc.ts';

type Row = RouterOutputs['admin']['venues']['list']['rows'][number];
type Sort = NonNullable<RouterInputs['admin']['venues']['list']['sort']>;

const FIRST = { sort: 'name', direction: 'asc' } as const;

interface VenuesListProps {
  state: ListState<Sort>;
  onState: (part: Partial<Record<keyof ListState<Sort>, unknown>>) => void;
}

export function VenuesList({ state, onState }: VenuesListProps) {
  const input = listInputOf(state, FIRST);
  const query = useQuery(
    trpc.admin.venues.list.queryOptions(input, { placeholderData: keepPreviousData }),
  );
  return (
    <ListPage<Row, Sort>
      label={t('adminVenues.title')}
      searchLabel={t('adminVenues.search')}
      columns={columns()}
      rowKey={({ id }) => id}
      query={query}
      state={state}
      first={FIRST}
      onState={onState}
      isFiltered={false}
      onClear={() => onState({ q: undefined, page: undefined })}
      empty={
        <EmptyState
          title={t('adminVenues.none')}
          body={t('adminVenues.noneHelp')}
          action={<Link to="/admin/venues/new">{t('adminVenues.new')}</Link>}
        />
      }
      csv={{
        name: 'venues.csv',
        fetch: async () => (await trpcClient.admin.venues.export.query(input)).csv,
      }}
    />
  );
}

function columns(): Column<Row, Sort>[] {
  return [
    { key: 'name', title: t('adminVenues.name'), sort: 'name', isHeading: true, cell: Name },
    { key: 'address', title: t('adminVenues.address'), cell: ({ address }) => address },
    { key: 'city', title: t('adminVenues.city'), sort: 'city', cell: ({ city }) => city },
    {
      key: 'roomCapacity',
      title: t('adminVenues.roomCapacity'),
      sort: 'roomCapacity',
      align: 'end',
      cell: ({ roomCapacity }) => roomCapacity,
    },
    {
      key: 'performances',
      title: t('adminVenues.performances'),
      align: 'end',
      cell: ({ performances }) => performances,
    },
    {
      key: 'timeZone',
      title: t('adminVenues.timeZone'),
      isHidden: true,
      cell: ({ timeZone }) => timeZone,
    },
  ];
}

function Name({ id, name }: Row) {
  return (
    <Link to="/admin/venues/$id" params={{ id }}>
      {name}
    </Link>
  );
}
