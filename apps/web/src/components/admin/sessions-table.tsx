import type { ReactNode } from 'react';

import { t } from '../../i18n/t.ts';
import { formatStamp, useHouseZone } from '../../lib/admin/stamp.ts';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table.tsx';
import { StatusBadge } from './status-badge.tsx';

interface Session {
  handle: string;
  device: string | null;
  startedAt: string;
  lastSeenAt: string | null;
  isThis?: boolean;
}

interface SessionsTableProps<Row extends Session> {
  label: string;
  sessions: Row[];
  /** What can be done with one of them. */
  action?: (session: Row) => ReactNode;
}

/** Where somebody is signed in. */
export function SessionsTable<Row extends Session>(props: SessionsTableProps<Row>) {
  const { label, sessions, action } = props;
  const zone = useHouseZone();
  const columns: Column<Row>[] = [
    {
      key: 'device',
      title: t('adminAccount.device'),
      isHeading: true,
      cell: ({ device, isThis }) => (
        <>
          {device ?? t('adminAccount.deviceUnknown')}{' '}
          {isThis && <StatusBadge tone="good">{t('adminAccount.thisDevice')}</StatusBadge>}
        </>
      ),
    },
    {
      key: 'lastSeen',
      title: t('adminAccount.lastSeen'),
      cell: ({ lastSeenAt, startedAt }) => formatStamp(lastSeenAt ?? startedAt, zone),
    },
    {
      key: 'started',
      title: t('adminAccount.signedInAt'),
      cell: ({ startedAt }) => formatStamp(startedAt, zone),
    },
    ...(action
      ? [{ key: 'action', title: t('adminAccount.action'), align: 'end' as const, cell: action }]
      : []),
  ];
  return (
    <DataTable label={label} columns={columns} rows={sessions} rowKey={({ handle }) => handle} />
  );
}
