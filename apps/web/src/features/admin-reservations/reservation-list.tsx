import { Checkbox } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';

import { EmptyState } from '../../components/admin/empty-state.tsx';
import { ListPage } from '../../components/admin/list-page.tsx';
import { t } from '../../i18n/t.ts';
import { listInputOf } from '../../lib/admin/list-search.ts';
import type { ReservationSearch, ReservationSort } from '../../lib/admin/reservation-search.ts';
import { trpc, trpcClient } from '../../lib/trpc.ts';
import { ChosenBar } from './chosen-bar.tsx';
import { nameOf, useReservationColumns } from './reservation-columns.tsx';
import { ReservationFilters } from './reservation-filters.tsx';
import type { Asked, ReservationRow } from './types.ts';
import { type ChosenRows, useChosen } from './use-chosen.ts';

/** A changed part of the address, or what is typed now. */
type Part = Partial<Record<keyof ReservationSearch | 'q', unknown>>;

interface ReservationListProps {
  search: ReservationSearch;
  /** What is typed to find a person, which stands in no address. */
  typed: string | undefined;
  onSearch: (part: Part) => void;
  onClear: () => void;
  onStarted: (jobId: string) => void;
  firstStep: ReactNode;
}

const FIRST = { sort: 'createdAt', direction: 'desc' } as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Every booking, found by whatever a person on the phone can say. */
export function ReservationList(props: ReservationListProps) {
  const { search, typed, onSearch, onClear, onStarted, firstStep } = props;
  const asked = askedOf(search, typed);
  const list = useQuery(
    trpc.admin.reservations.list.queryOptions(asked, { placeholderData: keepPreviousData }),
  );
  const chosen = useChosen();
  const { performance, status, admitted, mark, from, to } = search;
  useClearedWhen(
    JSON.stringify([typed, performance, status, admitted, mark, from, to]),
    chosen.clear,
  );
  const rows = list.data?.rows ?? [];
  const ids = rows.map(({ id }) => id);
  return (
    <ListPage
      label={t('adminReservations.title')}
      searchLabel={t('adminReservations.searchLabel')}
      columns={useReservationColumns()}
      rowKey={({ id }) => id}
      query={list}
      state={{ ...search, ...(typed && { q: typed }) }}
      first={FIRST}
      onState={onSearch}
      filters={<ReservationFilters {...{ search, onSearch }} />}
      isFiltered={Boolean(performance ?? status ?? admitted ?? mark ?? from ?? to)}
      onClear={onClear}
      empty={
        <EmptyState
          title={t('adminReservations.empty')}
          body={t('adminReservations.emptyHelp')}
          action={firstStep}
        />
      }
      csv={{
        name: 'reservations.csv',
        fetch: async () => (await trpcClient.admin.reservations.export.query(asked)).csv,
      }}
      select={selectOf(chosen, ids)}
      bulk={<ChosenBar {...{ chosen, asked, onStarted }} total={list.data?.total ?? 0} />}
    />
  );
}

/** A box for each row, and one for all of the page. */
function selectOf(chosen: ChosenRows, ids: string[]) {
  const here = ids.filter((id) => chosen.has(id)).length;
  const isWhole = ids.length > 0 && here === ids.length;
  return {
    header: (
      <Checkbox
        aria-label={t('adminReservations.chooseAll')}
        checked={isWhole}
        indeterminate={here > 0 && !isWhole}
        onChange={() => chosen.choose(ids, !isWhole)}
      />
    ),
    cell: (row: ReservationRow) => (
      <Checkbox
        aria-label={t('adminReservations.choose', { name: `${nameOf(row)}, ${row.code}` })}
        checked={chosen.has(row.id)}
        onChange={() => {
          // All but one is no longer all: what is left is what stands on this page.
          if (chosen.isAll) chosen.choose(ids, true);
          chosen.choose([row.id], !chosen.has(row.id));
        }}
      />
    ),
  };
}

function askedOf(search: ReservationSearch, typed: string | undefined): Asked {
  const { performance, status, admitted, mark, from, to } = search;
  return {
    ...listInputOf<ReservationSort>({ ...search, ...(typed && { q: typed }) }, FIRST),
    ...(performance && { performanceId: performance }),
    ...(status && { status }),
    ...(admitted && { admitted }),
    ...(mark === 'access' && { accessNeeds: true }),
    ...(mark === 'note' && { note: true }),
    ...(from && DAY.test(from) && { from }),
    ...(to && DAY.test(to) && { to }),
  };
}

/** What was chosen under other filters is not chosen under these. */
function useClearedWhen(filters: string, clear: () => void) {
  const [known, setKnown] = useState(filters);
  if (known === filters) return;
  setKnown(filters);
  clear();
}
