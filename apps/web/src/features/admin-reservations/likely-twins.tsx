import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { Notice } from '../../components/notice.tsx';
import { t } from '../../i18n/t.ts';
import { CancelBooking } from './cancel-booking.tsx';
import { ReservationStatus } from './reservation-status.tsx';
import type { Reservation } from './types.ts';
import classes from './reservations.module.css';

/** Bookings of the same evening that look like the same people's: whoever knows cancels the one that is too many. */
export function LikelyTwins({ twins }: Pick<Reservation, 'twins'>) {
  const [cancelling, setCancelling] = useState<string | null>(null);
  if (twins.length === 0) return null;
  return (
    <Notice tone="spot" title={t('adminReservations.twins')}>
      <p>{t('adminReservations.twinsHelp')}</p>
      <ul className={classes['twins']}>
        {twins.map((twin) => (
          <li key={twin.id}>
            <span>
              <Link to="/admin/reservations/$id" params={{ id: twin.id }}>
                <strong>{twin.name}</strong> · {twin.code}
              </Link>
              {' · '}
              {t('adminReservations.seatsOf', { n: twin.partySize })}
            </span>
            <span>
              {[twin.email, ...twin.because.map((why) => t(`adminReservations.because_${why}`))]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span className={classes['twinEnd']}>
              <ReservationStatus status={twin.status} />
              <Button variant="default" onClick={() => setCancelling(twin.id)}>
                {t('adminReservations.cancelTwin', { code: twin.code })}
              </Button>
            </span>
            <CancelBooking
              booking={twin}
              isOpen={cancelling === twin.id}
              onClose={() => setCancelling(null)}
            />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
