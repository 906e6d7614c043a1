import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import type { Column } from '../../components/admin/data-table.tsx';
import { EmptyState } from '../../components/admin/empty-state.tsx';
import { HrefLink } from '../../components/admin/href-link.tsx';
import { ListPage } from '../../components/admin/list-page.tsx';
import type { ListState } from '../../components/admin/list-page.tsx';
import { Stamp } from '../../components/admin/stamp.tsx';
import { activeLocale, t } from '../../i18n/t.ts';
import { EMAIL_KINDS, EMAIL_STATES } from '../../lib/admin/email-words.ts';
import type { EmailSort as Sort } from '../../lib/admin/email-words.ts';
import { listInputOf } from '../../lib/admin/list-search.ts';
import { useHouseZone } from '../../lib/admin/stamp.ts';
import { formatStart } from '../../lib/format.ts';
import { trpc, trpcClient } from '../../lib/trpc.ts';
import { EmailState, kindOf } from './email-state.tsx';
import type { ListedEmail } from './email-state.tsx';

export interface EmailSearch extends ListState<Sort> {
  state?: (typeof EMAIL_STATES)[number];
  kind?: (typeof EMAIL_KINDS)[number];
  performance?: string;
}
type Part = Partial<Record<keyof EmailSearch, unknown>>;

interface EmailListProps {
  search: EmailSearch;
  onSearch: (part: Part) => void;
}

const FIRST = { sort: 'created', direction: 'desc' } as const;

/** Every mail that was promised, by what became of it. */
export function EmailList({ search, onSearch }: EmailListProps) {
  const { state, kind, performance } = search;
  const input = {
    ...listInputOf<Sort>(search, FIRST),
    ...(state && { state }),
    ...(kind && { kind }),
    ...(performance && { performanceId: performance }),
  };
  const query = useQuery(
    trpc.admin.emails.list.queryOptions(input, { placeholderData: keepPreviousData }),
  );
  const columns = useColumns();
  return (
    <ListPage
      label={t('adminEmails.title')}
      searchLabel={t('adminEmails.searchLabel')}
      columns={columns}
      rowKey={({ id }) => id}
      query={query}
      state={search}
      first={FIRST}
      onState={onSearch}
      isFiltered={Boolean(state || kind || performance)}
      onClear={() =>
        onSearch({
          q: undefined,
          state: undefined,
          kind: undefined,
          performance: undefined,
          page: undefined,
        })
      }
      filters={<Filters search={search} onSearch={onSearch} />}
      empty={<EmptyState title={t('adminEmails.empty')} body={t('adminEmails.emptyHelp')} />}
      csv={{
        name: 'e-mail.csv',
        fetch: async () => (await trpcClient.admin.emails.export.query(input)).csv,
      }}
    />
  );
}

function Filters({ search, onSearch }: EmailListProps) {
  return (
    <>
      <Select
        label={t('adminEmails.state')}
        placeholder={t('adminCommon.all')}
        data={EMAIL_STATES.map((value) => ({ value, label: t(`adminEmails.state_${value}`) }))}
        value={search.state ?? null}
        onChange={(value) => onSearch({ state: value ?? undefined, page: undefined })}
        clearable
      />
      <Select
        label={t('adminEmails.kind')}
        placeholder={t('adminCommon.all')}
        data={EMAIL_KINDS.map((value) => ({ value, label: t(`adminEmails.kind_${value}`) }))}
        value={search.kind ?? null}
        onChange={(value) => onSearch({ kind: value ?? undefined, page: undefined })}
        clearable
      />
    </>
  );
}

function useColumns(): Column<ListedEmail, Sort>[] {
  const zone = useHouseZone();
  return [
    {
      key: 'kind',
      title: t('adminEmails.kind'),
      isHeading: true,
      cell: (email) => (
        <Link to="/admin/emails/$emailId" params={{ emailId: email.id }}>
          {kindOf(email)}
        </Link>
      ),
    },
    {
      key: 'state',
      title: t('adminEmails.state'),
      sort: 'state',
      cell: ({ state }) => <EmailState state={state} />,
    },
    {
      key: 'recipient',
      title: t('adminEmails.recipient'),
      sort: 'recipient',
      cell: ({ recipient }) => recipient,
    },
    {
      key: 'reservation',
      title: t('adminEmails.reservation'),
      cell: ({ reservation }) =>
        reservation && (
          <HrefLink href={`/admin/reservations/${reservation.id}`}>
            {[reservation.name, reservation.code].filter(Boolean).join(' · ')}
          </HrefLink>
        ),
    },
    {
      key: 'performance',
      title: t('adminEmails.performance'),
      isHidden: true,
      cell: ({ performance }) =>
        performance &&
        `${performance.title[activeLocale()]}, ${formatStart(performance.startsAt, performance.timeZone)}`,
    },
    {
      key: 'created',
      title: t('adminEmails.created'),
      sort: 'created',
      cell: ({ createdAt }) => <Stamp at={createdAt} zone={zone} />,
    },
    {
      key: 'sent',
      title: t('adminEmails.sent'),
      sort: 'sent',
      isHidden: true,
      cell: ({ sentAt }) => sentAt && <Stamp at={sentAt} zone={zone} />,
    },
    {
      key: 'attempts',
      title: t('adminEmails.attempts'),
      sort: 'attempts',
      align: 'end',
      isHidden: true,
      cell: ({ attempts }) => attempts,
    },
    {
      key: 'reason',
      title: t('adminEmails.reason'),
      cell: ({ reason }) => reason,
    },
  ];
}
