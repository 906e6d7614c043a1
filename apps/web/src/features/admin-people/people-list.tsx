import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import type { Column } from '../../components/admin/data-table.tsx';
import { EmptyState } from '../../components/admin/empty-state.tsx';
import { ListPage } from '../../components/admin/list-page.tsx';
import { t } from '../../i18n/t.ts';
import { listInputOf } from '../../lib/admin/list-search.ts';
import { ROLES, STATES } from '../../lib/admin/people-words.ts';
import type { ListedPerson, peopleSearch, PeopleSort } from '../../lib/admin/people-words.ts';
import { formatStamp, useHouseZone } from '../../lib/admin/stamp.ts';
import { trpc } from '../../lib/trpc.ts';
import { PersonState } from './person-state.tsx';

type Search = ReturnType<typeof peopleSearch>;

interface PeopleListProps {
  search: Search;
  onSearch: (part: Partial<Record<keyof Search, unknown>>) => void;
}

const FIRST = { sort: 'name', direction: 'asc' } as const;

/** Everybody who works here or did, with what they may do. */
export function PeopleList({ search, onSearch }: PeopleListProps) {
  const { role, state } = search;
  // Names of people stand in no address.
  const [q, setQ] = useState<string>();
  const input = {
    ...listInputOf<PeopleSort>({ ...search, ...(q && { q }) }, FIRST),
    ...(role && { role }),
    ...(state && { status: state }),
  };
  const query = useQuery(
    trpc.admin.people.list.queryOptions(input, { placeholderData: keepPreviousData }),
  );
  const columns = useColumns();
  return (
    <ListPage
      label={t('adminPeople.title')}
      searchLabel={t('adminPeople.search')}
      columns={columns}
      rowKey={({ id }) => id}
      query={query}
      state={{ ...search, ...(q && { q }) }}
      first={FIRST}
      onState={(part) => {
        const { q: typed, ...rest } = part;
        if ('q' in part) setQ(typeof typed === 'string' ? typed : undefined);
        onSearch(rest);
      }}
      isFiltered={Boolean(role || state)}
      onClear={() => {
        setQ(undefined);
        onSearch({ role: undefined, state: undefined, page: undefined });
      }}
      filters={<Filters search={search} onSearch={onSearch} />}
      empty={<EmptyState title={t('adminPeople.empty')} body={t('adminPeople.emptyHelp')} />}
    />
  );
}

function Filters({ search, onSearch }: PeopleListProps) {
  return (
    <>
      <Select
        label={t('adminPeople.role')}
        placeholder={t('adminCommon.all')}
        data={ROLES.map((value) => ({ value, label: t(`door.role_${value}`) }))}
        value={search.role ?? null}
        onChange={(value) => onSearch({ role: value ?? undefined, page: undefined })}
        clearable
      />
      <Select
        label={t('adminPeople.state')}
        placeholder={t('adminCommon.all')}
        data={STATES.map((value) => ({ value, label: t(`adminPeople.state_${value}`) }))}
        value={search.state ?? null}
        onChange={(value) => onSearch({ state: value ?? undefined, page: undefined })}
        clearable
      />
    </>
  );
}

function useColumns(): Column<ListedPerson, PeopleSort>[] {
  const zone = useHouseZone();
  return [
    {
      key: 'name',
      title: t('adminPeople.name'),
      sort: 'name',
      isHeading: true,
      cell: ({ id, name, isYou }) => (
        <>
          <Link to="/admin/people/$personId" params={{ personId: id }}>
            {name}
          </Link>
          {isYou && ` (${t('adminPeople.you')})`}
        </>
      ),
    },
    {
      key: 'email',
      title: t('adminPeople.email'),
      sort: 'email',
      cell: ({ email }) => email,
    },
    {
      key: 'role',
      title: t('adminPeople.role'),
      sort: 'role',
      cell: ({ role }) => t(`door.role_${role}`),
    },
    {
      key: 'state',
      title: t('adminPeople.state'),
      cell: ({ status }) => <PersonState status={status} />,
    },
    {
      key: 'secondFactor',
      title: t('adminPeople.secondFactor'),
      cell: ({ hasSecondFactor }) =>
        t(hasSecondFactor ? 'adminPeople.factorOn' : 'adminPeople.factorOff'),
    },
    {
      key: 'lastSignIn',
      title: t('adminPeople.lastSignIn'),
      sort: 'lastSignIn',
      cell: ({ lastSignInAt }) =>
        lastSignInAt ? formatStamp(lastSignInAt, zone) : t('adminPeople.never'),
    },
    {
      key: 'sessions',
      title: t('adminPeople.sessionsCount'),
      isHidden: true,
      align: 'end',
      cell: ({ sessions }) => sessions,
    },
    {
      key: 'created',
      title: t('adminPeople.created'),
      sort: 'created',
      isHidden: true,
      cell: ({ createdAt }) => createdAt && formatStamp(createdAt, zone),
    },
  ];
}
