import type { ReactNode } from 'react';

import { DataTable } from '../../components/admin/data-table.tsx';
import type { Column } from '../../components/admin/data-table.tsx';
import { HrefLink } from '../../components/admin/href-link.tsx';
import { Section } from '../../components/admin/page-frame.tsx';
import { Stamp } from '../../components/admin/stamp.tsx';
import { StatusBadge } from '../../components/admin/status-badge.tsx';
import type { Tone } from '../../components/admin/status-badge.tsx';
import { t } from '../../i18n/t.ts';
import { groupCode } from '../../lib/group-code.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import classes from './customers.module.css';

export type Customer = RouterOutputs['admin']['customers']['byId'];
type Booking = Customer['bookings'][number];

/** How a person is reached, and how often they booked and came. */
export function CustomerFacts({ customer }: { customer: Customer }) {
  const { email, phone, locale, counts } = customer;
  return (
    <dl className={classes['facts']}>
      {email && (
        <Fact name={t('adminCustomers.email')}>
          <a href={`mailto:${email}`}>{email}</a>
        </Fact>
      )}
      {phone && (
        <Fact name={t('adminCustomers.phone')}>
          <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
        </Fact>
      )}
      <Fact name={t('adminCustomers.language')}>{t(`adminCustomers.language_${locale}`)}</Fact>
      <Fact name={t('adminCustomers.bookings')}>{counts.bookings}</Fact>
      <Fact name={t('adminCustomers.seats')}>{counts.seats}</Fact>
      <Fact name={t('adminCustomers.noShows')}>{counts.noShows}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Every evening they booked, the latest first. */
export function CustomerHistory({ bookings }: { bookings: Booking[] }) {
  return (
    <Section title={t('adminCustomers.history')}>
      <DataTable
        label={t('adminCustomers.history')}
        rows={bookings}
        rowKey={({ id }) => id}
        columns={columns()}
      />
    </Section>
  );
}

const TONES: Record<Booking['status'], Tone> = {
  pending: 'waiting',
  confirmed: 'good',
  expired: 'ended',
  cancelled: 'ended',
  moved: 'idle',
};

function columns(): Column<Booking>[] {
  return [
    {
      key: 'show',
      title: t('adminCustomers.show'),
      isHeading: true,
      cell: ({ id, showTitle }) => (
        <HrefLink href={`/admin/reservations/${id}`}>{showTitle}</HrefLink>
      ),
    },
    {
      key: 'startsAt',
      title: t('adminCustomers.evening'),
      cell: ({ startsAt, timeZone }) => <Stamp at={startsAt} zone={timeZone} />,
    },
    { key: 'venue', title: t('adminCustomers.venue'), cell: ({ venueName }) => venueName },
    {
      key: 'status',
      title: t('adminCustomers.status'),
      cell: ({ status, isNoShow }) =>
        isNoShow ? (
          <StatusBadge tone="alarm">{t('adminCustomers.noShow')}</StatusBadge>
        ) : (
          <StatusBadge tone={TONES[status]}>{t(`adminCustomers.status_${status}`)}</StatusBadge>
        ),
    },
    {
      key: 'seats',
      title: t('adminCustomers.seats'),
      align: 'end',
      cell: ({ partySize }) => partySize,
    },
    {
      key: 'admitted',
      title: t('adminCustomers.admitted'),
      align: 'end',
      cell: ({ admittedSeats }) => admittedSeats,
    },
    {
      key: 'code',
      title: t('adminCustomers.code'),
      cell: ({ code }) => <span className={classes['code']}>{groupCode(code)}</span>,
    },
  ];
}
