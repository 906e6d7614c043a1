import { Link } from '@tanstack/react-router';

import type { Column } from '../../components/admin/data-table.tsx';
import { t } from '../../i18n/t.ts';
import type { ReservationSort } from '../../lib/admin/reservation-search.ts';
import { formatStamp, useHouseZone } from '../../lib/admin/stamp.ts';
import { formatStart } from '../../lib/format.ts';
import { Address } from './address.tsx';
import { ReservationStatus } from './reservation-status.tsx';
import type { ReservationRow } from './types.ts';
import classes from './reservations.module.css';

/** What a list of reservations can show; the rarer columns only when asked for. */
export function useReservationColumns(): Column<ReservationRow, ReservationSort>[] {
  const zone = useHouseZone();
  return [
    {
      key: 'name',
      title: t('adminReservations.name'),
      sort: 'name',
      isHeading: true,
      cell: (row) => (
        <>
          <Link to="/admin/reservations/$id" params={{ id: row.id }}>
            {nameOf(row)}
          </Link>
          <Marks row={row} />
        </>
      ),
    },
    {
      key: 'code',
      title: t('adminReservations.code'),
      sort: 'code',
      cell: ({ code }) => <span className={classes['code']}>{code}</span>,
    },
    {
      key: 'status',
      title: t('adminReservations.status'),
      sort: 'status',
      cell: ({ status }) => <ReservationStatus status={status} />,
    },
    {
      key: 'evening',
      title: t('adminReservations.evening'),
      sort: 'startsAt',
      cell: ({ performance }) => (
        <span className={classes['evening']}>
          <strong>{performance.showTitle}</strong>
          <time dateTime={performance.startsAt}>
            {formatStart(performance.startsAt, performance.timeZone)}
          </time>
        </span>
      ),
    },
    {
      key: 'seats',
      title: t('adminReservations.seats'),
      sort: 'partySize',
      align: 'end',
      cell: ({ partySize }) => partySize,
    },
    {
      key: 'contact',
      title: t('adminReservations.contact'),
      cell: ({ email, phone }) =>
        (email ?? phone) && (
          <span className={classes['contact']}>
            {email && (
              <span>
                <Address email={email} />
              </span>
            )}
            {phone && <span>{phone}</span>}
          </span>
        ),
    },
    {
      key: 'admitted',
      title: t('adminReservations.admitted'),
      align: 'end',
      isHidden: true,
      cell: ({ admittedSeats, partySize }) =>
        t('adminReservations.admittedOf', { n: admittedSeats, total: partySize }),
    },
    {
      key: 'language',
      title: t('adminReservations.language'),
      isHidden: true,
      cell: ({ locale }) => t(`adminReservations.language_${locale}`),
    },
    {
      key: 'venue',
      title: t('adminReservations.venue'),
      isHidden: true,
      cell: ({ performance }) => performance.venueName,
    },
    {
      key: 'bookedOn',
      title: t('adminReservations.bookedOn'),
      sort: 'createdAt',
      isHidden: true,
      cell: ({ createdAt }) => formatStamp(createdAt, zone),
    },
  ];
}

/** Of an erased person only that there was one. */
export function nameOf({ name, isErased }: Pick<ReservationRow, 'name' | 'isErased'>) {
  return isErased ? t('adminReservations.erased') : name;
}

/** What whoever calls them should know first. */
function Marks({ row: { hasAccessNeeds, notes, isByStaff } }: { row: ReservationRow }) {
  const marks = [
    hasAccessNeeds && t('adminReservations.markAccess'),
    notes > 0 && t('adminReservations.markNotes', { n: notes }),
    isByStaff && t('adminReservations.markStaff'),
  ].filter(Boolean);
  return marks.length > 0 && <span className={classes['marks']}>{marks.join(' · ')}</span>;
}
