import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { CapacityLedger } from '../../components/admin/capacity-ledger.tsx';
import type { Column } from '../../components/admin/data-table.tsx';
import { EmptyState } from '../../components/admin/empty-state.tsx';
import { ListPage } from '../../components/admin/list-page.tsx';
import { activeLocale, t } from '../../i18n/t.ts';
import { listInputOf } from '../../lib/admin/list-search.ts';
import type { ListSearch } from '../../lib/admin/list-search.ts';
import { formatStart } from '../../lib/format.ts';
import { trpc } from '../../lib/trpc.ts';
import { EveningState } from './evening-state.tsx';
import { type FILTERS, FIRST, type SORTS } from './list-shape.ts';
import type { EveningRow } from './types.ts';

type Sort = (typeof SORTS)[number];
export type EveningsSearch = ListSearch<Sort, typeof FILTERS>;

interface EveningsListProps {
  search: EveningsSearch;
  filters: ReactNode;
  onState: (part: Partial<Record<keyof EveningsSearch, unknown>>) => void;
  onClear: () => void;
  /** The way to make the first one, for who may. */
  firstStep: ReactNode;
}

/** Evenings as a table, each with where its seats are. */
export function EveningsList({ search, filters, onState, onClear, firstStep }: EveningsListProps) {
  const { when, show, venue, state } = search;
  const client = useQueryClient();
  const asked = {
    ...listInputOf(search, FIRST),
    when: when ?? ('upcoming' as const),
    ...(show && { showId: show }),
    ...(venue && { venueId: venue }),
    ...(state && { state }),
    locale: activeLocale(),
  };
  const list = trpc.admin.performances.list;
  const evenings = useQuery(list.queryOptions(asked, { placeholderData: keepPreviousData }));
  return (
    <ListPage
      label={t('adminPerformances.title')}
      searchLabel={t('adminPerformances.searchLabel')}
      columns={columns()}
      rowKey={({ id }) => id}
      query={evenings}
      state={search}
      first={FIRST}
      onState={onState}
      filters={filters}
      isFiltered={Boolean(when ?? show ?? venue ?? state)}
      onClear={onClear}
      empty={
        <EmptyState
          title={t('adminPerformances.empty')}
          body={t('adminPerformances.emptyHelp')}
          action={firstStep}
        />
      }
      csv={{
        name: 'performances.csv',
        fetch: async () =>
          (await client.fetchQuery(trpc.admin.performances.export.queryOptions(asked))).csv,
      }}
    />
  );
}

/** Made anew each time: texts are known only once the language is loaded. */
function columns(): Column<EveningRow, Sort>[] {
  return [
    {
      key: 'show',
      title: t('adminPerformances.show'),
      sort: 'show',
      isHeading: true,
      cell: ({ id, show }) => (
        <Link to="/admin/performances/$id" params={{ id }}>
          {show.title}
        </Link>
      ),
    },
    {
      key: 'startsAt',
      title: t('adminPerformances.startsAt'),
      sort: 'startsAt',
      cell: ({ startsAt, venue }) => (
        <time dateTime={startsAt}>{formatStart(startsAt, venue.timeZone)}</time>
      ),
    },
    {
      key: 'venue',
      title: t('adminPerformances.venue'),
      sort: 'venue',
      cell: ({ venue }) => venue.name,
    },
    {
      key: 'state',
      title: t('adminPerformances.state'),
      cell: (evening) => <EveningState evening={evening} />,
    },
    {
      key: 'seats',
      title: t('adminPerformances.seats'),
      sort: 'free',
      cell: ({ ledger, venue }) => (
        <CapacityLedger isCompact ledger={ledger} timeZone={venue.timeZone} />
      ),
    },
    number('pending', t('adminPerformances.pending'), ({ ledger }) => ledger.pending),
    number('held', t('adminPerformances.houseHolds'), ({ ledger }) => ledger.houseHolds),
    number('inHouse', t('adminPerformances.inHouseSeats'), ({ ledger }) => ledger.inHouse),
  ];
}

function number(
  key: string,
  title: string,
  cell: (evening: EveningRow) => number,
): Column<EveningRow, Sort> {
  return { key, title, cell, align: 'end', isHidden: true };
}
