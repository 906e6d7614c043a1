import { Checkbox, Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import type { Column } from '../../components/admin/data-table.tsx';
import { EmptyState } from '../../components/admin/empty-state.tsx';
import { ListPage } from '../../components/admin/list-page.tsx';
import { LOCALES, t } from '../../i18n/t.ts';
import { listInputOf } from '../../lib/admin/list-search.ts';
import { formatStamp, useHouseZone } from '../../lib/admin/stamp.ts';
import { trpc, trpcClient } from '../../lib/trpc.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import type { CustomerSearch, CustomerSort } from './list-shape.ts';
import classes from './customers.module.css';

type ListedCustomer = RouterOutputs['admin']['customers']['list']['rows'][number];

interface CustomersListProps {
  search: CustomerSearch;
  onSearch: (part: Partial<Record<keyof CustomerSearch, unknown>>) => void;
}

const FIRST = { sort: 'lastEvening', direction: 'desc' } as const;

/** Everybody who has booked with an address, one row a person. */
export function CustomersList({ search, onSearch }: CustomersListProps) {
  const { language, noShows } = search;
  const zone = useHouseZone();
  const input = {
    ...listInputOf<CustomerSort>(search, FIRST),
    ...(language && { locale: language }),
    ...(noShows && { noShows: true }),
  };
  const query = useQuery(
    trpc.admin.customers.list.queryOptions(input, { placeholderData: keepPreviousData }),
  );
  return (
    <ListPage
      label={t('adminCustomers.title')}
      searchLabel={t('adminCustomers.searchLabel')}
      columns={columnsFor(zone)}
      rowKey={({ id }) => id}
      query={query}
      state={search}
      first={FIRST}
      onState={onSearch}
      isFiltered={Boolean(language ?? noShows)}
      onClear={() =>
        onSearch({ q: undefined, language: undefined, noShows: undefined, page: undefined })
      }
      filters={<Filters search={search} onSearch={onSearch} />}
      empty={<EmptyState title={t('adminCustomers.empty')} body={t('adminCustomers.emptyHelp')} />}
      csv={{
        name: t('adminCustomers.csvName'),
        fetch: async () => (await trpcClient.admin.customers.export.query(input)).csv,
      }}
    />
  );
}

function Filters({ search, onSearch }: CustomersListProps) {
  return (
    <>
      <Select
        label={t('adminCustomers.language')}
        placeholder={t('adminCommon.all')}
        data={LOCALES.map((value) => ({ value, label: t(`adminCustomers.language_${value}`) }))}
        value={search.language ?? null}
        onChange={(value) => onSearch({ language: value ?? undefined, page: undefined })}
        clearable
        clearButtonProps={{ 'aria-label': t('adminCommon.clearFilters') }}
      />
      <Checkbox
        className={classes['box'] ?? ''}
        label={t('adminCustomers.onlyNoShows')}
        checked={search.noShows === 'yes'}
        onChange={(event) =>
          onSearch({ noShows: event.currentTarget.checked ? 'yes' : undefined, page: undefined })
        }
      />
    </>
  );
}

function columnsFor(zone: string): Column<ListedCustomer, CustomerSort>[] {
  return [
    {
      key: 'name',
      title: t('adminCustomers.name'),
      sort: 'name',
      isHeading: true,
      cell: ({ id, name }) => (
        <Link to="/admin/customers/$customerId" params={{ customerId: id }}>
          {name}
        </Link>
      ),
    },
    {
      key: 'email',
      title: t('adminCustomers.email'),
      sort: 'email',
      cell: ({ email }) => <Address email={email} />,
    },
    number('bookings', t('adminCustomers.bookings')),
    { ...number('seats', t('adminCustomers.seats')), isHidden: true },
    number('noShows', t('adminCustomers.noShows')),
    {
      key: 'lastEvening',
      title: t('adminCustomers.lastEvening'),
      sort: 'lastEvening',
      cell: ({ lastEvening }) => (
        <time dateTime={lastEvening}>{formatStamp(lastEvening, zone)}</time>
      ),
    },
    {
      key: 'language',
      title: t('adminCustomers.language'),
      cell: ({ locale }) => t(`adminCustomers.language_${locale}`),
    },
  ];
}

/** Breaks where a person would, when it has to. */
function Address({ email }: Pick<ListedCustomer, 'email'>) {
  const at = email.lastIndexOf('@');
  return (
    <span className={classes['email']}>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </span>
  );
}

function number(
  key: 'bookings' | 'seats' | 'noShows',
  title: string,
): Column<ListedCustomer, CustomerSort> {
  return { key, title, sort: key, align: 'end', cell: (customer) => customer[key] };
}
