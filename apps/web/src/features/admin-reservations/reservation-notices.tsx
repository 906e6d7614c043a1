import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { Notice } from '../../components/notice.tsx';
import { t } from '../../i18n/t.ts';
import { formatStart } from '../../lib/format.ts';
import type { Reservation } from './types.ts';

/** What has to be known before anything is said: moved, called off, over, erased. */
export function ReservationNotices({ reservation }: { reservation: Reservation }) {
  const { performance, movedTo, movedFrom, erasedAt } = reservation;
  return (
    <>
      {erasedAt && (
        <Notice>
          <p>
            {t('adminReservations.erasedHelp', {
              date: formatStart(erasedAt, performance.timeZone),
            })}
          </p>
        </Notice>
      )}
      {movedTo && (
        <Notice tone="spot">
          <p>
            <ToReservation id={movedTo}>{t('adminReservations.movedTo')}</ToReservation>
          </p>
        </Notice>
      )}
      {performance.phase === 'cancelled' && (
        <Notice tone="danger">
          <p>{t('adminReservations.eveningCancelled')}</p>
        </Notice>
      )}
      {performance.phase === 'past' && (
        <Notice>
          <p>{t('adminReservations.eveningPast')}</p>
        </Notice>
      )}
      {movedFrom && (
        <p>
          <ToReservation id={movedFrom}>{t('adminReservations.movedFrom')}</ToReservation>
        </p>
      )}
    </>
  );
}

function ToReservation({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Link to="/admin/reservations/$id" params={{ id }}>
      {children}
    </Link>
  );
}
