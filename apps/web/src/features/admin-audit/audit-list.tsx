import { Select, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

import { AuditSentence } from '../../components/admin/audit-sentence.tsx';
import type { AuditEntry } from '../../components/admin/audit-sentence.tsx';
import type { Column } from '../../components/admin/data-table.tsx';
import { EmptyState } from '../../components/admin/empty-state.tsx';
import { ListPage } from '../../components/admin/list-page.tsx';
import { Stamp } from '../../components/admin/stamp.tsx';
import { t } from '../../i18n/t.ts';
import { AUDIT_ENTITIES, AUDIT_OTHERS } from '../../lib/admin/audit-words.ts';
import type { auditSearch } from '../../lib/admin/audit-words.ts';
import { listInputOf } from '../../lib/admin/list-search.ts';
import { useHouseZone } from '../../lib/admin/stamp.ts';
import { instantOf } from '../../lib/admin/zoned.ts';
import { trpc, trpcClient } from '../../lib/trpc.ts';
import { EntryChanges } from './entry-changes.tsx';

type Search = ReturnType<typeof auditSearch>;

interface AuditListProps {
  search: Search;
  onSearch: (part: Partial<Record<keyof Search, unknown>>) => void;
}

const FIRST = { sort: 'at', direction: 'desc' } as const;
const DAY_MS = 24 * 3_600_000;

/** Who did what, the newest first. */
export function AuditList({ search, onSearch }: AuditListProps) {
  const zone = useHouseZone();
  const input = inputOf(search, zone);
  const query = useQuery(
    trpc.admin.audit.list.queryOptions(input, { placeholderData: keepPreviousData }),
  );
  const { who, entity, id, from, until } = search;
  const nothing = { who: undefined, entity: undefined, id: undefined };
  return (
    <ListPage
      label={t('adminAudit.title')}
      searchLabel={t('adminAudit.searchLabel')}
      columns={columnsFor(zone)}
      rowKey={(entry) => entry.id}
      query={query}
      state={search}
      first={FIRST}
      onState={onSearch}
      isFiltered={Boolean(who || entity || id || from || until)}
      onClear={() =>
        onSearch({ ...nothing, q: undefined, from: undefined, until: undefined, page: undefined })
      }
      filters={<Filters search={search} onSearch={onSearch} />}
      empty={<EmptyState title={t('adminAudit.empty')} body={t('adminAudit.emptyHelp')} />}
      csv={{
        name: 'audit.csv',
        fetch: async () => (await trpcClient.admin.audit.export.query(input)).csv,
      }}
    />
  );
}

function Filters({ search, onSearch }: AuditListProps) {
  const { data: people = [] } = useQuery(trpc.admin.audit.people.queryOptions());
  const others = AUDIT_OTHERS.map((value) => ({ value, label: t(`adminAudit.actor_${value}`) }));
  return (
    <>
      <Select
        label={t('adminAudit.who')}
        placeholder={t('adminCommon.all')}
        data={[...people.map(({ id, name }) => ({ value: id, label: name })), ...others]}
        value={search.who ?? null}
        onChange={(who) => onSearch({ who: who ?? undefined, page: undefined })}
        searchable
        clearable
      />
      <Select
        label={t('adminAudit.entity')}
        placeholder={t('adminCommon.all')}
        data={AUDIT_ENTITIES.map((value) => ({ value, label: t(`adminAudit.entity_${value}`) }))}
        value={search.entity ?? null}
        onChange={(entity) => onSearch({ entity: entity ?? undefined, page: undefined })}
        clearable
      />
      {(['from', 'until'] as const).map((name) => (
        <TextInput
          key={name}
          type="date"
          label={t(`adminAudit.${name}`)}
          value={search[name] ?? ''}
          onChange={(event) =>
            onSearch({ [name]: event.currentTarget.value || undefined, page: undefined })
          }
        />
      ))}
    </>
  );
}

function inputOf(search: Search, zone: string) {
  const { who, entity, id, from, until } = search;
  const other = AUDIT_OTHERS.find((each) => each === who);
  const begin = from && instantOf(`${from} 00:00:00`, zone);
  const end = until && instantOf(`${dayAfter(until)} 00:00:00`, zone);
  return {
    ...listInputOf<'at'>(search, FIRST),
    ...(other && { actor: other }),
    ...(who && !other && { userId: who }),
    ...(entity && { entity }),
    ...(id && { entityId: id }),
    ...(begin && { from: begin }),
    ...(end && { until: end }),
  };
}

/** The day that follows, so that the last one asked for is included. */
function dayAfter(day: string) {
  const time = Date.parse(day);
  return Number.isNaN(time) ? day : new Date(time + DAY_MS).toISOString().slice(0, 10);
}

function columnsFor(zone: string): Column<AuditEntry, 'at'>[] {
  return [
    {
      key: 'what',
      title: t('adminAudit.what'),
      isHeading: true,
      cell: (entry) => <AuditSentence entry={entry} />,
    },
    {
      key: 'changes',
      title: t('adminAudit.changes'),
      cell: ({ details }) => <EntryChanges details={details} zone={zone} />,
    },
    {
      key: 'when',
      title: t('adminAudit.when'),
      sort: 'at',
      cell: ({ at }) => <Stamp at={at} zone={zone} />,
    },
    {
      key: 'action',
      title: t('adminAudit.action'),
      isHidden: true,
      cell: ({ action }) => <code>{action}</code>,
    },
  ];
}
