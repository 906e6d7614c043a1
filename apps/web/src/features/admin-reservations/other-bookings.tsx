import { Link } from '@tanstack/react-router';

import { DataTable } from '../../components/admin/data-table.tsx';
import type { Column } from '../../components/admin/data-table.tsx';
import { Section } from '../../components/admin/page-frame.tsx';
import { t } from '../../i18n/t.ts';
import { formatStart } from '../../lib/format.ts';
import { ReservationStatus } from './reservation-status.tsx';
import type { Reservation } from './types.ts';

type Other = Reservation['otherBookings'][number];

/** What the same address has booked besides. */
export function OtherBookings({ otherBookings }: Pick<Reservation, 'otherBookings'>) {
  if (otherBookings.length === 0) return null;
  return (
    <Section title={t('adminReservations.otherBookings')}>
      <DataTable
        label={t('adminReservations.otherBookings')}
        rows={otherBookings}
        rowKey={({ id }) => id}
        columns={columns()}
      />
    </Section>
  );
}

/** Made anew each time: texts are known only once the language is loaded. */
function columns(): Column<Other>[] {
  return [
    {
      key: 'evening',
      title: t('adminReservations.evening'),
      isHeading: true,
      cell: ({ id, showTitle, startsAt, timeZone }) => (
        <Link to="/admin/reservations/$id" params={{ id }}>
          {showTitle}, {formatStart(startsAt, timeZone)}
        </Link>
      ),
    },
    {
      key: 'seats',
      title: t('adminReservations.seats'),
      align: 'end',
      cell: ({ partySize }) => partySize,
    },
    {
      key: 'status',
      title: t('adminReservations.status'),
      cell: ({ status }) => <ReservationStatus status={status} />,
    },
  ];
}
