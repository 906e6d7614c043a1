import { Group } from '@mantine/core';
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
  renderAction?: (session: Row) => ReactNode;
}

/** Where somebody is signed in. */
export function SessionsTable<Row extends Session>(props: SessionsTableProps<Row>) {
  const { label, sessions, renderAction } = props;
  const columns = columnsOf(useHouseZone(), renderAction);
  return (
    <DataTable label={label} columns={columns} rows={sessions} rowKey={({ handle }) => handle} />
  );
}

function columnsOf<Row extends Session>(
  zone: string,
  renderAction: SessionsTableProps<Row>['renderAction'],
): Column<Row>[] {
  return [
    { key: 'device', title: t('adminAccount.device'), isHeading: true, cell: Device },
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
    ...(renderAction
      ? [{ key: 'action', title: t('adminAccount.action'), cell: renderAction }]
      : []),
  ];
}

function Device({ device, isThis }: Session) {
  return (
    <Group component="span" gap="xs">
      {device ?? t('adminAccount.deviceUnknown')}
      {isThis && <StatusBadge tone="good">{t('adminAccount.thisDevice')}</StatusBadge>}
    </Group>
  );
}
